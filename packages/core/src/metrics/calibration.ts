import { mean } from './percentile.ts'

/** A probability that was stated, and whether it came true. */
export type Stated = { chance: number; cameTrue: boolean }

/** Mean squared distance of what was stated from what came: 0 is a prophet, 0.25 says 50 % of everything (Brier 1950). */
export const brierScore = (forecasts: readonly Stated[]) => mean(forecasts.map(({ chance, cameTrue }) => (chance - Number(cameTrue)) ** 2))

/** The chance that so few or fewer come true, if each had the chance that was stated. */
export function chanceOfSoFew(forecasts: readonly Stated[]): number {
  let hits = [1]
  for (const { chance } of forecasts) hits = [...hits, 0].map((p, i) => p * (1 - chance) + (hits[i - 1] ?? 0) * chance)
  const cameTrue = forecasts.filter((forecast) => forecast.cameTrue).length
  return hits.slice(0, cameTrue + 1).reduce((total, p) => total + p, 0)
}

/** Too few came true for chance alone (one in twenty). */
export const isOverConfident = (forecasts: readonly Stated[]) => chanceOfSoFew(forecasts) < 0.05
