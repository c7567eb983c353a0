import type { Card } from '@rondo/types'
import { cycleTime } from '../metrics/cycle-time.ts'
import type { Day } from '../metrics/days.ts'

/** A finished card, how long it really took, and how often it went on into another sprint. */
export type Reference = { card: Card; days: number; carried: number }

/** The cards of that size that were finished last, to hold a new one against. What never stood in a doing column took the day on which it was done. */
export function referenceCards(cards: Iterable<Card>, points: number, dayOf: (instant: string) => Day, most = 3): Reference[] {
  return [...cards]
    .filter((card): card is Card & { doneAt: string } => card.doneAt !== null && card.points === points)
    .sort((a, b) => (a.doneAt < b.doneAt ? 1 : a.doneAt > b.doneAt ? -1 : b.number - a.number))
    .slice(0, most)
    .map((card) => {
      const { startedAt, doneAt, pastSprints, sprintId } = card
      return { card, days: cycleTime(dayOf(startedAt ?? doneAt), dayOf(doneAt)), carried: Math.max(0, pastSprints.length - (sprintId === null ? 1 : 0)) }
    })
}
