import { age, pace } from './age.ts'
import { cycleTime } from './cycle-time.ts'
import { type Day, dayNumbered } from './days.ts'
import { type FlowCard, isInProgress } from './flow-card.ts'
import type { FlowFold } from './flow-fold.ts'

export type FinishedItem = { cardId: string; number: number; startedOn: Day; finishedOn: Day; days: number; place: FlowCard['place'] }

/** Finished work in the order in which it was finished: a dot of the cycle-time scatter each. Days are calendar days. */
export function finishedItems(fold: FlowFold): FinishedItem[] {
  return [...fold.cards.values()]
    .filter(({ startedOn, finishedOn }) => startedOn !== null && finishedOn !== null)
    .map(({ id, number, startedOn, finishedOn, place }) => {
      const [started, finished] = [dayNumbered(startedOn as number), dayNumbered(finishedOn as number)]
      return { cardId: id, number, startedOn: started, finishedOn: finished, days: cycleTime(started, finished), place }
    })
    .sort((a, b) => (a.finishedOn < b.finishedOn ? -1 : a.finishedOn > b.finishedOn ? 1 : a.number - b.number))
}

export type AgingItem = { cardId: string; number: number; columnId: string; startedOn: Day; days: number; pace: number | null; isBlocked: boolean }

/** Work in progress, oldest first, each with the share of finished items that took no longer than it has taken already. */
export function agingItems(fold: FlowFold, today: Day): AgingItem[] {
  const cycleTimes = finishedItems(fold).map(({ days }) => days)
  return [...fold.cards.values()]
    .filter(isInProgress)
    .map(({ id, number, columnId, startedOn, isBlocked }) => {
      const started = dayNumbered(startedOn as number)
      const days = age(started, today)
      return { cardId: id, number, columnId, startedOn: started, days, pace: pace(days, cycleTimes), isBlocked }
    })
    .sort((a, b) => b.days - a.days || a.number - b.number)
}
