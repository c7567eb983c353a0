import type { By, ImportedRow, TableName } from '@rondo/types'

/** One moment of a board's past: what rows became, or that they left. */
export type Step = { at: string; by: By } & ({ rows: ImportedRow[] } | { drop: { table: TableName; id: string }[] })

const MOST_ROWS = 500

export const put = (at: string, by: By, rows: readonly ImportedRow[]): Step[] => inPortions(rows).map((rows) => ({ at, by, rows }))
export const drop = (at: string, by: By, rows: readonly { table: TableName; id: string }[]): Step[] => inPortions(rows).map((drop) => ({ at, by, drop }))

function inPortions<T>(all: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(all.length / MOST_ROWS) }, (_, i) => all.slice(i * MOST_ROWS, (i + 1) * MOST_ROWS))
}
