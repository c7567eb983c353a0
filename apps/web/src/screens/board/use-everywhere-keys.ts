import { useParams } from '@tanstack/react-router'
import type { Action } from '../../actions/registry.ts'
import { useBoard } from '../../live/board-provider.tsx'
import { useColumns, useMay } from '../../live/use-board.ts'
import { useSelected } from '../../live/use-selected.ts'
import { takeBackLatest } from './take-back.ts'
import { useCloseCard } from './use-open-card.ts'
import { setView, unselect, useView } from './view.ts'

/** What can be done on the board whatever has the focus. */
export function useEverywhereKeys(): Action[] {
  const board = useBoard()
  const columns = useColumns()
  const mayAdd = useMay('card.add')
  const focused = useView((view) => view.focused)
  const hasSelection = useView(({ selected }) => selected.size > 0)
  const panel = useView((view) => view.panel)
  const { number } = useParams({ strict: false })
  const closeCard = useCloseCard()
  const canUndo = useSelected(['replica'], () => board.replica.canUndo)
  const canRedo = useSelected(['replica'], () => board.replica.canRedo)
  const columnId = (focused && board.replica.state.get('cards', focused)?.columnId) || columns[0]?.id
  const edit = 'Board'
  return [
    {
      id: 'card.add',
      name: 'New card',
      group: edit,
      keys: ['c'],
      isEnabled: mayAdd && columnId !== undefined,
      run: () => columnId && setView({ adding: { columnId, isTop: false } }),
    },
    { id: 'undo', name: 'Undo my last change', group: edit, keys: ['$mod+z'], isEnabled: canUndo, run: () => takeBackLatest(board) },
    { id: 'redo', name: 'Redo', group: edit, keys: ['$mod+Shift+z'], isEnabled: canRedo, run: () => takeBackLatest(board, true) },
    { id: 'panel.activity', name: 'Activity of the board', group: edit, run: () => setView({ panel: panel === 'activity' ? null : 'activity' }) },
    { id: 'panel.archive', name: 'Archived cards', group: edit, run: () => setView({ panel: panel === 'archive' ? null : 'archive' }) },
    {
      id: 'close',
      name: 'Close, or select nothing',
      group: edit,
      keys: ['Escape'],
      isKeyOnly: true,
      isEnabled: hasSelection || panel !== null || number !== undefined,
      run: () => (hasSelection ? unselect() : number !== undefined ? closeCard() : setView({ panel: null })),
    },
  ]
}
