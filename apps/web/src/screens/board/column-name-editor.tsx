import type { Column } from '@rondo/types'
import { useEffect, useRef } from 'react'
import { useCommand } from '../../live/use-command.ts'
import css from './column-name-editor.module.css'

/** A column's name, in place. */
export function ColumnNameEditor({ column, onEnd }: { column: Column; onEnd(): void }) {
  const give = useCommand()
  const ref = useRef<HTMLInputElement>(null)
  const isOver = useRef(false)
  const began = useRef(column.name)
  // Once the menu that led here has given its focus back.
  useEffect(() => {
    const timer = setTimeout(() => ref.current?.select(), 30)
    return () => clearTimeout(timer)
  }, [])
  const end = (saves: boolean) => {
    if (isOver.current) return
    isOver.current = true
    const name = ref.current?.value.trim()
    if (saves && name && name !== began.current && name !== column.name) give({ type: 'column.rename', id: column.id, name })
    onEnd()
  }
  return (
    <input
      ref={ref}
      id={`column-${column.id}`}
      className={css.editor}
      aria-label="Name of the column"
      defaultValue={column.name}
      maxLength={100}
      onBlur={() => end(true)}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return
        if (event.key === 'Enter') end(true)
        if (event.key === 'Escape') end(false)
      }}
    />
  )
}
