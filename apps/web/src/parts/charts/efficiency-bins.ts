import { type ActiveAndWait, flowEfficiency } from '@rondo/core/metrics/flow-efficiency'

/** How many cards spent which share of their time being worked on, in tenths: the first is 0 to 10 %. */
export function efficiencyBins(items: readonly ActiveAndWait[]): number[] {
  const bins = Array.from({ length: 10 }, () => 0)
  for (const item of items) {
    const share = flowEfficiency([item])
    if (share === null) continue
    const bin = Math.min(9, Math.floor(share * 10 + 1e-9))
    bins[bin] = (bins[bin] as number) + 1
  }
  return bins
}
