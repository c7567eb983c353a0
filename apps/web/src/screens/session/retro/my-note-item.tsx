import { ActionIcon, Textarea } from '@mantine/core'
import { X } from 'lucide-react'
import { useState } from 'react'
import type { MyNote } from './use-my-notes.ts'
import css from './write-part.module.css'

/** A note of mine that nobody else has seen: a click and it can be reworded. Enter keeps it, Escape leaves it as it was. */
export function MyNoteItem({ note, onReword, onRemove }: { note: MyNote; onReword(text: string): void; onRemove(): void }) {
  const [text, setText] = useState<string>()
  const done = () => {
    if (text?.trim() && text.trim() !== note.text) onReword(text.trim())
    setText(undefined)
  }
  const short = note.text.slice(0, 60)
  return (
    <li className={css.mine}>
      {text === undefined ? (
        <button type="button" className={css.text} title="Reword it" onClick={() => setText(note.text)}>
          {note.text}
        </button>
      ) : (
        <Textarea
          className={css.text}
          aria-label={`Reword: ${short}`}
          autosize
          autoFocus
          maxLength={2000}
          value={text}
          onChange={({ currentTarget }) => setText(currentTarget.value)}
          onBlur={done}
          onKeyDown={(event) => {
            if (event.nativeEvent.isComposing) return
            if (event.key === 'Escape') setText(undefined)
            else if (event.key === 'Enter' && !event.shiftKey) {
              event.preventDefault()
              done()
            }
          }}
        />
      )}
      <ActionIcon variant="subtle" color="gray" aria-label={`Take back: ${short}`} onClick={onRemove}>
        <X size={14} />
      </ActionIcon>
    </li>
  )
}
