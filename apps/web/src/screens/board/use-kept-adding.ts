import type { Column } from '@rondo/types'
import { useEffect } from 'react'
import { useBoard } from '../../live/board-provider.tsx'
import { carryDraft } from '../../parts/use-draft.ts'
import { toast } from '../../ui/toast.tsx'
import { newCardIn } from './quick-add.tsx'
import { setView, view } from './view.ts'

/** Whoever writes a new card in a column that someone takes away goes on in the first one, where its cards go too unless somebody says otherwise. */
export function useKeptAdding(columns: readonly Column[]) {
  const { userId, boardId } = useBoard()
  useEffect(() => {
    const { adding } = view()
    if (!adding || columns.some(({ id }) => id === adding.columnId)) return
    const [first] = columns
    const text = carryDraft(userId, newCardIn(boardId, adding.columnId), first && newCardIn(boardId, first.id))
    setView({ adding: first ? { ...adding, columnId: first.id } : null })
    if (first) toast(`The column that you were writing in is gone. Your new card is in ${first.name} now.`)
    else if (text) toast(`The column that you were writing in is gone. You wrote: ${text}`, { isLasting: true })
  }, [columns, userId, boardId])
}
