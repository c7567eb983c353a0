import { Button, TextInput } from '@mantine/core'
import type { SessionColumn } from '@rondo/types'
import { Plus } from 'lucide-react'
import { v7 } from 'uuid'
import { ColorSelect } from '../../ui/color-select.tsx'
import css from './edit-list.module.css'
import { moved, RowActs } from './row-acts.tsx'
import { WeekdayPicker } from './weekday-picker.tsx'

type ColumnListProps = {
  columns: readonly SessionColumn[]
  onChange(columns: SessionColumn[]): void
  /** What one of them is called. */
  noun: string
  /** Which of them may be asked on some days of the week alone. */
  hasDays?(column: SessionColumn): boolean
}

const MOST = 40

/** What is written under or asked about: named, explained, coloured, moved, left out, added. */
export function ColumnList({ columns, onChange, noun, hasDays = () => false }: ColumnListProps) {
  const change = (id: string, next: Partial<SessionColumn>) => onChange(columns.map((column) => (column.id === id ? { ...column, ...next } : column)))
  return (
    <>
      <ol className={css.list}>
        {columns.map((column, n) => (
          <li key={column.id} className={css.line}>
            <TextInput
              size="xs"
              w={132}
              aria-label={`Name of ${noun} ${n + 1}`}
              value={column.name}
              maxLength={100}
              onChange={({ currentTarget }) => change(column.id, { name: currentTarget.value })}
            />
            <TextInput
              size="xs"
              className={css.grow ?? ''}
              aria-label={`What ${column.name} asks`}
              value={column.prompt}
              maxLength={500}
              onChange={({ currentTarget }) => change(column.id, { prompt: currentTarget.value })}
            />
            {column.color && <ColorSelect label={`Colour of ${column.name}`} value={column.color} onChange={(color) => change(column.id, { color })} />}
            {hasDays(column) && <WeekdayPicker name={column.name} weekdays={column.weekdays} onChange={(weekdays) => change(column.id, { weekdays })} />}
            <RowActs
              name={column.name}
              onMove={(by) => onChange(moved(columns, n, by))}
              onRemove={columns.length === 1 ? undefined : () => onChange(columns.filter(({ id }) => id !== column.id))}
            />
          </li>
        ))}
      </ol>
      {columns.length < MOST && (
        <Button
          size="xs"
          variant="default"
          leftSection={<Plus size={14} aria-hidden />}
          onClick={() => onChange([...columns, { id: v7(), name: '', prompt: '', ...(columns[0]?.color && { color: 'grey' as const }) }])}
        >
          Add a {noun}
        </Button>
      )}
    </>
  )
}
