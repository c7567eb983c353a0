import type { Card } from '@rondo/types'

/** What the log says of a card's way over the board. Days are days since 1970 in the team's zone. */
export type FlowCard = {
  id: string
  number: number
  columnId: string
  place: 'board' | 'archived' | 'gone'
  /** First entry into a doing column, or into a done one for a card that never stood in a doing one. */
  startedOn: number | null
  /** Last entry into a done column; null while it is open again. Kept when the card is archived or deleted: the work was done. */
  finishedOn: number | null
  reopened: number
  isBlocked: boolean
  /** The first day on which it was no longer in progress, as it was done or had left the board. */
  absentFrom: number | null
  /** Days of absence between its start and its last return. */
  absentDays: number
  /** Up to when (ms) its time is booked in `spent`. */
  since: number
  /** Time in progress by column, in ms, and for how much of it the card was blocked. */
  spent: { columnId: string; ms: number; blockedMs: number }[]
}

export const newFlowCard = ({ id, number, columnId }: Pick<Card, 'id' | 'number' | 'columnId'>): FlowCard => ({
  id,
  number,
  columnId,
  place: 'gone',
  startedOn: null,
  finishedOn: null,
  reopened: 0,
  isBlocked: false,
  absentFrom: null,
  absentDays: 0,
  since: 0,
  spent: [],
})

/** Started, not finished, and on the board: work in progress. */
export const isInProgress = ({ place, startedOn, finishedOn }: FlowCard) => place === 'board' && startedOn !== null && finishedOn === null

/** Does it stand in a band of the cumulative flow? What is archived or deleted unfinished leaves it, finished work stays. */
export const isCounted = ({ place, finishedOn }: FlowCard) => place === 'board' || finishedOn !== null

/** Books the time since the last change to the column where it was spent. */
export function settle(card: FlowCard, now: number) {
  if (isInProgress(card)) {
    const spent = card.spent.find(({ columnId }) => columnId === card.columnId) ?? { columnId: card.columnId, ms: 0, blockedMs: 0 }
    if (spent.ms === 0 && !card.spent.includes(spent)) card.spent.push(spent)
    spent.ms += now - card.since
    if (card.isBlocked) spent.blockedMs += now - card.since
  }
  card.since = now
}

/** Books days of absence, once what happened today is in the card. */
export function bookAbsence(card: FlowCard, was: { inProgress: boolean; finishedOn: number | null }, today: number) {
  const isFinishedNow = was.finishedOn === null && card.finishedOn !== null
  if (card.absentFrom !== null && (isInProgress(card) || isFinishedNow)) {
    card.absentDays += Math.max(0, today - card.absentFrom)
    card.absentFrom = null
  }
  if (isFinishedNow) card.absentFrom = card.finishedOn === today ? today + 1 : today
  else if (was.inProgress && !isInProgress(card)) card.absentFrom = today
  if (card.startedOn === null) Object.assign(card, { absentFrom: null, absentDays: 0, spent: [] })
}

/** Days on which it was work in progress, until `today`: its cycle time or age, without the days on which it was done or away in between. */
export function daysPresent({ startedOn, finishedOn, absentFrom, absentDays }: FlowCard, today: number): number {
  if (startedOn === null) return 0
  const end = finishedOn !== null ? finishedOn + 1 : (absentFrom ?? today + 1)
  return end - startedOn - absentDays
}
