import { cycleTime } from './cycle-time.ts'
import type { Day } from './days.ts'
import { ratio } from './percentile.ts'

/** Calendar days since work began, today included. It does not stop while an item is blocked: blocked time is a part of it (Vacanti). */
export const age = (startedOn: Day, today: Day) => cycleTime(startedOn, today)

/** Share of finished items that took no longer than this item has taken already. Null while none is finished. */
export const pace = (age: number, cycleTimes: readonly number[]) => paceAmong(cycleTimes)(age)

/** The same for many items: sorts once. */
export function paceAmong(cycleTimes: readonly number[]): (age: number) => number | null {
  const sorted = cycleTimes.toSorted((a, b) => a - b)
  return (age) => {
    let [low, high] = [0, sorted.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((sorted[middle] as number) <= age) low = middle + 1
      else high = middle
    }
    return ratio(low, sorted.length)
  }
}

/** The chance to finish by day `by`, given that it has lasted `age` days already. Null when no finished item ever lasted longer. */
export function outlook(age: number, by: number, cycleTimes: readonly number[]): number | null {
  const longer = cycleTimes.filter((days) => days > age)
  return ratio(longer.filter((days) => days <= by).length, longer.length)
}
