import { type Calendar, isWorkday } from './calendar.ts'
import { addDays, type Day, daysFrom, weekOf } from './days.ts'

export type Period = { from: Day; count: number }
type Item = { finishedOn: Day }

/** Items finished on each day from the first to the last. Days without any are in it: they are part of a team's pace. */
export function throughputByDay(items: readonly Item[], first: Day, last: Day): Period[] {
  const counts = countBy(items, ({ finishedOn }) => finishedOn)
  return daysFrom(first, last).map((from) => ({ from, count: counts.get(from) ?? 0 }))
}

/** Items finished in each week, Monday to Sunday, that touches the span. */
export function throughputByWeek(items: readonly Item[], first: Day, last: Day): Period[] {
  const counts = countBy(
    items.filter(({ finishedOn }) => finishedOn >= first && finishedOn <= last),
    ({ finishedOn }) => weekOf(finishedOn),
  )
  const weeks: Period[] = []
  for (let from = weekOf(first); from <= last; from = addDays(from, 7)) weeks.push({ from, count: counts.get(from) ?? 0 })
  return weeks
}

/**
 * Samples for a forecast in working days: one number per working day, so that the dates it gives leave out weekends and holidays. What was finished on a day off
 * counts with the next working day, as no work may get lost.
 */
export function throughputByWorkday(items: readonly Item[], first: Day, last: Day, calendar: Calendar): Period[] {
  let waiting = 0
  return throughputByDay(items, first, last).flatMap(({ from, count }) => {
    waiting += count
    if (!isWorkday(from, calendar)) return []
    const period = { from, count: waiting }
    waiting = 0
    return [period]
  })
}

function countBy(items: readonly Item[], key: (item: Item) => Day) {
  const counts = new Map<Day, number>()
  for (const item of items) counts.set(key(item), (counts.get(key(item)) ?? 0) + 1)
  return counts
}
