import { Button, Menu } from '@mantine/core'
import { count } from '@rondo/core/count'
import type { RetroTopic } from '@rondo/core/retro/topics'
import { Group, Undo2 } from 'lucide-react'
import { useBoard } from '../../../live/board-provider.tsx'
import { useSelected } from '../../../live/use-selected.ts'
import { announce } from '../../../ui/announce.ts'
import css from './group-part.module.css'
import { clearPicked, usePicked } from './picked-notes.ts'
import body from './retro-body.module.css'

/** What to do with the notes that are chosen, and the way back. */
export function GroupBar({ piles, onPut }: { piles: readonly RetroTopic[]; onPut(ids: readonly string[], onto: string | null): void }) {
  const ids = usePicked(({ ids }) => ids)
  const { replica } = useBoard()
  const canUndo = useSelected(['replica'], () => replica.canUndo)
  const undo = () => {
    if (replica.undo()) announce('Undone')
  }
  return (
    <div className={`${body.bar} ${css.bar}`} role="toolbar" aria-label="Grouping">
      <span>{ids.length === 0 ? 'Drag notes onto each other, or choose some and say where.' : `${count(ids.length, 'note')} chosen`}</span>
      {ids.length > 0 && (
        <>
          <Menu position="bottom-start">
            <Menu.Target>
              <Button size="xs" leftSection={<Group size={14} aria-hidden />}>
                Put into…
              </Button>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item onClick={() => onPut(ids, 'new')}>A new topic</Menu.Item>
              {piles.map(({ id, title }) => (
                <Menu.Item key={id} onClick={() => onPut(ids, id)}>
                  {title.slice(0, 60)}
                </Menu.Item>
              ))}
              <Menu.Divider />
              <Menu.Item onClick={() => onPut(ids, null)}>No topic: by themselves</Menu.Item>
            </Menu.Dropdown>
          </Menu>
          <Button size="xs" variant="subtle" color="gray" onClick={() => clearPicked()}>
            Choose none
          </Button>
        </>
      )}
      <Button size="xs" variant="subtle" color="gray" disabled={!canUndo} leftSection={<Undo2 size={14} aria-hidden />} onClick={undo}>
        Undo mine
      </Button>
    </div>
  )
}
