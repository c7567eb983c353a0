import { Plus } from 'lucide-react'
import { useBoard } from '../../live/board-provider.tsx'
import { useMay } from '../../live/use-board.ts'
import { focusCard } from '../board/focus-card.ts'
import { QuickAddForm } from '../board/quick-add.tsx'
import { view } from '../board/view.ts'
import { setBacklogView, useBacklogView } from './backlog-view.ts'
import { BACKLOG } from './lists.ts'
import css from './new-at-end.module.css'
import { useAddToBacklog, useFirstColumn } from './use-add-to-backlog.ts'

/** A new card at the end of the backlog. It stays open for the next. */
export function NewAtEnd() {
  const { boardId } = useBoard()
  const mayAdd = useMay('card.add')
  const hasColumn = useFirstColumn() !== undefined
  const isOpen = useBacklogView(({ adding }) => adding !== null && adding.below === null)
  const add = useAddToBacklog()
  if (!mayAdd || !hasColumn) return null
  if (!isOpen)
    return (
      <button type="button" className={css.button} onClick={() => setBacklogView({ adding: { below: null } })}>
        <Plus size={15} aria-hidden /> Add a card to the backlog
      </button>
    )
  const close = (isAsked: boolean) => {
    setBacklogView({ adding: null })
    const last = view().tabStops[BACKLOG]
    if (isAsked && last) focusCard(last, BACKLOG)
  }
  return (
    <div className={css.form}>
      <QuickAddForm draftName={`${boardId}/backlog`} name="the backlog" onAdd={(lines) => void add(lines)} onClose={close} />
    </div>
  )
}
