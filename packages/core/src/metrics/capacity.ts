import { median, ratio, sum } from './percentile.ts'

/** Someone in a sprint: working days, days off, share of full time, share of it on call. */
export type Presence = { workdays: number; off: number; fte: number; onCall: number }

/** Person-days. */
export const availableDays = (people: readonly Presence[]) =>
  sum(people.map(({ workdays, off, fte, onCall }) => Math.max(0, workdays - off) * fte * (1 - onCall)))

/** What a team that has not measured itself starts from. */
export const FIRST_FOCUS = 0.7

/** Measured, not guessed: the median of delivered ÷ available over the last five sprints that delivered anything, oldest first. One without points measures nothing. */
export function focusFactor(sprints: readonly { delivered: number; available: number }[]): number {
  const factors = sprints
    .filter(({ delivered }) => delivered > 0)
    .slice(-5)
    .map(({ delivered, available }) => ratio(delivered, available))
    .filter((factor) => factor !== null)
  return median(factors) ?? FIRST_FOCUS
}

/** What can be planned, in the unit of `available`, less a share that is kept in reserve. */
export const usableCapacity = (available: number, focus: number, reserve = 0) => available * focus * (1 - reserve)
