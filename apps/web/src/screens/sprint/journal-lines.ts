import type { ScopeReport } from '@rondo/core/metrics/sprint-reports'
import type { SplitOff } from '@rondo/core/metrics/sprint-story'
import { tidy } from '@rondo/core/points'

type Change = ScopeReport['changes'][number]
export type JournalLine = Omit<Change, 'what'> & { what: Change['what'] | 'split'; from: string | null }

/** The changes of a sprint's scope, newest first. A card that was split off and the one that it was split from are one line. */
export function journalLines(changes: readonly Change[], splits: readonly SplitOff[]): JournalLine[] {
  const splitOff = (change: Change) => splits.find(({ seq, cardId }) => seq === change.seq && cardId === change.cardId)
  const isWhole = ({ seq, cardId, what }: Change) => what === 're-estimated' && splits.some((split) => split.seq === seq && split.from === cardId)
  return changes
    .flatMap((change) => {
      if (isWhole(change)) return []
      const split = splitOff(change)
      if (!split) return { ...change, from: null }
      const whole = changes.find((other) => other.seq === change.seq && other.cardId === split.from)
      const effect = change.effect === null ? null : change.effect + (whole?.effect ?? 0)
      return { ...change, what: 'split' as const, from: split.from, points: tidy(change.points + (whole?.points ?? 0)), effect }
    })
    .toReversed()
}
