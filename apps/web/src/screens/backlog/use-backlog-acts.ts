import { ArrowUpDown, CircleDashed, Layers, Rocket, Scissors, Target } from 'lucide-react'
import { useBoard } from '../../live/board-provider.tsx'
import { useMay } from '../../live/use-board.ts'
import { type CardAct, useCardActs } from '../board/use-card-acts.ts'
import { pickInBacklog } from './backlog-pick.ts'
import { openDialog } from './backlog-view.ts'
import { toggleGoal } from './toggle-goal.ts'

/** What this person may do to these cards on the backlog page: what the board knows, and planning. */
export function useBacklogActs(cardIds: readonly string[], at: DOMRect): CardAct[] {
  const board = useBoard()
  const others = useCardActs(cardIds, at).filter(({ id }) => id !== 'card.move' && id !== 'card.sprint')
  const mayPlan = useMay('backlog.move')
  const [first] = cardIds
  if (!mayPlan || first === undefined) return others
  const { state } = board.replica
  const areInSprint = cardIds.every((id) => state.get('cards', id)?.sprintId)
  const open = others.filter(({ id }) => id === 'card.open')
  const planning: CardAct[] = [
    { id: 'card.sprint', name: 'Sprint…', icon: Rocket, run: () => pickInBacklog('sprint', cardIds, at) },
    { id: 'card.move', name: 'Move to…', icon: ArrowUpDown, run: () => pickInBacklog('place', cardIds, at) },
    ...(areInSprint ? [{ id: 'card.goal', name: 'Part of the goal', icon: Target, run: () => toggleGoal(board, cardIds) }] : []),
    { id: 'card.epic', name: 'Epic…', icon: Layers, run: () => pickInBacklog('epic', cardIds, at) },
    ...(cardIds.length === 1
      ? [
          { id: 'card.split', name: 'Split…', icon: Scissors, run: () => openDialog({ what: 'split', cardId: first }) },
          { id: 'card.ready', name: 'Is it ready?', icon: CircleDashed, run: () => pickInBacklog('ready', cardIds, at) },
        ]
      : []),
  ]
  return [...open, ...planning, ...others.filter(({ id }) => id !== 'card.open')]
}
