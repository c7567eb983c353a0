export type Point = readonly [x: number, y: number]

/** A line through points, as the `d` of a path. */
export const linePath = (points: readonly Point[]) => points.map(([x, y], i) => `${i === 0 ? 'M' : 'L'}${tidy(x)} ${tidy(y)}`).join('')

/** What lies between two lines with the same x. */
export const bandPath = (upper: readonly Point[], lower: readonly Point[]) => (upper.length === 0 ? '' : `${linePath([...upper, ...lower.toReversed()])}Z`)

const tidy = (value: number) => Math.round(value * 10) / 10
