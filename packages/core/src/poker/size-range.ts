import type { Card } from '@rondo/types'
import { cycleTime } from '../metrics/cycle-time.ts'
import type { Day } from '../metrics/days.ts'
import { median, percentile } from '../metrics/percentile.ts'

/** Finished cards of a size below which nothing is said of how long the size takes. */
const LEAST = 5

/** How long cards of one size took, in calendar days: the 15th, 50th and 85th percentile. */
export type SizeRange = { points: number; from: number; middle: number; to: number }

/** Calendar days that a finished card took. What never stood in a doing column took the day on which it was done. */
export const daysTaken = ({ startedAt, doneAt }: Card & { doneAt: string }, dayOf: (instant: string) => Day) =>
  cycleTime(dayOf(startedAt ?? doneAt), dayOf(doneAt))

/** How long each size takes here, smallest size first, where enough cards of it are finished to say so. */
export function sizeRanges(cards: Iterable<Card>, dayOf: (instant: string) => Day): SizeRange[] {
  const days = new Map<number, number[]>()
  for (const card of cards) if (isSized(card)) days.set(card.points, [...(days.get(card.points) ?? []), daysTaken(card, dayOf)])
  return [...days]
    .filter(([, took]) => took.length >= LEAST)
    .sort(([a], [b]) => a - b)
    .map(([points, took]) => ({ points, from: percentile(took, 15) ?? 0, middle: median(took) ?? 0, to: percentile(took, 85) ?? 0 }))
}

/** Do two sizes take about as long, the middle of each within the range of the other? Then the deck does not tell them apart. */
export const takeAsLong = (a: SizeRange, b: SizeRange) => isWithin(a.middle, b) && isWithin(b.middle, a)

/** The finished cards of the same size that took less time, and how many there are to compare with. Null where they are too few. */
export function comparedWithSize(
  card: Card & { doneAt: string },
  others: Iterable<Card>,
  dayOf: (instant: string) => Day,
): { less: number; of: number } | null {
  const took = [...others]
    .filter((other) => other.id !== card.id && isSized(other) && other.points === card.points)
    .map((other) => daysTaken(other as Sized, dayOf))
  const mine = daysTaken(card, dayOf)
  return took.length < LEAST ? null : { less: took.filter((days) => days < mine).length, of: took.length }
}

type Sized = Card & { doneAt: string; points: number }
const isSized = (card: Card): card is Sized => card.doneAt !== null && card.points !== null
const isWithin = (days: number, { from, to }: SizeRange) => from <= days && days <= to
