import { type CumulativeFlow, cumulativeFlow } from './cumulative-flow.ts'
import { cycleTimePercentiles, type Percentiles } from './cycle-time.ts'
import { type Day, dayNumbered } from './days.ts'
import { activeAndWait, teamFlowEfficiency, waitingColumns } from './flow-efficiency.ts'
import type { FlowFold } from './flow-fold.ts'
import { type AgingItem, agingItems, type FinishedItem, finishedItems } from './flow-items.ts'
import { type Period, throughputByDay, throughputByWeek } from './throughput.ts'

// The reports of flow, as docs/contract.md gives them: the numbers behind each picture. The server answers with them and a browser that has taken further entries
// into the same fold works them out again.

/** What a card is called. The log's fold holds no words: they are looked up, so that what was blanked stays blank. */
export type TitleOf = (cardId: string) => string

export type CycleTimeReport = { items: (Omit<FinishedItem, 'place'> & { title: string })[]; percentiles: Percentiles }
export type WipAgeReport = { items: (AgingItem & { title: string })[] }
/** Times in ms; `efficiency` is null where no column is said to be one in which cards wait, or nothing is finished yet. */
export type EfficiencyReport = {
  efficiency: number | null
  waitingColumnIds: string[]
  items: { cardId: string; number: number; active: number; wait: number }[]
}
export type ThroughputReport = { periods: Period[] }

export const flowReport = (fold: FlowFold, from: Day, to: Day): CumulativeFlow => cumulativeFlow(fold, from, to)

export function cycleTimeReport(fold: FlowFold, titleOf: TitleOf): CycleTimeReport {
  const items = finishedItems(fold).map(({ place: _, ...item }) => ({ ...item, title: titleOf(item.cardId) }))
  return { items, percentiles: cycleTimePercentiles(items.map(({ days }) => days)) }
}

export const wipAgeReport = (fold: FlowFold, today: Day, titleOf: TitleOf): WipAgeReport => ({
  items: agingItems(fold, today).map((item) => ({ ...item, title: titleOf(item.cardId) })),
})

export function efficiencyReport(fold: FlowFold): EfficiencyReport {
  const found = teamFlowEfficiency(fold)
  return {
    efficiency: found.state === 'measured' ? found.efficiency : null,
    waitingColumnIds: waitingColumns(fold).map(({ id }) => id),
    items: activeAndWait(fold).map((item) => ({ ...item, number: fold.cards.get(item.cardId)?.number ?? 0 })),
  }
}

export const throughputReport = (fold: FlowFold, by: 'day' | 'week', from: Day, to: Day): ThroughputReport => ({
  periods: (by === 'day' ? throughputByDay : throughputByWeek)(finishedItems(fold), from, to),
})

/** The first day that a fold tells of: history brought from elsewhere may have finished before the board began. */
export function firstDay(fold: FlowFold): Day {
  const finished = [...fold.cards.values()].flatMap(({ finishedOn }) => finishedOn ?? [])
  return dayNumbered(finished.reduce((first, on) => Math.min(first, on), fold.days[0]?.on ?? fold.today.on))
}
