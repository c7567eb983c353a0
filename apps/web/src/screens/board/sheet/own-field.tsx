import type { Field, Value } from '@rondo/types'
import { useState } from 'react'
import { useMay } from '../../../live/use-board.ts'
import { useCommand } from '../../../live/use-command.ts'
import { FieldLine } from './field-line.tsx'
import css from './own-field.module.css'

/** A field that the team added. */
export function OwnField({ cardId, field, value }: { cardId: string; field: Field; value: Value | undefined }) {
  const give = useCommand()
  const mayFill = useMay('card.fill')
  const [draft, setDraft] = useState<string | null>(null)
  const fill = (next: Value | null) => next !== (value ?? null) && give({ type: 'card.fill', id: cardId, fieldId: field.id, value: next })
  if (field.kind === 'checkbox')
    return (
      <FieldLine name={field.name}>
        <input
          type="checkbox"
          className={css.box}
          aria-label={field.name}
          disabled={!mayFill}
          checked={value === true}
          onChange={({ target }) => fill(target.checked)}
        />
      </FieldLine>
    )
  if (field.kind === 'choice')
    return (
      <FieldLine name={field.name}>
        <select
          className={css.field}
          aria-label={field.name}
          disabled={!mayFill}
          value={String(value ?? '')}
          onChange={({ target }) => fill(target.value || null)}
        >
          <option value="">None</option>
          {field.options.map((option) => (
            <option key={option}>{option}</option>
          ))}
        </select>
      </FieldLine>
    )
  const read = (text: string) => (text === '' ? null : field.kind === 'number' ? Number(text) : text)
  return (
    <FieldLine name={field.name}>
      <input
        className={css.field}
        aria-label={field.name}
        type={field.kind}
        step="any"
        maxLength={2000}
        readOnly={!mayFill}
        placeholder="None"
        value={draft ?? String(value ?? '').slice(0, field.kind === 'date' ? 10 : undefined)}
        onChange={({ target }) => setDraft(target.value)}
        onBlur={() => {
          if (draft !== null) fill(read(draft.trim()))
          setDraft(null)
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter') event.currentTarget.blur()
          if (event.key === 'Escape') setDraft(null)
        }}
      />
    </FieldLine>
  )
}
