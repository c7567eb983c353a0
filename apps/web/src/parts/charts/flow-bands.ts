import type { CumulativeFlow } from '@rondo/core/metrics/cumulative-flow'

/** A band of the cumulative flow: its column, and from where to where it reaches on each day, in cards. */
export type FlowBand = { id: string; name: string; kind: CumulativeFlow['columns'][number]['kind']; from: number[]; to: number[] }

/** The columns upon each other, the finished ones at the bottom, so that a band's height is what stands in a column. */
export function flowBands({ columns, days }: CumulativeFlow): FlowBand[] {
  const heights = days.map(() => 0)
  return columns.toReversed().map(({ id, name, kind }) => {
    const from = [...heights]
    for (const [i, { counts }] of days.entries()) heights[i] = (heights[i] as number) + (counts[id] ?? 0)
    return { id, name, kind, from, to: [...heights] }
  })
}

/** Names at the right, each as near to the middle of its band as the others allow, top to bottom. */
export function namePlaces(wanted: readonly number[], gap: number, height: number): number[] {
  const order = wanted.map((at, i) => ({ at, i })).sort((a, b) => a.at - b.at)
  let above = Number.NEGATIVE_INFINITY
  for (const one of order) above = one.at = Math.max(one.at, above + gap)
  let below = height + gap
  for (const one of order.toReversed()) below = one.at = Math.min(one.at, below - gap)
  return order.sort((a, b) => a.i - b.i).map(({ at }) => at)
}
