import type { Card } from '@rondo/types'
import { useRef, useState } from 'react'
import { useBoard } from '../../../live/board-provider.tsx'
import { useMay } from '../../../live/use-board.ts'
import { useCommand } from '../../../live/use-command.ts'
import { focusNow } from '../../../parts/focus-now.ts'
import { useLeave } from '../../../parts/use-leave.ts'
import { ChangedHint } from './changed-hint.tsx'
import css from './title-field.module.css'
import { TypingIn } from './typing-in.tsx'
import { useChangedBy } from './use-changed-by.ts'

/** The title, always ready to be written in. What I am writing is not overwritten: I am told. */
export function TitleField({ card: { id, title } }: { card: Pick<Card, 'id' | 'title'> }) {
  const give = useCommand()
  const mayRename = useMay('card.rename')
  const { presence } = useBoard()
  const [draft, setDraft] = useState<string | null>(null)
  const began = useRef(title)
  const changedBy = useChangedBy(draft !== null, 'cards', id, 'title')
  const save = () => {
    const text = draft?.replace(/\s+/g, ' ').trim()
    setDraft(null)
    presence.stopsTyping()
    if (mayRename && text && text !== began.current && text !== title) give({ type: 'card.rename', id, title: text })
  }
  useLeave(save)
  if (!mayRename)
    return (
      <div>
        <h2 id="sheet-title" className={css.title}>
          {title}
        </h2>
        {draft !== null && (
          <p ref={focusNow} tabIndex={-1} className={css.mine}>
            You may only look on now.{draft !== title && ` What you were writing is not saved: “${draft}”`}
          </p>
        )}
      </div>
    )
  return (
    <div>
      <h2 id="sheet-title" className="sr-only">
        {title}
      </h2>
      <textarea
        className={css.title}
        aria-label="Title"
        rows={1}
        maxLength={500}
        value={draft ?? title}
        onFocus={() => {
          began.current = title
          setDraft(title)
        }}
        onChange={({ target }) => {
          setDraft(target.value)
          presence.types('title')
        }}
        onBlur={save}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return
          if (event.key === 'Enter') {
            event.preventDefault()
            event.currentTarget.blur()
          }
          if (event.key === 'Escape') {
            event.stopPropagation()
            setDraft(null)
            // Once what was written is taken back, leaving does not save it.
            const field = event.currentTarget
            setTimeout(() => field.closest<HTMLElement>('[data-sheet]')?.focus())
          }
        }}
      />
      <TypingIn cardId={id} field="title" />
      {changedBy && <ChangedHint userId={changedBy} value={title} />}
    </div>
  )
}
