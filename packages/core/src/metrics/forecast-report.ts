import { type Calendar, nthWorkday } from './calendar.ts'
import { cycleTimePercentiles, type Percentiles } from './cycle-time.ts'
import { addDays, type Day, dayNumbered, laterDay, weekOf } from './days.ts'
import type { FlowFold } from './flow-fold.ts'
import { finishedItems } from './flow-items.ts'
import { forecastHowMany, forecastWhen, type Level, levels } from './forecast.ts'
import { isEnoughToForecast, isWindowStale, LEAST_ACTIVE_DAYS } from './guards.ts'
import { throughputByWeek, throughputByWorkday } from './throughput.ts'

/** How far back a forecast looks: long enough for quiet weeks to be in it, short enough to be the same team. */
export const WINDOW_WEEKS = 12

/** What the team finished in each working day (or week) that is over, and whether that is enough to be believed. */
export type Samples = { by: 'day' | 'week'; from: Day; to: Day; samples: number[]; why: string | null; warning: string | null }

export type ForecastReport = Samples & {
  items: number
  periods: number
  when: Record<Level, number> | null
  dates: Record<Level, Day> | null
  howMany: Record<Level, number> | null
  /** Days that finished cards took: what the age of those under way is held against. */
  percentiles: Percentiles
}

type Asked = { by: 'day' | 'week'; items?: number | undefined; periods?: number | undefined; today: Day; calendar: Calendar }

/** When `items` will be done (all that is open on the board, if not said), and how many within `periods` (two weeks). Without enough data there is none, and `why`. */
export function forecastReport(fold: FlowFold, { by, items = openItems(fold), periods = by === 'day' ? 10 : 2, today, calendar }: Asked): ForecastReport {
  const past = { ...paceSamples(fold, { by, today, calendar }), percentiles: cycleTimePercentiles(finishedItems(fold).map(({ days }) => days)) }
  if (past.why) return { ...past, items, periods, when: null, dates: null, howMany: null }
  const when = forecastWhen(past.samples, items).periods
  const on = (count: number) => (by === 'day' ? nthWorkday(today, count, calendar) : addDays(today, 7 * count))
  const dates = Object.fromEntries(levels.map((level) => [level, on(when[level])])) as Record<Level, Day>
  return { ...past, items, periods, when, dates, howMany: forecastHowMany(past.samples, periods) }
}

/** The last twelve weeks, without the day or week that is not over yet, and without the time before work began. */
export function paceSamples(fold: FlowFold, { by, today, calendar }: Pick<Asked, 'by' | 'today' | 'calendar'>): Samples {
  const items = finishedItems(fold)
  const to = addDays(by === 'day' ? today : weekOf(today), -1)
  const from = laterDay(addDays(by === 'day' ? today : weekOf(today), -7 * WINDOW_WEEKS), firstWork(fold, by) ?? today)
  const periods = from > to ? [] : by === 'day' ? throughputByWorkday(items, from, to, calendar) : throughputByWeek(items, from, to)
  const finishedOn = items.map((item) => item.finishedOn).filter((on) => on >= from && on <= to)
  const samples = periods.map(({ count }) => count)
  const isEnough = isEnoughToForecast(finishedOn) && samples.some((count) => count > 0)
  const isStale = isWindowStale(lastWeeks(fold, today))
  return {
    by,
    from,
    to,
    samples,
    why: isEnough ? null : `Too little data: a forecast needs at least ${LEAST_ACTIVE_DAYS} days on which something was finished.`,
    warning: isStale ? 'The last three weeks differ from those before. Does the past still speak for this team?' : null,
  }
}

/** The same by working days, as it was known on any day. */
export const paceOn =
  (fold: FlowFold, calendar: Calendar) =>
  (today: Day): Samples =>
    paceSamples(fold, { by: 'day', today, calendar })

/** Twelve weeks to compare with and the three that are compared, without the one that goes on. */
function lastWeeks(fold: FlowFold, today: Day): number[] {
  const from = laterDay(addDays(weekOf(today), -7 * (WINDOW_WEEKS + 3)), firstWork(fold, 'week') ?? today)
  return throughputByWeek(finishedItems(fold), from, addDays(weekOf(today), -1)).map(({ count }) => count)
}

const openItems = (fold: FlowFold) => [...fold.cards.values()].filter(({ place, finishedOn }) => place === 'board' && finishedOn === null).length

/** A week in which work began somewhere in the middle would count as a whole one, so weekly samples begin with the next. */
function firstWork(fold: FlowFold, by: 'day' | 'week'): Day | null {
  const first = [...fold.cards.values()].reduce<number | null>(
    (known, { startedOn }) => (startedOn !== null && (known === null || startedOn < known) ? startedOn : known),
    null,
  )
  if (first === null) return null
  const day = dayNumbered(first)
  return by === 'day' || weekOf(day) === day ? day : addDays(weekOf(day), 7)
}
