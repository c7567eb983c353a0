import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import css from './inline-text.module.css'

type InlineTextProps = {
  /** What it is, for those who listen: “Name of the label”. */
  label: string
  value: string
  onChange(value: string): void
  isReadOnly?: boolean
  /** May it be nothing? Otherwise an empty text counts as a change of mind. */
  canBeEmpty?: boolean
  placeholder?: string
  maxLength?: number
}

/** A text that turns into a field where it stands. Enter and leaving save, Escape reverts. */
export function InlineText({ label, value, onChange, isReadOnly = false, canBeEmpty = false, placeholder = '', maxLength = 100 }: InlineTextProps) {
  const [draft, setDraft] = useState<string>()
  const button = useRef<HTMLButtonElement>(null)
  const wasEditing = useRef(false)
  const isEditing = draft !== undefined
  useEffect(() => {
    if (wasEditing.current && !isEditing && document.activeElement === document.body) button.current?.focus()
    wasEditing.current = isEditing
  }, [isEditing])

  if (isReadOnly) return <span className={css.text}>{value || placeholder}</span>
  if (!isEditing)
    return (
      <button type="button" ref={button} className={css.button} onClick={() => setDraft(value)} data-empty={!value || undefined}>
        {value || placeholder}
        <span className="sr-only">: change {label.toLowerCase()}</span>
      </button>
    )
  const save = () => {
    const next = draft.trim()
    setDraft(undefined)
    if (next !== value && (next || canBeEmpty)) onChange(next)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter') {
      event.preventDefault() // else it presses the button that the focus goes back to
      save()
    }
    if (event.key !== 'Escape') return
    event.stopPropagation()
    setDraft(undefined)
  }
  return (
    <input
      className={css.input}
      aria-label={label}
      value={draft}
      onChange={(event) => setDraft(event.currentTarget.value)}
      onKeyDown={onKeyDown}
      onBlur={save}
      maxLength={maxLength}
      // biome-ignore lint/a11y/noAutofocus: the person has just asked to write here
      autoFocus
    />
  )
}
