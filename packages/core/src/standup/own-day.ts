import { tzOffset } from '@date-fns/tz'
import { type Calendar, isWorkday } from '../metrics/calendar.ts'
import { type Day, dayNumber, dayNumbered } from '../metrics/days.ts'
import { dayAt, startOfDay } from '../metrics/zone-days.ts'

/** Somebody who writes on their own time: where their clock stands, when their team works, and when they are away. */
export type OnOwnTime = { zone: string; calendar: Calendar; away: readonly { from: Day; to: Day }[] }

/** At eight in the morning of one's own clock a day begins to be asked about. */
const OPENS_AT_HOUR = 8
const [DAY, HOUR, MINUTE] = [86_400_000, 3_600_000, 60_000]
/** Nobody is away for longer without leaving the board. */
const LOOK_AHEAD_DAYS = 400
const LOOK_BACK_DAYS = 14

/** The day that a person may write about now: by their own date, from eight in the morning until it ends. Null while none is open, and for those who are away. */
export function openDayFor(person: OnOwnTime, now: number): Day | null {
  const day = dayNumbered(dayAt(person.zone, now))
  return isAsked(person, day) && now >= windowOf(person.zone, day).opensAt ? day : null
}

/** The next day that they will be asked about, and when that begins. */
export function nextDayFor(person: OnOwnTime, now: number): { day: Day; opensAt: number } | null {
  const today = dayAt(person.zone, now)
  for (let number = today; number < today + LOOK_AHEAD_DAYS; number++) {
    const day = dayNumbered(number)
    const { opensAt, closesAt } = windowOf(person.zone, day)
    if (opensAt > now && opensAt < closesAt && isAsked(person, day)) return { day, opensAt }
  }
  return null
}

/** The last day before this one that they were asked about; after a long time away, as far back as that is looked for. */
export function dayBefore(person: OnOwnTime, day: Day): Day {
  let number = dayNumber(day) - 1
  while (!isAsked(person, dayNumbered(number)) && number > dayNumber(day) - LOOK_BACK_DAYS) number--
  return dayNumbered(number)
}

/** The last two mornings (ms) on which this person's day began, the later one first. After a long time away, as far back as that is looked for. */
export function lastMornings(person: OnOwnTime, now: number): [last: number, before: number] {
  const today = dayNumbered(dayAt(person.zone, now))
  const day = isAsked(person, today) && windowOf(person.zone, today).opensAt <= now ? today : dayBefore(person, today)
  return [windowOf(person.zone, day).opensAt, windowOf(person.zone, dayBefore(person, day)).opensAt]
}

/** Is this person at work on that day? */
export const isAsked = ({ calendar, away }: OnOwnTime, day: Day) => isWorkday(day, calendar) && !away.some(({ from, to }) => from <= day && day <= to)

/** From when to when (ms) a day is open in a zone. A day that a zone leaves out is never open. */
export function windowOf(zone: string, day: Day): { opensAt: number; closesAt: number } {
  const number = dayNumber(day)
  return { opensAt: Math.max(startOfDay(zone, number), clockAt(zone, number * DAY + OPENS_AT_HOUR * HOUR)), closesAt: startOfDay(zone, number + 1) }
}

/** When the clocks of a zone show this. Asked twice, since the first answer may lie on the other side of a change of clocks. */
function clockAt(zone: string, local: number): number {
  const offset = (instant: number) => tzOffset(zone, new Date(instant)) * MINUTE
  return local - offset(local - offset(local))
}
