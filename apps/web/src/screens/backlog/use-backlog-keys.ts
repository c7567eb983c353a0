import type { Action } from '../../actions/registry.ts'
import { useBoard } from '../../live/board-provider.tsx'
import { useMay } from '../../live/use-board.ts'
import { useCardKeys } from '../board/use-card-keys.ts'
import { useEverywhereKeys } from '../board/use-everywhere-keys.ts'
import { inHand, useView } from '../board/view.ts'
import { pickInBacklog } from './backlog-pick.ts'
import { openDialog, setBacklogView } from './backlog-view.ts'
import type { BacklogFilter } from './lists.ts'
import { toggleGoal } from './toggle-goal.ts'
import { useBacklogMoves } from './use-backlog-moves.ts'
import { useBacklogWalk } from './use-backlog-walk.ts'

/** Everything that can be done on this page, for keys, palette and help: the board's own acts on cards, and planning. */
export function useBacklogKeys(filter: BacklogFilter | null): Action[] {
  const board = useBoard()
  const everywhere = useEverywhereKeys()
  const onCards = useCardKeys(null).filter(({ id }) => !id.startsWith('move.') && id !== 'card.move' && id !== 'card.sprint')
  const moves = useBacklogMoves(filter)
  const walk = useBacklogWalk(filter)
  const focused = useView((view) => view.focused)
  const opened = useView((view) => view.opened)
  const mayPlan = useMay('backlog.move')
  const [mayAdd, mayPlanSprint] = [useMay('card.add'), useMay('sprint.plan')]
  const cardId = focused ?? opened
  const card = { group: 'Card', isEnabled: mayPlan && cardId !== null }
  const on = (act: (cardId: string) => void) => () => void (cardId && act(cardId))
  return [
    { id: 'card.add', name: 'New card', group: 'Backlog', keys: ['c'], isEnabled: mayAdd, run: () => setBacklogView({ adding: { below: null } }) },
    {
      ...card,
      id: 'card.add-below',
      name: 'New card below this one',
      keys: ['n'],
      isEnabled: mayAdd && focused !== null,
      run: on((id) => setBacklogView({ adding: { below: id } })),
    },
    { ...card, id: 'card.move', name: 'Move to…', keys: ['s'], run: on((id) => pickInBacklog('place', inHand(id))) },
    { ...card, id: 'card.sprint', name: 'Sprint…', keys: ['Shift+C'], run: on((id) => pickInBacklog('sprint', inHand(id))) },
    { ...card, id: 'card.epic', name: 'Epic…', keys: ['Shift+P'], run: on((id) => pickInBacklog('epic', inHand(id))) },
    { ...card, id: 'card.goal', name: 'Part of the goal', keys: ['Shift+G'], run: on((id) => toggleGoal(board, inHand(id))) },
    { ...card, id: 'card.split', name: 'Split…', run: on((id) => openDialog({ what: 'split', cardId: id })) },
    { ...card, id: 'card.ready', name: 'Is it ready?', keys: ['Shift+R'], run: on((id) => pickInBacklog('ready', [id])) },
    { id: 'sprint.plan', name: 'Plan a sprint', group: 'Backlog', isEnabled: mayPlanSprint, run: () => openDialog({ what: 'plan' }) },
    { id: 'epics', name: 'Epics', group: 'Backlog', run: () => openDialog({ what: 'epics' }) },
    { id: 'ready', name: 'Definition of ready', group: 'Backlog', run: () => openDialog({ what: 'definition' }) },
    ...everywhere.filter(({ id }) => id !== 'card.add'),
    ...onCards,
    ...moves,
    ...walk,
  ]
}
