import { tidy } from '../points.ts'
import { type Calendar, isWorkday, workdaysFrom } from './calendar.ts'
import { type Day, daysFrom } from './days.ts'

/** What a card was to a sprint from a day on. Listed in the order in which it happened; unestimated cards count as 0 points. `pointsDone`: what was done of one that is not done. */
export type ScopeEvent = { on: Day; cardId: string; points: number; isInSprint: boolean; isDone: boolean; pointsDone?: number }

export type BurnDay = { on: Day; scope: number | null; done: number | null; remaining: number | null; ideal: number }
type Sprint = { startsOn: Day; endsOn: Day; committed: number; calendar: Calendar; today: Day }

/**
 * A sprint day by day, in points, each at the end of its day: scope = Σ points in the sprint; done = Σ points done and in the sprint; remaining = scope − done.
 * Replayed from what happened and never from today's rows, so that a past day stays what it was. Days to come are null.
 */
export function burn(events: readonly ScopeEvent[], { startsOn, endsOn, committed, calendar, today }: Sprint): BurnDay[] {
  const ideal = idealLine(committed, startsOn, endsOn, calendar)
  const cards = new Map<string, ScopeEvent>()
  let [next, scope, done] = [0, 0, 0]
  const count = ({ points, isInSprint, isDone, pointsDone = 0 }: ScopeEvent, sign: 1 | -1) => {
    if (isInSprint) scope += sign * points
    if (isInSprint) done += sign * (isDone ? points : pointsDone)
  }
  return daysFrom(startsOn, endsOn).map((on, i) => {
    for (let event = events[next]; event && event.on <= on; event = events[++next]) {
      const before = cards.get(event.cardId)
      if (before) count(before, -1)
      count(event, 1)
      cards.set(event.cardId, event)
    }
    const line = { on, ideal: ideal[i] as number }
    return on > today ? { ...line, scope: null, done: null, remaining: null } : { ...line, scope: tidy(scope), done: tidy(done), remaining: tidy(scope - done) }
  })
}

/** What would remain at the end of each day if work went evenly: committed × (1 − working days gone ÷ working days), flat on days off. */
export function idealLine(committed: number, startsOn: Day, endsOn: Day, calendar: Calendar): number[] {
  const all = workdaysFrom(startsOn, endsOn, calendar).length
  let gone = 0
  return daysFrom(startsOn, endsOn).map((day) => {
    if (isWorkday(day, calendar)) gone++
    return all === 0 ? committed : tidy(committed * (1 - gone / all))
  })
}

/**
 * A bar of the burndown that draws added work below the baseline (Cohn's alternative chart): the top falls by what is done, the bottom by what is added, so that
 * growth of scope is never mistaken for slowness. Its height is what remains.
 */
export const burnBar = ({ baseline, scope, done }: { baseline: number; scope: number; done: number }) => ({ top: baseline - done, bottom: baseline - scope })
