import type { ColumnKind } from '@rondo/types'
import { type Day, dayNumber, dayNumbered } from './days.ts'
import { emptyDay, type FlowDay, quietDay } from './flow-day.ts'
import type { FlowFold } from './flow-fold.ts'

/** Every day from the first to the last, quiet ones too. Before the board was made all are 0; after the fold's last entry nothing changes. */
export function flowDays(fold: FlowFold, first: Day, last: Day): FlowDay[] {
  const [from, to] = [dayNumber(first), dayNumber(last)]
  const known = [...fold.days, fold.today]
  let next = known.findLastIndex(({ on }) => on <= from) + 1
  let day = known[next - 1] ?? emptyDay(from)
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => {
    const on = from + i
    if (known[next]?.on === on) day = known[next++] as FlowDay
    return day.on === on ? day : quietDay(day, on)
  })
}

export type CumulativeFlow = {
  columns: { id: string; name: string; kind: ColumnKind }[]
  days: { on: Day; counts: Record<string, number> }[]
}

/**
 * Cards per column at the end of each day, columns left to right (Anderson; Vacanti). A band falls only where a card goes back or leaves the board unfinished; done
 * falls only when something is opened again. A column that was removed is shown while work stands in it.
 */
export function cumulativeFlow(fold: FlowFold, first: Day, last: Day): CumulativeFlow {
  const days = flowDays(fold, first, last)
  const shown = fold.columns
    .map((column, at) => ({ ...column, at }))
    .filter(({ isGone, at }) => !isGone || days.some(({ counts }) => counts[at]))
    .sort((a, b) => (a.rank < b.rank ? -1 : a.rank > b.rank ? 1 : a.id < b.id ? -1 : 1))
  return {
    columns: shown.map(({ id, name, kind }) => ({ id, name, kind })),
    days: days.map(({ on, counts }) => ({ on: dayNumbered(on), counts: Object.fromEntries(shown.map(({ id, at }) => [id, counts[at] ?? 0])) })),
  }
}
