import { useEffect, useRef } from 'react'
import { useBoard } from '../../live/board-provider.tsx'
import type { LiveBoard } from '../../live/live-board.ts'
import { give } from '../../live/use-command.ts'
import { takeTyping } from '../../ui/take-keys.ts'
import { toast } from '../../ui/toast.tsx'
import { focusCard } from './focus-card.ts'
import css from './title-editor.module.css'
import { setView, useView, view } from './view.ts'

/** A title, in place: Enter and leaving save, Esc reverts. Where others move the card, the text goes with it. */
export function TitleEditor({ id }: { id: string }) {
  const board = useBoard()
  const ref = useRef<HTMLTextAreaElement>(null)
  const text = useView(({ renaming }) => renaming?.text ?? '')
  useEffect(() => {
    const { began, text, caret } = view().renaming ?? { began: '', text: '', caret: null }
    ref.current?.focus({ preventScroll: text !== began })
    if (text === began) ref.current?.select()
    else ref.current?.setSelectionRange(caret, caret)
    return () => void requestAnimationFrame(() => endWhereGone(board, id))
  }, [board, id])
  const end = (saves: boolean, returns: boolean) => {
    if (view().renaming?.cardId !== id) return
    if (saves) save(board)
    setView({ renaming: null })
    const columnId = board.replica.state.get('cards', id)?.columnId
    if (returns && columnId) queueMicrotask(() => focusCard(id, columnId)) // the card is drawn by then, and the next key is already meant for it
  }
  return (
    <textarea
      ref={ref}
      className={css.editor}
      data-title-of={id}
      aria-label="Title"
      value={text}
      maxLength={500}
      rows={2}
      onChange={({ target: { value, selectionEnd } }) => {
        const { renaming } = view()
        if (renaming) setView({ renaming: { ...renaming, text: value, caret: selectionEnd } })
      }}
      onBlur={({ target }) => target.isConnected && end(true, false)}
      onKeyDown={(event) => {
        event.stopPropagation()
        if (event.nativeEvent.isComposing) return
        if (event.key === 'Enter') {
          event.preventDefault()
          end(true, true)
        }
        if (event.key === 'Escape') end(false, true)
      }}
    />
  )
}

/** What one has changed, and nothing else: a field that was only looked into takes back nobody's title. */
function save(board: LiveBoard) {
  const { renaming } = view()
  const text = renaming?.text.replace(/\s+/g, ' ').trim()
  if (!renaming || !text || text === renaming.began || text === board.replica.state.get('cards', renaming.cardId)?.title) return
  give(board, { type: 'card.rename', id: renaming.cardId, title: text })
}

/** Others have taken the card away, or what they changed no longer passes the filter: what was being written is saved where it can be, else given back. */
function endWhereGone(board: LiveBoard, id: string) {
  const { renaming } = view()
  if (renaming?.cardId !== id || document.querySelector(`[data-title-of="${id}"]`)) return
  takeTyping()
  if (board.replica.state.get('cards', id)) save(board)
  else if (renaming.text !== renaming.began) toast(`The card is gone. What you were writing: “${renaming.text}”`, { isProblem: true, isLasting: true })
  setView({ renaming: null })
}
