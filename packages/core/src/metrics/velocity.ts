import { median } from './percentile.ts'

/** Sprints below which there is no range: points only. */
export const LEAST_SPRINTS = 5

export type VelocityRange = { low: number; median: number; high: number }

/**
 * What a sprint's velocity is likely to be, in points: the 90 % confidence interval of the median by order statistics, which assumes no shape of the
 * distribution (Cohn). It goes by every closed sprint, wherever it is shown, and speaks of one: five times it is no forecast of five. Null below five sprints.
 */
export function velocityRange(velocities: readonly number[]): VelocityRange | null {
  if (velocities.length < LEAST_SPRINTS) return null
  const sorted = velocities.toSorted((a, b) => a - b)
  const k = ordinalRank(sorted.length)
  return { low: sorted[k - 1] as number, median: median(sorted) as number, high: sorted[sorted.length - k] as number }
}

/** How many values from each end the bound is: the largest k with 1 − 2·P(Bin(n, ½) ≤ k − 1) ≥ 0.90; 0 where there is none. */
export function ordinalRank(n: number): number {
  let [chance, below] = [0.5 ** n, 0]
  for (let k = 0; k < n / 2; k++) {
    below += chance
    if (1 - 2 * below < 0.9) return k
    chance *= (n - k) / (k + 1)
  }
  return Math.floor(n / 2)
}
