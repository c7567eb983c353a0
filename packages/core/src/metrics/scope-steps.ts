import type { Sum } from '@rondo/types'
import { tidy } from '../points.ts'
import type { ScopeChange, SplitOff, SprintStory } from './sprint-story.ts'

/** What changed of a sprint's scope since it began, step by step: what came in and went out again is in both sums. */
export type ScopeSteps = {
  added: Sum
  removed: Sum
  /** How many of its cards were split off from others, which is neither. */
  splitOff: number
  splits: readonly Pick<SplitOff, 'cardId' | 'from'>[]
}

/**
 * The journal in sums. Within one act a card and what is split off from it are taken together, so that a split, and a split that is taken back, add and remove
 * nothing.
 */
export function scopeSteps({ journal, splits }: Pick<SprintStory, 'journal' | 'splits'>): ScopeSteps {
  const [added, removed] = [
    { cards: 0, points: 0 },
    { cards: 0, points: 0 },
  ]
  let splitOff = 0
  const wholeOf = wholeIn(splits)
  const isSplit = ({ cardId, seq }: ScopeChange) => splits.some((one) => one.cardId === cardId && one.seq === seq)
  for (const family of Map.groupBy(journal, ({ seq, cardId }) => `${seq} ${wholeOf(cardId)}`).values()) {
    const net = tidy(family.reduce((sum, { points }) => sum + points, 0))
    if (net > 0) added.points = tidy(added.points + net)
    else removed.points = tidy(removed.points - net)
    const isEven = net === 0 && family.length > 1
    for (const change of family) {
      if (change.what === 'added' && (isEven || isSplit(change))) splitOff++
      else if (change.what === 'added') added.cards++
      else if (change.what === 'removed' && isEven && splitOff > 0) splitOff--
      else if (change.what === 'removed') removed.cards++
    }
  }
  return { added, removed, splitOff, splits: splits.map(({ cardId, from }) => ({ cardId, from })) }
}

/** Answers which card another one was split off from in the first place: itself, where it never was. */
export function wholeIn(splits: ScopeSteps['splits']): (cardId: string) => string {
  const whole = new Map<string, string>()
  for (const { cardId, from } of splits) whole.set(cardId, whole.get(from) ?? from) // in the order in which it happened
  return (cardId) => whole.get(cardId) ?? cardId
}
