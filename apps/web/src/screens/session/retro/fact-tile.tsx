import { Button, Menu } from '@mantine/core'
import type { RetroFact } from '@rondo/core/retro/facts'
import type { Session } from '@rondo/types'
import { Pin } from 'lucide-react'
import { toast } from '../../../ui/toast.tsx'
import css from './data-part.module.css'
import body from './retro-body.module.css'
import { useMyNotes } from './use-my-notes.ts'
import { useTakesPart } from './use-takes-part.ts'

/** A fact, and a way to make a note of it, which is as secret as all the others. */
export function FactTile({ fact, session }: { fact: RetroFact; session: Session }) {
  const { write, isOpen } = useMyNotes(session)
  const takesPart = useTakesPart(session)
  const pin = (columnId: string) => {
    write(columnId, `${fact.title}: ${fact.said}`)
    toast(isOpen ? 'It is a note now.' : 'It is a note of yours now; nobody sees it before the reveal.')
  }
  return (
    <li className={css.fact}>
      <h3 className={body.title}>{fact.title}</h3>
      <p>{fact.said}</p>
      {fact.lines.length > 0 && (
        <ul className={css.lines}>
          {fact.lines.map((line, n) => (
            <li key={n}>{line}</li>
          ))}
        </ul>
      )}
      {takesPart && (
        <Menu>
          <Menu.Target>
            <Button
              className={css.pin}
              size="compact-xs"
              variant="subtle"
              leftSection={<Pin size={13} aria-hidden />}
              aria-label={`Make a note of it: ${fact.title}`}
            >
              Make a note of it
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Label>In which column?</Menu.Label>
            {session.columns.map(({ id, name }) => (
              <Menu.Item key={id} onClick={() => pin(id)}>
                {name}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
    </li>
  )
}
