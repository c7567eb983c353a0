import { byRank } from '@rondo/core/rank'
import type { Action } from '../../actions/registry.ts'
import { useBoard } from '../../live/board-provider.tsx'
import { useMay } from '../../live/use-board.ts'
import { type Filter, shownIn } from './filter.ts'
import { focusCard } from './focus-card.ts'
import { moveCards } from './move-cards.ts'
import { type Step, stepped } from './stepped.ts'
import { inHand, useView } from './view.ts'

/** Moves by keyboard: everything that dragging can do. The focus stays on the card. */
export function useKeyMoves(filter: Filter | null): Action[] {
  const board = useBoard()
  const focused = useView((view) => view.focused)
  const isEnabled = useMay('card.move') && focused !== null
  const { state } = board.replica ?? {}
  const key = () => state.get('boards', board.boardId)?.key ?? ''
  const shown = (columnId: string) => shownIn(board.replica.state, columnId, filter, key())

  const within = (step: Step) => () => {
    const card = focused && board.replica.state.get('cards', focused)
    if (card) go(card.id, card.columnId, stepped(shown(card.columnId), inHand(card.id), step))
  }
  const across = (by: number) => () => {
    const card = focused && board.replica.state.get('cards', focused)
    if (!card) return
    const columns = [...board.replica.state.all('columns')].filter(({ archivedAt }) => !archivedAt).sort(byRank)
    const column = columns[columns.findIndex(({ id }) => id === card.columnId) + by]
    if (column) go(card.id, column.id, Math.min(shown(card.columnId).indexOf(card.id), shown(column.id).length))
  }
  const go = (cardId: string, columnId: string, index: number) => {
    moveCards(board, inHand(cardId), { columnId, index }, filter)
    queueMicrotask(() => focusCard(cardId, columnId)) // when the list is drawn: it scrolls to where the card stands in it
  }
  const group = 'Move'
  return [
    { id: 'move.up', name: 'Move up', group, keys: ['Alt+ArrowUp'], isEnabled, run: within('up') },
    { id: 'move.down', name: 'Move down', group, keys: ['Alt+ArrowDown'], isEnabled, run: within('down') },
    { id: 'move.top', name: 'Move to the top', group, keys: ['Alt+Shift+ArrowUp'], isEnabled, run: within('top') },
    { id: 'move.bottom', name: 'Move to the bottom', group, keys: ['Alt+Shift+ArrowDown'], isEnabled, run: within('bottom') },
    { id: 'move.left', name: 'Move to the column on the left', group, keys: ['Alt+ArrowLeft', '[Shift]+<'], isEnabled, run: across(-1) },
    { id: 'move.right', name: 'Move to the column on the right', group, keys: ['Alt+ArrowRight', '[Shift]+>'], isEnabled, run: across(1) },
  ]
}
