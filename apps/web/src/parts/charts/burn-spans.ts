import { type BurnDay, burnBar } from '@rondo/core/metrics/burn'

/** A bar of the burndown at a day, in points: what remains of the plan stands on the line, what was added hangs below it. */
export type BurnSpan = { index: number; planned: Span | null; added: Span | null }
type Span = { from: number; to: number }

export function burnSpans(days: readonly BurnDay[], committed: number): BurnSpan[] {
  return days.flatMap(({ scope, done }, index) => {
    if (scope === null || done === null) return []
    const { top, bottom } = burnBar({ baseline: committed, scope, done })
    return [{ index, planned: spanOf(Math.max(0, bottom), top), added: spanOf(bottom, Math.min(0, top)) }]
  })
}

/** The lowest and the highest point of all bars and of the ideal line. */
export function burnExtent(days: readonly BurnDay[], committed: number): { low: number; high: number } {
  const spans = burnSpans(days, committed).flatMap(({ planned, added }) => [planned, added].filter((span) => span !== null))
  return { low: Math.min(0, ...spans.map(({ from }) => from)), high: Math.max(1, committed, ...spans.map(({ to }) => to)) }
}

const spanOf = (from: number, to: number): Span | null => (to > from ? { from, to } : null)
