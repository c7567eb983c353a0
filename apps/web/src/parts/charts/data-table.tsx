import type { ReactNode } from 'react'
import css from './data-table.module.css'

type Cell = string | number | null | ReactNode
/** Heads, then rows; a row's key is its first cell's unless it has its own. Numbers stand at the right. */
export type TableOf = { heads: readonly string[]; rows: readonly { key: string; cells: readonly Cell[] }[] }

const MOST_ROWS = 500

/** The numbers behind a picture. A long table shows its newest rows; the file has them all. */
export function DataTable({ caption, heads, rows }: TableOf & { caption: string }) {
  const shown = rows.length > MOST_ROWS ? rows.slice(-MOST_ROWS) : rows
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className={css.scroll} tabIndex={0} aria-label={`${caption}, as a table`}>
      <table className={css.table}>
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map(({ key, cells }) => (
            <tr key={key}>
              {cells.map((cell, i) => {
                const Is = i === 0 ? 'th' : 'td'
                return (
                  <Is key={heads[i]} {...(i === 0 && { scope: 'row' })} data-number={typeof cell === 'number' || cell === null || undefined}>
                    {cell ?? '–'}
                  </Is>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
      {shown.length < rows.length && (
        <p className={css.more}>
          The last {shown.length} of {rows.length.toLocaleString('en')} rows. The CSV has them all.
        </p>
      )}
    </section>
  )
}
