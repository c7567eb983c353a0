import { count } from '../count.ts'
import { type Day, daysBetween } from './days.ts'
import { percentile } from './percentile.ts'

/**
 * Calendar days that an item took: finish − start + 1, both in the team's zone, so that started and finished on one day is 1 (Vacanti, Actionable Agile
 * Metrics). Weekends count: the customer waits on Sundays too.
 */
export const cycleTime = (startedOn: Day, finishedOn: Day) => Math.max(1, daysBetween(startedOn, finishedOn) + 1)

/** Finished items below which a percentile is hidden, since it would be one item's chance. */
export const leastItems = { 50: 1, 70: 1, 85: 10, 95: 20 } as const
export type Percentiles = { [P in keyof typeof leastItems]: number | null }

/** In days; null below the least number of items. */
export function cycleTimePercentiles(cycleTimes: readonly number[]): Percentiles {
  const at = (percent: keyof Percentiles) => (cycleTimes.length >= leastItems[percent] ? percentile(cycleTimes, percent) : null)
  return { 50: at(50), 70: at(70), 85: at(85), 95: at(95) }
}

/** “85 % took 12 days or less.” */
export const saidPercentile = (percent: number, days: number) => `${percent} % took ${count(days, 'day')} or less.`
