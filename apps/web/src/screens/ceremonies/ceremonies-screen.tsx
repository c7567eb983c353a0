import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { CalendarClock, Plus } from 'lucide-react'
import { useState } from 'react'
import { useBoardRow, useMay } from '../../live/use-board.ts'
import { useSelected } from '../../live/use-selected.ts'
import { EmptyPlace } from '../../ui/empty-place.tsx'
import { Line, Lines, Section } from '../../ui/section.tsx'
import { useTitle } from '../../ui/use-title.ts'
import { When } from '../../ui/when.tsx'
import { kindNames } from '../session/promise.ts'
import css from './ceremonies-screen.module.css'
import { OpenDialog } from './open-dialog.tsx'
import { OpenSession } from './open-session.tsx'

/** What the team holds on this board: what is open, and what was, to be read as it was run. */
export function CeremoniesScreen() {
  const board = useBoardRow()
  const may = useMay('session.open')
  const open = useSelected(['sessions'], (state) => [...state.all('sessions')].filter(({ closedAt }) => !closedAt).sort(newestFirst))
  const past = useSelected(['sessions'], (state) => [...state.all('sessions')].filter(({ closedAt }) => closedAt).sort(newestFirst))
  const [isOpening, setOpening] = useState(false)
  useTitle(board && `Ceremonies of ${board.name}`)
  const begin = may && (
    <Button leftSection={<Plus size={15} aria-hidden />} onClick={() => setOpening(true)}>
      Open a session
    </Button>
  )
  return (
    <div className={css.scroll}>
      <div className={css.page}>
        <header className={css.header}>
          <h2>Ceremonies</h2>
          {open.length + past.length > 0 && begin}
        </header>
        {open.length + past.length === 0 && (
          <EmptyPlace icon={<CalendarClock size={20} />} title="Nothing has been held here yet" action={begin || undefined}>
            Planning poker, stand-ups, retrospectives and health checks take place on this board, with its cards and its people.
          </EmptyPlace>
        )}
        {open.length > 0 && (
          <Section title="Open">
            <Lines label="Open sessions">
              {open.map((session) => (
                <OpenSession key={session.id} session={session} />
              ))}
            </Lines>
          </Section>
        )}
        {past.length > 0 && (
          <Section title="Past">
            <Lines label="Past sessions">
              {past.map((session) => (
                <Line key={session.id}>
                  <Link from="/boards/$id" to="/boards/$id/sessions/$sessionId" params={{ sessionId: session.id }} className={css.name}>
                    {session.name}
                  </Link>
                  <span className={css.soft}>
                    {kindNames[session.kind]} · {session.closedAt && <When at={session.closedAt} />}
                  </span>
                </Line>
              ))}
            </Lines>
          </Section>
        )}
        {isOpening && <OpenDialog onClose={() => setOpening(false)} />}
      </div>
    </div>
  )
}

const newestFirst = (a: { openedAt: string }, b: { openedAt: string }) => (a.openedAt < b.openedAt ? 1 : -1)
