import { useEffect, useRef } from 'react'
import { useBoard } from '../../live/board-provider.tsx'
import { useCommand } from '../../live/use-command.ts'
import { focusCard } from './focus-card.ts'
import css from './title-editor.module.css'
import { setView } from './view.ts'

/** A title, in place: Enter and leaving save, Esc reverts. */
export function TitleEditor({ id, title }: { id: string; title: string }) {
  const give = useCommand()
  const { replica } = useBoard()
  const ref = useRef<HTMLTextAreaElement>(null)
  const isOver = useRef(false)
  useEffect(() => {
    ref.current?.focus()
    ref.current?.select()
  }, [])
  const end = (saves: boolean, returns: boolean) => {
    if (isOver.current) return
    isOver.current = true
    const text = ref.current?.value.replace(/\s+/g, ' ').trim() ?? ''
    if (saves && text && text !== title) give({ type: 'card.rename', id, title: text })
    setView({ renaming: null })
    const columnId = replica.state.get('cards', id)?.columnId
    if (returns && columnId) queueMicrotask(() => focusCard(id, columnId)) // the card is drawn by then, and the next key is already meant for it
  }
  return (
    <textarea
      ref={ref}
      className={css.editor}
      aria-label="Title"
      defaultValue={title}
      maxLength={500}
      rows={2}
      onBlur={() => end(true, false)}
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
