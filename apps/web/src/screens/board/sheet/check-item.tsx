import type { Check } from '@rondo/types'
import { X } from 'lucide-react'
import { useState } from 'react'
import { useMay } from '../../../live/use-board.ts'
import { useCommand } from '../../../live/use-command.ts'
import { useLeave } from '../../../parts/use-leave.ts'
import { ChangedHint } from './changed-hint.tsx'
import css from './checklists.module.css'
import { useChangedBy } from './use-changed-by.ts'

export function CheckItem({ check: { id, text, done } }: { check: Check }) {
  const give = useCommand()
  const mayChange = useMay('check.tick')
  const [draft, setDraft] = useState<string | null>(null)
  const save = () => {
    const next = draft?.replace(/\s+/g, ' ').trim()
    setDraft(null)
    if (next && next !== text) give({ type: 'check.rename', id, text: next })
  }
  const changedBy = useChangedBy(draft !== null, 'checks', id, 'text')
  useLeave(save)
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
      {changedBy && <ChangedHint userId={changedBy} value={text} />}
      {mayChange && (
        <button type="button" className={css.remove} aria-label={`Remove “${text}”`} onClick={() => give({ type: 'check.remove', id })}>
          <X size={14} aria-hidden />
        </button>
      )}
    </li>
  )
}
