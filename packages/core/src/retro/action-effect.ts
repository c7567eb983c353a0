import { type Calendar, isWorkday } from '../metrics/calendar.ts'
import { flowDays } from '../metrics/cumulative-flow.ts'
import { addDays, type Day, dayNumbered } from '../metrics/days.ts'
import type { FlowFold } from '../metrics/flow-fold.ts'
import { finishedItems } from '../metrics/flow-items.ts'
import { firstDay } from '../metrics/flow-reports.ts'
import { mean } from '../metrics/percentile.ts'
import { type Verdict, verdict } from '../metrics/process-limits.ts'
import { throughputByWorkday } from '../metrics/throughput.ts'

/** What an action can be measured by. The series is one value per finished card or per working day, never per sprint. */
export const actionMetrics = ['Cycle time', 'Throughput', 'Work in progress'] as const
export type ActionMetric = (typeof actionMetrics)[number]

export const metricUnits: Record<ActionMetric, string> = {
  'Cycle time': 'days per finished card',
  Throughput: 'cards finished per working day',
  'Work in progress': 'cards in progress per working day',
}

export type ActionEffect = {
  metric: ActionMetric
  verdict: Verdict
  before: readonly number[]
  since: readonly number[]
  meanBefore: number | null
  meanSince: number | null
}

/** How far back the baseline reaches, and how many of the newest values are held against it: more of them alarm more often where nothing has changed. */
const BASELINE = 30
const NEWEST = 6
const LEAST_SINCE = 3

type Span = { decidedOn: Day; today: Day; calendar: Calendar }

/** The metric before the action was decided and since, and whether that is more than chance. Null where what it is measured by is not something the board counts. */
export function actionEffect(fold: FlowFold, metric: string | null, span: Span): ActionEffect | null {
  const known = actionMetrics.find((one) => one === metric)
  if (!known) return null
  const [before, since] = seriesOf(known, fold, span)
  return { metric: known, verdict: effectVerdict(before, since), before, since, meanBefore: mean(before), meanSince: mean(since) }
}

/** No value of these can be below 0. */
export const effectVerdict = (before: readonly number[], since: readonly number[]): Verdict =>
  since.length < LEAST_SINCE ? 'too early' : verdict(before.slice(-BASELINE), since.slice(-NEWEST), 0)

function seriesOf(metric: ActionMetric, fold: FlowFold, { decidedOn, today, calendar }: Span): [before: number[], since: number[]] {
  if (metric === 'Cycle time') {
    const items = finishedItems(fold)
    const days = (isWanted: (on: Day) => boolean) => items.filter(({ finishedOn }) => isWanted(finishedOn)).map(({ days }) => days)
    return [days((on) => on <= decidedOn).slice(-BASELINE), days((on) => on > decidedOn)]
  }
  const first = firstDay(fold)
  const [from, to] = [addDays(decidedOn, 1), addDays(today, -1)] // today is not over yet
  const daily = metric === 'Throughput' ? throughputPerDay : inProgressPerDay
  return [daily(fold, first, decidedOn, calendar).slice(-BASELINE), daily(fold, from, to, calendar)]
}

const throughputPerDay = (fold: FlowFold, from: Day, to: Day, calendar: Calendar) =>
  throughputByWorkday(finishedItems(fold), from, to, calendar).map(({ count }) => count)

const inProgressPerDay = (fold: FlowFold, from: Day, to: Day, calendar: Calendar) =>
  flowDays(fold, from, to)
    .filter(({ on }) => isWorkday(dayNumbered(on), calendar))
    .map(({ inProgress }) => inProgress)
