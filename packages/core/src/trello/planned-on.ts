import type { ImportedRow, LeavingRow, Patch, Row, TableName } from '@rondo/types'
import { same } from '../patch.ts'
import { State } from '../state.ts'
import { MOST_ROWS, type Step } from './step.ts'

type Told = Step & { rows: ImportedRow[]; drop: LeavingRow[] }

/**
 * The same steps, each with what it was planned on and for one card only: what somebody does to a card while the others are written makes its own steps void
 * and no others. What becomes of a card at one moment stays together, so that it is never half there.
 */
export function plannedOn(now: State, steps: readonly Step[]): Step[] {
  const state = State.from(now.toRows())
  const told: Told[] = []
  const latest = new Map<string, Told>()
  const stepOf = (of: string, { at, by }: Step, key: { table: TableName; id: string }): Told => {
    const last = latest.get(of)
    if (last && last.at === at && same(last.by, by) && last.rows.length < MOST_ROWS && !isIn(last, key)) return last
    const next = { at, by, rows: [], drop: [], of }
    told.push(next)
    latest.set(of, next)
    return next
  }
  for (const step of steps) {
    for (const { table, id } of step.drop ?? []) {
      const was = state.get(table, id)
      if (!was) continue
      stepOf(whose(table, was), step, { table, id }).drop.push({ table, id, was })
      state.apply([{ table, id, from: was, to: null } as Patch])
    }
    for (const { table, row } of step.rows ?? []) {
      const here = state.get(table, row.id)
      const was = here ? changed(here, row) : null
      if (was && Object.keys(was).length === 0) continue
      stepOf(whose(table, row), step, { table, id: row.id }).rows.push({ table, row, was } as ImportedRow)
      state.apply([{ table, id: row.id, from: was, to: row } as Patch])
    }
  }
  return told.map(({ rows, drop, ...step }) => ({ ...step, ...(rows.length > 0 && { rows }), ...(drop.length > 0 && { drop }) }))
}

/** What a row hangs on, or itself. */
const whose = (table: TableName, row: Row) =>
  'cardId' in row ? row.cardId : ['cards', 'archived', 'descriptions'].includes(table) ? row.id : `${table}/${row.id}`

const isIn = ({ rows, drop }: Told, { table, id }: { table: TableName; id: string }) =>
  rows.some((it) => it.table === table && it.row.id === id) || drop.some((it) => it.table === table && it.id === id)

/** Of a move also the place in the old column: whoever has touched that has moved the card. */
function changed(here: Row, row: Row) {
  const differs = (key: string) => !same(here[key as keyof Row], row[key as keyof Row])
  return Object.fromEntries(Object.entries(here).filter(([key]) => differs(key) || (key === 'rank' && 'columnId' in here && differs('columnId'))))
}
