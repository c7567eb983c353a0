/**
 * The smallest value with at least `percent` % of the sample at or below it (nearest rank), so that it is always a real item that one can open. Other tools
 * interpolate (ProjectForecaster) or round down (Lighthouse) and differ by up to one item. Null for an empty sample.
 */
export function percentile(sample: readonly number[], percent: number): number | null {
  const sorted = sample.toSorted((a, b) => a - b)
  const rank = Math.max(1, Math.ceil((percent * sorted.length) / 100))
  return sorted[rank - 1] ?? null
}

/** The middle value, or the mean of the two in the middle. */
export function median(sample: readonly number[]): number | null {
  const sorted = sample.toSorted((a, b) => a - b)
  const [low, high] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.floor(sorted.length / 2)]]
  return low === undefined || high === undefined ? null : (low + high) / 2
}

export const sum = (sample: readonly number[]) => sample.reduce((total, value) => total + value, 0)

export const mean = (sample: readonly number[]): number | null => (sample.length > 0 ? sum(sample) / sample.length : null)

/** How far a sample scatters, with n − 1 in the denominator. Null below two values. */
export function standardDeviation(sample: readonly number[]): number | null {
  const middle = mean(sample)
  return middle === null || sample.length < 2 ? null : Math.sqrt(sum(sample.map((value) => (value - middle) ** 2)) / (sample.length - 1))
}

/** `a ÷ b`, or null where b is 0: “–” on the screen, never ∞. */
export const ratio = (a: number, b: number): number | null => (b === 0 ? null : a / b)
