import { Button, Menu } from '@mantine/core'
import type { Sprint } from '@rondo/types'
import { Link } from '@tanstack/react-router'
import { CalendarClock, Play, Trash2, Users } from 'lucide-react'
import { useBoard } from '../../live/board-provider.tsx'
import { useBoardRow, useMay } from '../../live/use-board.ts'
import { useCommand } from '../../live/use-command.ts'
import dangerous from '../../parts/dangerous.module.css'
import { endsForMe } from '../../parts/ends-for-me.ts'
import { useToday } from '../../parts/use-today.ts'
import { confirm } from '../../ui/confirm.ts'
import { MoreMenu } from '../../ui/more-menu.tsx'
import { Tag } from '../../ui/tag.tsx'
import { toast } from '../../ui/toast.tsx'
import { openDialog } from '../backlog/backlog-view.ts'
import { takeBack } from '../board/take-back.ts'
import css from './sprint-header.module.css'

export function SprintHeader({ sprint }: { sprint: Sprint }) {
  const { id, name, startsOn, endsOn, startedAt } = sprint
  const { boardId } = useBoard()
  const { short } = useToday()
  const [mayEdit, mayStart] = [useMay('sprint.edit'), useMay('sprint.start')]
  const remove = useRemoval(sprint)
  const mine = endsForMe(endsOn, useBoardRow()?.zone ?? 'UTC')
  return (
    <header className={css.header}>
      <h2 className={css.name}>{name}</h2>
      <Tag tone={startedAt ? 'accent' : 'plain'}>{startedAt ? 'running' : 'planned'}</Tag>
      <span className={css.days}>
        {short(startsOn)} – {short(endsOn)}
        {mine && <span title={mine.why}> · {mine.said}</span>}
      </span>
      <span className={css.acts}>
        {startedAt ? (
          <Button component={Link} to="/boards/$id" params={{ id: boardId } as never} size="xs" variant="default">
            To the board
          </Button>
        ) : (
          mayStart && (
            <Button size="xs" leftSection={<Play size={13} aria-hidden />} onClick={() => openDialog({ what: 'start', sprintId: id })}>
              Start sprint
            </Button>
          )
        )}
        <MoreMenu label={`More for ${name}`}>
          <Menu.Item leftSection={<Users size={15} aria-hidden />} onClick={() => openDialog({ what: 'capacity', sprintId: id })}>
            Capacity…
          </Menu.Item>
          {mayEdit && (
            <Menu.Item leftSection={<CalendarClock size={15} aria-hidden />} onClick={() => openDialog({ what: 'edit', sprintId: id })}>
              Name and days…
            </Menu.Item>
          )}
          {mayEdit && !startedAt && (
            <Menu.Item className={dangerous.item ?? ''} leftSection={<Trash2 size={15} aria-hidden />} onClick={() => void remove()}>
              Delete…
            </Menu.Item>
          )}
        </MoreMenu>
      </span>
    </header>
  )
}

function useRemoval({ id, name }: Sprint) {
  const board = useBoard()
  const give = useCommand()
  return async () => {
    const isSure = await confirm({
      title: `Delete “${name}”?`,
      body: 'Its cards go back to the backlog, where their rank puts them.',
      action: 'Delete',
      isDangerous: true,
    })
    const mutationId = isSure ? give({ type: 'sprint.delete', id }) : undefined
    if (mutationId) toast(`“${name}” is deleted.`, { undo: () => takeBack(board, mutationId) })
  }
}
