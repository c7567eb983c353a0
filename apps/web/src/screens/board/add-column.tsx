import { Plus } from 'lucide-react'
import { useState } from 'react'
import { v7 } from 'uuid'
import { useCommand } from '../../live/use-command.ts'
import { focusNow } from '../../parts/focus-now.ts'
import css from './add-column.module.css'

/** A new column at the right end; stays open for the next. */
export function AddColumn() {
  const give = useCommand()
  const [isOpen, setOpen] = useState(false)
  if (!isOpen)
    return (
      <div className={css.place}>
        <button type="button" data-add-column className={css.button} onClick={() => setOpen(true)}>
          <Plus size={15} aria-hidden /> Add a column
        </button>
      </div>
    )
  return (
    <form
      className={css.place}
      onSubmit={(event) => {
        event.preventDefault()
        const input = event.currentTarget.elements.namedItem('name') as HTMLInputElement
        const name = input.value.trim()
        if (name) give({ type: 'column.add', id: v7(), name, kind: 'doing' })
        input.value = ''
      }}
      onBlur={({ currentTarget, relatedTarget }) => !currentTarget.contains(relatedTarget) && setOpen(false)}
      onKeyDown={({ key }) => key === 'Escape' && setOpen(false)}
    >
      <input
        className={css.input}
        name="name"
        aria-label="Name of the new column"
        placeholder="Name, then Enter"
        maxLength={100}
        ref={focusNow}
        autoComplete="off"
      />
    </form>
  )
}
