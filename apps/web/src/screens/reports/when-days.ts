import type { Calendar } from '@rondo/core/metrics/calendar'
import { nthWorkday } from '@rondo/core/metrics/calendar'
import { type Day, daysFrom } from '@rondo/core/metrics/days'
import { forecastWhen } from '@rondo/core/metrics/forecast'

/** The chance to be done by each calendar day, until one is as good as sure. On days off it stays what it was. */
export function whenDays(samples: readonly number[], items: number, today: Day, calendar: Calendar): { days: Day[]; chances: number[] } {
  const { chances } = forecastWhen(samples, items)
  const byDay = new Map(chances.map((chance, period) => [nthWorkday(today, period, calendar), chance]))
  const days = daysFrom(today, nthWorkday(today, chances.length - 1, calendar))
  let chance = chances[0] ?? 0
  return {
    days,
    chances: days.map((day) => {
      chance = byDay.get(day) ?? chance
      return chance
    }),
  }
}
