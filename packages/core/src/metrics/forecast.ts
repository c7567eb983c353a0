import { drawOnce, mustBeFeasible, mustBeWhole, type Share, sharesOf, undrawn } from './draws.ts'
import { type Workload, workloads } from './workload.ts'

export const levels = [50, 70, 85, 95] as const
export type Level = (typeof levels)[number]

/** `periods` until at least `level` % sure; `chances[t]` is the chance to be done after t periods, as far as the surest level. */
export type When = { periods: Record<Level, number>; chances: number[] }

/**
 * When will it be done? Past periods are drawn with replacement, as in a Monte-Carlo simulation (Vacanti, When Will It Be Done?), but the sums are worked out
 * exactly by convolution: no seed, no flicker. Refuses samples without any finished item; whether they are enough to be believed is `guards.ts`'s question.
 */
export function forecastWhen(samples: readonly number[], work: number | readonly Workload[]): When {
  const chances: number[] = []
  for (const chance of chancesByPeriod(sharesOf(samples), workloads(work))) {
    chances.push(chance)
    if (reaches(chance, 95)) break
  }
  const first = (level: Level) => chances.findIndex((chance) => reaches(chance, level))
  return { periods: { 50: first(50), 70: first(70), 85: first(85), 95: first(95) }, chances }
}

/** How many items will be done within `periods`? For each level the largest number of which one may be at least that sure. */
export function forecastHowMany(samples: readonly number[], periods: number): Record<Level, number> {
  const shares = sharesOf(samples)
  mustBeWhole(periods)
  const most = (shares.at(-1) as Share).value * periods
  mustBeFeasible(periods, (most + 1) * shares.length)
  const atLeast = tails(drawn(undrawn(most + 1), shares, periods))
  const largest = (level: Level) => atLeast.findLastIndex((chance) => reaches(chance, level))
  return { 50: largest(50), 70: largest(70), 85: largest(85), 95: largest(95) }
}

/** The chance to finish at least `items` within `periods`. */
export function chanceOf(samples: readonly number[], items: number, periods: number): number {
  const shares = sharesOf(samples)
  workloads(items)
  mustBeWhole(periods)
  mustBeFeasible(periods, items * shares.length)
  return 1 - below(drawn(undrawn(items), shares, periods), items)
}

/** The chance that all of several teams that do not depend on each other are done. */
export const jointChance = (chances: readonly number[]) => chances.reduce((all, chance) => all * chance, 1)

function* chancesByPeriod(shares: readonly Share[], work: readonly Workload[]) {
  const most = Math.max(...work.map(({ items }) => items))
  const pace = shares.reduce((total, { value, share }) => total + value * share, 0)
  mustBeFeasible(most / pace, most * shares.length)
  for (let sums = undrawn(most); ; sums = drawOnce(sums, shares)) yield work.reduce((total, { items, chance }) => total + chance * (1 - below(sums, items)), 0)
}

function drawn(chances: Float64Array, shares: readonly Share[], periods: number) {
  let sums = chances
  for (let period = 0; period < periods; period++) sums = drawOnce(sums, shares)
  return sums
}

function below(sums: Float64Array, items: number): number {
  let chance = 0
  for (let total = 0; total < items; total++) chance += sums[total] as number
  return chance
}

/** From the chances of each sum to those of at least it: from above, where they are smallest. */
function tails(chances: Float64Array) {
  for (let total = chances.length - 2; total >= 0; total--) chances[total] = (chances[total] as number) + (chances[total + 1] as number)
  return chances
}

/** An exact tie counts as reached though adding has cost it its last bits. */
const reaches = (chance: number, level: Level) => chance >= level / 100 - 1e-12
