import { Button, Group } from '@mantine/core'
import { byRank } from '@rondo/core/rank'
import type { Card, Note, Session } from '@rondo/types'
import { v7 } from 'uuid'
import { useBoard } from '../../../live/board-provider.tsx'
import { useBoardRow, useMay } from '../../../live/use-board.ts'
import { useCommand } from '../../../live/use-command.ts'
import { useSelected } from '../../../live/use-selected.ts'
import { useLeads } from '../use-leads.ts'

/** What was named as in the way becomes a mark on the card that waits; where no card was named, it becomes one that its owner has. */
export function BlockerActs({ session, note }: { session: Session; note: Note }) {
  const board = useBoard()
  const command = useCommand()
  const key = useBoardRow()?.key
  const may = useMay('card.block')
  const cards = useSelected(['cards'], (state) => note.cardIds.flatMap((id) => state.get('cards', id) ?? []))
  const leads = useLeads(session)
  const mayChange = leads || note.authorId === board.userId
  if (session.closedAt || !may) return null
  const block = (card: Card) => command({ type: 'card.block', id: card.id, reason: note.text.slice(0, 500) })
  const makeCard = () => {
    const { state } = board.replica
    const column = [...state.all('columns')].filter(({ kind, archivedAt }) => kind === 'todo' && !archivedAt).sort(byRank)[0]
    if (!column) return
    const id = v7()
    const sprintId = state.runningSprints[0]?.id ?? null
    command({ type: 'card.add', id, columnId: column.id, title: note.text.slice(0, 500), assignees: note.people, ...(sprintId && { sprintId }) })
    command({ type: 'card.block', id, reason: note.text.slice(0, 500) })
    if (note.dueOn) command({ type: 'card.due', id, on: note.dueOn })
    command({ type: 'note.edit', id: note.id, cardIds: [id] })
  }
  return (
    <Group gap={6}>
      {cards
        .filter(({ blockedReason }) => blockedReason === null)
        .map((card) => (
          <Button key={card.id} size="compact-xs" variant="default" onClick={() => block(card)}>
            {`Mark ${key}-${card.number} as blocked`}
          </Button>
        ))}
      {note.cardIds.length === 0 && mayChange && (
        <Button size="compact-xs" variant="default" onClick={makeCard}>
          Make it a blocked card
        </Button>
      )}
    </Group>
  )
}
