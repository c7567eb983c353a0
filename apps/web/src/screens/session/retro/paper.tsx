import type { SessionColumn } from '@rondo/types'
import type { ReactNode } from 'react'
import { labelColors } from '../../../ui/label-colors.ts'
import css from './paper.module.css'

/** The format's columns beside each other, as paper. */
export function Papers({ columns, children }: { columns: readonly SessionColumn[]; children(column: SessionColumn): ReactNode }) {
  return (
    <div className={css.papers}>
      {columns.map((column) => (
        <section key={column.id} className={css.paper} style={labelColors(column.color ?? 'grey')} aria-labelledby={`paper-${column.id}`}>
          <header className={css.header}>
            <h3 id={`paper-${column.id}`}>{column.name}</h3>
            {column.prompt && <p>{column.prompt}</p>}
          </header>
          {children(column)}
        </section>
      ))}
    </div>
  )
}
