import type { Sprint } from '@rondo/types'
import { calendarOf } from './capacity-of.ts'
import { type Calendar, isWorkday } from './metrics/calendar.ts'
import { addDays, type Day, daysBetween } from './metrics/days.ts'
import type { State } from './state.ts'

/** What the next sprint may be called and when it may be, from the team's rhythm; `today` is the team's day. */
export function nextSprint(state: State, boardId: string, today: Day): Pick<Sprint, 'name' | 'startsOn' | 'endsOn'> {
  const cadence = state.get('boards', boardId)?.cadenceDays ?? 14
  const calendar = calendarOf(state, boardId)
  const isFree = (day: Day) => isWorkday(day, calendar)
  const last = [...state.all('sprints')].sort((a, b) => (a.endsOn < b.endsOn ? -1 : a.endsOn > b.endsOn ? 1 : a.id < b.id ? -1 : 1)).at(-1)
  const beat = last ? afterIt(last, cadence, today, calendar) : first(today, 1, isFree)
  const startsOn = first(beat, 1, isFree)
  return { name: nextName(last?.name), startsOn, endsOn: first(addDays(beat, cadence - 1), -1, (day) => day <= startsOn || isFree(day)) }
}

/** The first day of the rhythm that is past the last sprint, and not past itself. A sprint that a holiday held up was to begin before that holiday. */
function afterIt({ startsOn, endsOn }: Sprint, cadence: number, today: Day, { holidays }: Calendar): Day {
  const beat = first(startsOn, -1, (day) => !holidays.includes(addDays(day, -1)))
  const least = Math.max(daysBetween(beat, endsOn) + 1, daysBetween(beat, today))
  return addDays(beat, Math.ceil(least / cadence) * cadence)
}

/** “Sprint 13” after “Sprint 12”. */
function nextName(name = 'Sprint 0') {
  const [, before = '', number] = /^(.*?)(\d{1,9})\D*$/s.exec(name) ?? []
  return number === undefined ? 'Next sprint' : `${before}${Number(number) + 1}`
}

/** The first day that fits, looking forwards or backwards. A team that never works still gets an answer. */
function first(from: Day, step: 1 | -1, fits: (day: Day) => boolean): Day {
  let day = from
  for (let tries = 0; tries < 366 && !fits(day); tries++) day = addDays(day, step)
  return fits(day) ? day : from
}
