import { refuse } from '@rondo/types/refusal'

/** How likely each number of finished items is in one period. */
export type Share = { value: number; share: number }

/**
 * Past periods as shares, smallest value first. Everyone adds in this order with the same IEEE operations, so that two people see the same digits. Periods
 * without a finished item are zeros in `samples` and count.
 */
export function sharesOf(samples: readonly number[]): Share[] {
  if (samples.length === 0) refuse('invalid', 'A forecast needs the numbers of items that past periods finished.')
  if (!samples.every((count) => Number.isSafeInteger(count) && count >= 0)) refuse('invalid', 'Each past period is a whole number of items, 0 or more.')
  if (samples.every((count) => count === 0)) refuse('invalid', 'Nothing was finished in any of these periods, so there is nothing to draw from.')
  const counts = [...Map.groupBy(samples, (count) => count)].toSorted(([a], [b]) => a - b)
  return counts.map(([value, { length }]) => ({ value, share: length / samples.length }))
}

/** The distribution of a sum after one more draw, up to the length of `chances`: what lies beyond is left out. */
export function drawOnce(chances: Float64Array, shares: readonly Share[]): Float64Array {
  const next = new Float64Array(chances.length)
  for (const { value, share } of shares)
    for (let total = value; total < next.length; total++) next[total] = (next[total] as number) + (chances[total - value] as number) * share
  return next
}

/** Before the first draw the sum is 0. `below` sums are kept: 0 … below − 1. */
export function undrawn(below: number): Float64Array {
  const chances = new Float64Array(below)
  if (below > 0) chances[0] = 1
  return chances
}

export function mustBeWhole(periods: number) {
  if (!Number.isSafeInteger(periods) || periods < 0) refuse('invalid', 'Periods are counted in whole numbers, 0 or more.')
}

/** Work that would hold up everyone else on the server is refused: more than about a second's worth, or than some 80 MB. */
export function mustBeFeasible(periods: number, perPeriod: number) {
  const operations = Math.max(1, periods) * (perPeriod + 100)
  if (!(operations <= 4e8 && perPeriod <= 1e7)) refuse('too_large', 'That is too much to forecast at once. Use fewer items, or weeks instead of days.')
}
