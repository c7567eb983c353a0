import type { FlowColumn, FlowFold } from './flow-fold.ts'
import { ratio, sum } from './percentile.ts'

/** Time of an item in which it was worked on and in which it waited, in one unit (days, ms). */
export type ActiveAndWait = { active: number; wait: number }

/** `active ÷ (active + wait)` of all finished items together (Modig and Åhlström). Only true where waiting and blocked time are recorded. */
export const flowEfficiency = (items: readonly ActiveAndWait[]) =>
  ratio(sum(items.map(({ active }) => active)), sum(items.map(({ active, wait }) => active + wait)))

export type FlowEfficiency = { state: 'not configured' | 'no data' } | { state: 'measured'; efficiency: number }

/**
 * A team's flow efficiency over its finished items. Not configured is not 100 %, and no data is not 0 %. Teams with honest data see 5–40 %, so nothing is red or
 * green.
 */
export function teamFlowEfficiency(fold: FlowFold): FlowEfficiency {
  if (waitingColumns(fold).length === 0) return { state: 'not configured' }
  const efficiency = flowEfficiency(activeAndWait(fold))
  return efficiency === null ? { state: 'no data' } : { state: 'measured', efficiency }
}

/** Columns under way in which cards wait, as the team says today; those that are gone keep what was said of them. */
export const waitingColumns = (fold: FlowFold): FlowColumn[] => fold.columns.filter(({ kind, isWaiting }) => kind === 'doing' && isWaiting)

/** In ms. Blocked time waits wherever it was spent; so does time that a started card spent back in a to-do column. */
export function activeAndWait(fold: FlowFold): (ActiveAndWait & { cardId: string })[] {
  const waits = new Set([...waitingColumns(fold), ...fold.columns.filter(({ kind }) => kind === 'todo')].map(({ id }) => id))
  return [...fold.cards.values()]
    .filter(({ finishedOn }) => finishedOn !== null)
    .map(({ id, spent }) => {
      const wait = sum(spent.map(({ columnId, ms, blockedMs }) => (waits.has(columnId) ? ms : blockedMs)))
      return { cardId: id, wait, active: sum(spent.map(({ ms }) => ms)) - wait }
    })
}
