import type { By, ImportedRow, LeavingRow, TableName } from '@rondo/types'

/** One moment of a board's past: what rows became, and what left. Steps that bear the same name in `of` rest on each other. */
export type Step = { at: string; by: By; rows?: ImportedRow[]; drop?: LeavingRow[]; of?: string }

export const MOST_ROWS = 500

export const put = (at: string, by: By, rows: readonly ImportedRow[]): Step[] => inPortions(rows).map((rows) => ({ at, by, rows }))
export const drop = (at: string, by: By, rows: readonly { table: TableName; id: string }[]): Step[] => inPortions(rows).map((drop) => ({ at, by, drop }))

function inPortions<T>(all: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(all.length / MOST_ROWS) }, (_, i) => all.slice(i * MOST_ROWS, (i + 1) * MOST_ROWS))
}

export const commandOf = ({ at, by, rows, drop }: Step) =>
  rows ? { type: 'import.put' as const, at, by, rows, ...(drop && { drop }) } : { type: 'import.drop' as const, at, by, rows: drop ?? [] }
