import type { Card } from '@rondo/types'
import type { Day } from '../metrics/days.ts'
import { daysTaken } from './size-range.ts'

/** A finished card, how long it really took, and how often it went on into another sprint. */
export type Reference = { card: Card; days: number; carried: number }

/** The cards of that size that were finished last, to hold a new one against. */
export function referenceCards(cards: Iterable<Card>, points: number, dayOf: (instant: string) => Day, most = 3): Reference[] {
  return [...cards]
    .filter((card): card is Card & { doneAt: string } => card.doneAt !== null && card.points === points)
    .sort((a, b) => (a.doneAt < b.doneAt ? 1 : a.doneAt > b.doneAt ? -1 : b.number - a.number))
    .slice(0, most)
    .map((card) => {
      const { pastSprints, sprintId } = card
      return { card, days: daysTaken(card, dayOf), carried: Math.max(0, pastSprints.length - (sprintId === null ? 1 : 0)) }
    })
}
