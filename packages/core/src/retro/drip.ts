import type { SessionColumn } from '@rondo/types'
import { type Calendar, nthWorkday, workdaysFrom } from '../metrics/calendar.ts'
import type { Day } from '../metrics/days.ts'

/** The prompts of a session that come one after the other, by working days: those that are asked by now, the latest first, and when the next one comes. */
export function dripOf(columns: readonly SessionColumn[], openedOn: Day, today: Day, calendar: Calendar): { asked: SessionColumn[]; next: Day | null } {
  const day = Math.max(1, workdaysFrom(openedOn, today, calendar).length)
  const isAsked = ({ fromDay = 1 }: SessionColumn) => fromDay <= day
  const later = columns.filter((column) => !isAsked(column)).map(({ fromDay = 1 }) => fromDay)
  const asked = columns.filter(isAsked).toSorted((a, b) => (b.fromDay ?? 1) - (a.fromDay ?? 1))
  return { asked, next: later.length > 0 ? nthWorkday(openedOn, Math.min(...later), calendar) : null }
}

/** The day of the last prompt, for a session that is opened then; null where all are asked at once. */
export function lastDripDay(columns: readonly SessionColumn[], openedOn: Day, calendar: Calendar): Day | null {
  const last = Math.max(1, ...columns.map(({ fromDay = 1 }) => fromDay))
  return last > 1 ? nthWorkday(openedOn, last, calendar) : null
}
