import { addDays, type Day, daysBetween, weekday, weekOf } from '@rondo/core/metrics/days'

export type Fortnight = { id: string; name: string; startsOn: Day; endsOn: Day; begins: string; ends: string }

const MOST = 8
const THURSDAY = 4

/** Fortnights from a Monday to a Friday, before and after the hours of work; the last is under way on any day of the week, with some days behind it and some ahead. */
export function fortnights(from: Day, today: Day): Fortnight[] {
  const isLate = weekday(today) === 0 || weekday(today) >= THURSDAY
  const last = addDays(weekOf(today), isLate ? 0 : -7)
  const count = Math.max(0, Math.min(MOST, Math.floor((daysBetween(from, last) - 1) / 14) + 1))
  return Array.from({ length: count }, (_, i) => {
    const startsOn = addDays(last, -14 * (count - 1 - i))
    const endsOn = addDays(startsOn, 11)
    return { id: `demo-sprint-${i + 1}`, name: `Sprint ${i + 1}`, startsOn, endsOn, begins: `${startsOn}T07:30:00.000Z`, ends: `${endsOn}T16:10:00.000Z` }
  })
}
