import { refuse } from '@rondo/types/refusal'
import { addDays, type Day, dayNumber, daysFrom, weekday } from './days.ts'

/** On which days a team works: the days of its week (0 is Sunday) without its holidays. */
export type Calendar = { workdays: readonly number[]; holidays: readonly Day[] }

export const MONDAY_TO_FRIDAY: Calendar = { workdays: [1, 2, 3, 4, 5], holidays: [] }

export const isWorkday = (day: Day, { workdays, holidays }: Calendar) => workdays.includes(weekday(day)) && !holidays.includes(day)

/** The working days from the first to the last day, both included. */
export const workdaysFrom = (first: Day, last: Day, calendar: Calendar): Day[] => daysFrom(first, last).filter((day) => isWorkday(day, calendar))

/** The day on which the n-th working day falls, counted from `from` itself. The 0th is `from`. */
export function nthWorkday(from: Day, n: number, calendar: Calendar): Day {
  if (calendar.workdays.length === 0) refuse('invalid', 'A team needs at least one working day in its week.')
  let [day, left] = [from, n - (n > 0 && isWorkday(from, calendar) ? 1 : 0)]
  while (left > 0) {
    day = addDays(day, 1)
    if (dayNumber(day) > LAST) refuse('too_large', 'That lies more than a thousand years ahead.')
    if (isWorkday(day, calendar)) left--
  }
  return day
}

const LAST = dayNumber('3000-01-01')
