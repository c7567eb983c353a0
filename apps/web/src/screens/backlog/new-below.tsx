import { useRef } from 'react'
import { useBoard } from '../../live/board-provider.tsx'
import { useRow } from '../../live/use-board.ts'
import { focusCard } from '../board/focus-card.ts'
import { QuickAddForm } from '../board/quick-add.tsx'
import { setBacklogView } from './backlog-view.ts'
import { listOf } from './lists.ts'
import { useAddToBacklog } from './use-add-to-backlog.ts'

/** New cards just below one; each next one goes below the one before. */
export function NewBelow({ cardId }: { cardId: string }) {
  const { replica, boardId } = useBoard()
  const card = useRow('cards', cardId)
  const add = useAddToBacklog()
  const last = useRef(cardId)
  const close = (isAsked: boolean) => {
    setBacklogView({ adding: null })
    const at = replica.state.get('cards', last.current)
    if (isAsked && at) focusCard(at.id, listOf(at))
  }
  return (
    <QuickAddForm
      draftName={`${boardId}/below`}
      name={`the backlog, below ${card?.title ?? ''}`}
      onAdd={(lines) => {
        last.current = add(lines, last.current) ?? last.current
      }}
      onClose={close}
    />
  )
}
