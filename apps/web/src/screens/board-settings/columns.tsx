import { byRank } from '@rondo/core/rank'
import { Columns3 } from 'lucide-react'
import { useMay, useRows } from '../../live/use-board.ts'
import { EmptyPlace } from '../../ui/empty-place.tsx'
import { Lines, Section } from '../../ui/section.tsx'
import { ArchivedColumnLine } from './archived-column-line.tsx'
import { ColumnLine } from './column-line.tsx'
import { NewColumn } from './new-column.tsx'
import css from './row.module.css'

export function Columns() {
  const columns = [...useRows('columns')].sort(byRank)
  const canChange = useMay('column.add')
  const open = columns.filter(({ archivedAt }) => !archivedAt)
  const archived = columns.filter(({ archivedAt }) => archivedAt)
  return (
    <Section title="Columns" lead="From left to right. The kind says when work on a card begins and when it is done.">
      {canChange && <NewColumn after={open.at(-1)?.id ?? null} />}
      {open.length === 0 && <EmptyPlace icon={<Columns3 size={20} />} title="No columns yet" />}
      {columns.length > 0 && (
        <div className={css.list}>
          <Lines label="Columns">
            {open.map((column, n) => (
              <ColumnLine key={column.id} column={column} columns={open} place={n} canChange={canChange} />
            ))}
            {archived.map((column) => (
              <ArchivedColumnLine key={column.id} column={column} canChange={canChange} />
            ))}
          </Lines>
        </div>
      )}
    </Section>
  )
}
