import type { Check } from '@rondo/types'
import { X } from 'lucide-react'
import { useState } from 'react'
import { useMay } from '../../../live/use-board.ts'
import { useCommand } from '../../../live/use-command.ts'
import css from './checklists.module.css'

export function CheckItem({ check: { id, text, done } }: { check: Check }) {
  const give = useCommand()
  const mayChange = useMay('check.tick')
  const [draft, setDraft] = useState<string | null>(null)
  const save = () => {
    const next = draft?.replace(/\s+/g, ' ').trim()
    setDraft(null)
    if (next && next !== text) give({ type: 'check.rename', id, text: next })
  }
  return (
    <li className={css.item}>
      <input
        type="checkbox"
        className={css.box}
        aria-label={text}
        checked={done}
        disabled={!mayChange}
        onChange={({ target }) => give({ type: 'check.tick', id, done: target.checked })}
      />
      <textarea
        className={css.text}
        data-done={done || undefined}
        aria-label={`Text of “${text}”`}
        rows={1}
        maxLength={500}
        readOnly={!mayChange}
        value={draft ?? text}
        onChange={({ target }) => setDraft(target.value)}
        onBlur={save}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.nativeEvent.isComposing) {
            event.preventDefault()
            event.currentTarget.blur()
          }
          if (event.key === 'Escape') setDraft(null)
        }}
      />
      {mayChange && (
        <button type="button" className={css.remove} aria-label={`Remove “${text}”`} onClick={() => give({ type: 'check.remove', id })}>
          <X size={14} aria-hidden />
        </button>
      )}
    </li>
  )
}
