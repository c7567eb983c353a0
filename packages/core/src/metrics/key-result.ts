import { mean, ratio } from './percentile.ts'

export type KeyResult = { start: number; target: number; current: number }

/** How much of the way is gone, 0 to 1, whichever the direction. Null where the target is the start. */
export function keyResultScore({ start, target, current }: KeyResult): number | null {
  const way = ratio(current - start, target - start)
  return way === null ? null : Math.min(1, Math.max(0, way)) + 0
}

/** An objective is the mean of its key results. */
export const objectiveScore = (results: readonly KeyResult[]) => mean(results.map(keyResultScore).filter((score) => score !== null))

/** Google's bands (Doerr, Measure What Matters), with the gaps that the source leaves at .3 to .4 and .6 to .7 closed. */
export const okrBand = (score: number) => (score < 0.4 ? 'red' : score < 0.7 ? 'amber' : 'green')
