import { CRITERIA } from '@rondo/types/vocabulary'
import { Plus } from 'lucide-react'
import { useState } from 'react'
import { focusNow } from '../../../parts/focus-now.ts'
import css from './checklists.module.css'

/** Begins one more checklist by its name. What the definition of ready asks for most often is proposed. */
export function NewChecklist({ names, onName }: { names: readonly string[]; onName(name: string): void }) {
  const [name, setName] = useState<string>()
  if (name === undefined)
    return (
      <button type="button" className={css.begin} onClick={() => setName(names.includes(CRITERIA) ? '' : CRITERIA)}>
        <Plus size={14} aria-hidden /> Add a checklist
      </button>
    )
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (name.trim()) onName(name.trim())
        setName(undefined)
      }}
    >
      <input
        ref={focusAndSelect}
        className={css.add}
        aria-label="Name of the checklist"
        placeholder="Its name, then Enter"
        maxLength={100}
        value={name}
        onChange={({ target }) => setName(target.value)}
        onBlur={() => setName(undefined)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return
          event.stopPropagation()
          setName(undefined)
        }}
      />
    </form>
  )
}

function focusAndSelect(field: HTMLInputElement | null) {
  focusNow(field)
  field?.select()
}
