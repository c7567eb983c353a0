import type { FlowFold } from './flow-fold.ts'
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
export function teamFlowEfficiency(fold: FlowFold, waitColumnIds: readonly string[]): FlowEfficiency {
  if (waitColumnIds.length === 0) return { state: 'not configured' }
  const efficiency = flowEfficiency(activeAndWait(fold, waitColumnIds))
  return efficiency === null ? { state: 'no data' } : { state: 'measured', efficiency }
}

/** In ms. Blocked time waits wherever it was spent; so does time that a started card spent back in a to-do column. */
export function activeAndWait(fold: FlowFold, waitColumnIds: readonly string[]): (ActiveAndWait & { cardId: string })[] {
  const kinds = new Map(fold.columns.map(({ id, kind }) => [id, kind]))
  const waits = (id: string) => waitColumnIds.includes(id) || kinds.get(id) === 'todo'
  return [...fold.cards.values()]
    .filter(({ finishedOn }) => finishedOn !== null)
    .map(({ id, spent }) => {
      const wait = sum(spent.map(({ columnId, ms, blockedMs }) => (waits(columnId) ? ms : blockedMs)))
      return { cardId: id, wait, active: sum(spent.map(({ ms }) => ms)) - wait }
    })
}
