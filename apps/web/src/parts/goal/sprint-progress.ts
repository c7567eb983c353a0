import { calendarOf } from '@rondo/core/capacity-of'
import { count } from '@rondo/core/count'
import { workdaysFrom } from '@rondo/core/metrics/calendar'
import { dayNumbered, earlierDay } from '@rondo/core/metrics/days'
import { dayAt } from '@rondo/core/metrics/zone-days'
import { pointsOf } from '@rondo/core/points'
import type { State } from '@rondo/core/state'
import type { Sprint } from '@rondo/types'

/** Where a sprint stands on a day: its working days, and its cards and points. */
export type SprintProgress = { day: number; days: number; left: number; isOver: boolean; cards: number; cardsDone: number; points: number; pointsDone: number }

/** One that was started before its first day has the days from then on. What was done and put away since counts too. `left` counts today; `day` is 0 before the first working day. */
export function sprintProgress(
  state: State,
  boardId: string,
  { id, startsOn, endsOn, startedAt }: Pick<Sprint, 'id' | 'startsOn' | 'endsOn' | 'startedAt'>,
  today: string,
): SprintProgress {
  const zone = state.get('boards', boardId)?.zone ?? 'UTC'
  const from = startedAt ? earlierDay(startsOn, dayNumbered(dayAt(zone, Date.parse(startedAt)))) : startsOn
  const workdays = workdaysFrom(from, endsOn, calendarOf(state, boardId))
  const archived = [...state.all('archived')].filter(({ sprintId, doneAt }) => sprintId === id && doneAt !== null)
  const cards = [...state.orderOfSprint(id), ...archived]
  const done = cards.filter(({ doneAt }) => doneAt !== null)
  return {
    day: workdays.filter((day) => day <= today).length,
    days: workdays.length,
    left: workdays.filter((day) => day >= today).length,
    isOver: today > endsOn,
    cards: cards.length,
    cardsDone: done.length,
    points: pointsOf(cards),
    pointsDone: pointsOf(done),
  }
}

/** “4 working days left”, “last working day”, “past its last day”. */
export function saidLeft({ left, isOver }: Pick<SprintProgress, 'left' | 'isOver'>): string {
  if (isOver) return 'past its last day'
  if (left === 0) return 'no working day left'
  return left === 1 ? 'last working day' : `${left} working days left`
}

/** In points where anything is estimated, else in cards. */
export const saidDone = ({ points, pointsDone, cards, cardsDone }: SprintProgress) =>
  points > 0 ? `${pointsDone.toLocaleString('en')} of ${count(points, 'point')}` : `${cardsDone} of ${count(cards, 'card')}`
