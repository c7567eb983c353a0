import { paceAmong } from './age.ts'
import { type Day, dayNumber, dayNumbered } from './days.ts'
import { type FlowCard, isInProgress } from './flow-card.ts'
import type { FlowFold } from './flow-fold.ts'

export type FinishedItem = { cardId: string; number: number; startedOn: Day; finishedOn: Day; days: number; place: FlowCard['place'] }

/** Finished work in the order in which it was finished: a dot of the cycle-time scatter each. Days are calendar days. */
export function finishedItems(fold: FlowFold): FinishedItem[] {
  const day = dayNames()
  return [...fold.cards.values()]
    .filter(isFinished)
    .sort((a, b) => a.finishedOn - b.finishedOn || a.number - b.number)
    .map(({ id, number, startedOn, finishedOn, place }) => {
      return { cardId: id, number, startedOn: day(startedOn), finishedOn: day(finishedOn), days: Math.max(1, finishedOn - startedOn + 1), place }
    })
}

export type AgingItem = { cardId: string; number: number; columnId: string; startedOn: Day; days: number; pace: number | null; isBlocked: boolean }

/** Work in progress, oldest first, each with the share of finished items that took no longer than it has taken already. */
export function agingItems(fold: FlowFold, today: Day): AgingItem[] {
  const now = dayNumber(today)
  const pace = paceAmong(finishedItems(fold).map(({ days }) => days))
  const day = dayNames()
  return [...fold.cards.values()]
    .filter(isInProgress)
    .map((card) => {
      const startedOn = card.startedOn as number
      const days = Math.max(1, now - startedOn + 1)
      return { cardId: card.id, number: card.number, columnId: card.columnId, startedOn: day(startedOn), days, pace: pace(days), isBlocked: card.isBlocked }
    })
    .sort((a, b) => b.days - a.days || a.number - b.number)
}

const isFinished = (card: FlowCard): card is FlowCard & { startedOn: number; finishedOn: number } => card.startedOn !== null && card.finishedOn !== null

/** Years of items share a thousand days. */
function dayNames() {
  const known = new Map<number, Day>()
  return (number: number) => known.get(number) ?? known.set(number, dayNumbered(number)).get(number) ?? ''
}
