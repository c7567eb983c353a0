import type { Action } from '../../actions/registry.ts'
import { useBoard } from '../../live/board-provider.tsx'
import { useMay } from '../../live/use-board.ts'
import { focusCard } from '../board/focus-card.ts'
import { type Step, stepped } from '../board/stepped.ts'
import { inHand, useView } from '../board/view.ts'
import { BACKLOG, type BacklogFilter, listOf, shownInList } from './lists.ts'
import { planCards } from './plan-cards.tsx'
import { targetSprintIn } from './target-sprint.ts'

/** Ranks by keyboard, and moves into the sprint and out of it: everything that dragging can do. The focus stays on the card. */
export function useBacklogMoves(filter: BacklogFilter | null): Action[] {
  const board = useBoard()
  const focused = useView((view) => view.focused)
  const isEnabled = useMay('backlog.move') && focused !== null
  const here = () => (focused ? board.replica.state.get('cards', focused) : undefined)
  const go = async (cardId: string, listId: string, index?: number) => {
    await planCards(board, inHand(cardId), { listId, ...(index !== undefined && { index }) }, filter)
    focusCard(cardId, listOf(board.replica.state.get('cards', cardId) ?? { sprintId: null }))
  }
  const within = (step: Step) => () => {
    const card = here()
    if (!card) return
    const { state } = board.replica
    const ids = shownInList(state, listOf(card), filter, state.get('boards', board.boardId)?.key ?? '')
    void go(card.id, listOf(card), stepped(ids, inHand(card.id), step))
  }
  const intoSprint = () => {
    const [card, sprint] = [here(), targetSprintIn(board.replica.state)]
    if (card && sprint) void go(card.id, sprint.id)
  }
  const outOfSprint = () => {
    const card = here()
    if (card?.sprintId) void go(card.id, BACKLOG)
  }
  const move = { group: 'Move', isEnabled }
  return [
    { ...move, id: 'move.up', name: 'Rank higher', keys: ['Alt+ArrowUp'], run: within('up') },
    { ...move, id: 'move.down', name: 'Rank lower', keys: ['Alt+ArrowDown'], run: within('down') },
    { ...move, id: 'move.top', name: 'Rank first', keys: ['Alt+Shift+ArrowUp'], run: within('top') },
    { ...move, id: 'move.bottom', name: 'Rank last', keys: ['Alt+Shift+ArrowDown'], run: within('bottom') },
    { ...move, id: 'move.right', name: 'Into the sprint', keys: ['Alt+ArrowRight', '[Shift]+>'], run: intoSprint },
    { ...move, id: 'move.left', name: 'Back to the backlog', keys: ['Alt+ArrowLeft', '[Shift]+<'], run: outOfSprint },
  ]
}
