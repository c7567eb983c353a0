import type { Card } from '@rondo/types'
import type { FlowCard } from './flow-card.ts'
import type { FlowClock } from './flow-clock.ts'

/** What a patch says of a card: a whole row when it comes to a table, else the fields that changed. */
export type CardFacts = Partial<Pick<Card, 'number' | 'columnId' | 'blockedSince' | 'startedAt' | 'doneAt'>>
export type Moment = { at: string; clock: FlowClock }

/** Writes into the card what happened. What `arrive` wrote into the row holds, so that an undone start never was and the picture agrees with the tile. */
export function learn(card: FlowCard, { number, columnId, blockedSince, startedAt, doneAt }: CardFacts, moment: Moment, isWhole: boolean) {
  if (number !== undefined) card.number = number
  if (columnId !== undefined) card.columnId = columnId
  if (blockedSince !== undefined) card.isBlocked = blockedSince !== null
  if (startedAt !== undefined) card.startedOn = day(startedAt, card.startedOn, moment, isWhole)
  if (doneAt !== undefined) card.finishedOn = day(doneAt, card.finishedOn, moment, isWhole)
  if (card.finishedOn !== null) card.startedOn ??= card.finishedOn
}

/** A row that comes back (archived, restored) brings its days along; those that are known already hold. */
function day(instant: string | null, known: number | null, { at, clock }: Moment, isWhole: boolean): number | null {
  if (instant === null) return null
  if (isWhole && known !== null) return known
  return instant === at ? clock.time.day : clock.dayOf(instant)
}
