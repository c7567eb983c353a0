export type Range = readonly [from: number, to: number]
export type Scale = (value: number) => number

/** From what is measured to where it is drawn. A span of nothing is drawn in the middle. */
export const linear = ([low, high]: Range, [from, to]: Range): Scale =>
  high === low ? () => (from + to) / 2 : (value) => from + ((value - low) / (high - low)) * (to - from)

/** Round numbers from below the lowest value to above the highest: steps of 1, 2 or 5 with zeros, whole ones unless asked otherwise. */
export function niceTicks(low: number, high: number, about = 5, least = 1): number[] {
  const rough = Math.max(least, (high - low) / about)
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = power * ([1, 2, 5, 10].find((times) => times * power >= rough - 1e-9) as number)
  const first = Math.floor(low / step + 1e-9)
  const last = Math.max(first + 1, Math.ceil(high / step - 1e-9))
  return Array.from({ length: last - first + 1 }, (_, i) => Math.round((first + i) * step * 1e6) / 1e6)
}
