import { flowDays } from '@rondo/core/metrics/cumulative-flow'
import { addDays, type Day } from '@rondo/core/metrics/days'
import { present } from '@rondo/core/metrics/flow-day'
import { activeAndWait } from '@rondo/core/metrics/flow-efficiency'
import { agingItems, finishedItems } from '@rondo/core/metrics/flow-items'
import { paceSamples } from '@rondo/core/metrics/forecast-report'
import { burnReport, predictabilityReport, sprintFor, velocityReport } from '@rondo/core/metrics/sprint-reports'
import { throughputByWeek } from '@rondo/core/metrics/throughput'
import { efficiencyBins } from '../../parts/charts/efficiency-bins.ts'
import type { Folds } from '../../parts/folds/board-folds.ts'
import type { ReportKind } from './report-kinds.ts'

const WEEKS = 13

/** A few numbers of each report, for the small pictures that one chooses from. Empty where there is nothing yet. */
export function sparksOf({ flow, sprints }: Folds, today: Day): Record<ReportKind, readonly number[]> {
  const from = addDays(today, -7 * WEEKS)
  const story = sprintFor(sprints)
  const burnt = story ? burnReport(story, today, sprints.calendar).days.filter(({ scope }) => scope !== null) : []
  const finished = finishedItems(flow)
  const samples = paceSamples(flow, { by: 'day', today, calendar: sprints.calendar })
  const pace = samples.why ? [] : samples.samples
  return {
    burndown: burnt.map(({ remaining }) => remaining ?? 0),
    burnup: burnt.map(({ done }) => done ?? 0),
    velocity: velocityReport(sprints).sprints.map(({ done }) => done),
    predictability: predictabilityReport(sprints).sprints.map(({ sayDo }) => sayDo ?? 0),
    flow: flowDays(flow, from, today).map(present),
    'cycle-time': finished.slice(-40).map(({ days }) => days),
    'wip-age': agingItems(flow, today).map(({ days }) => days),
    efficiency: finished.length > 0 ? efficiencyBins(activeAndWait(flow)) : [],
    throughput: finished.length > 0 ? throughputByWeek(finished, from, today).map(({ count }) => count) : [],
    when: running(pace.slice(-30)),
    'how-many': pace.slice(-20),
  }
}

function running(samples: readonly number[]) {
  let sum = 0
  return samples.map((count) => {
    sum += count
    return sum
  })
}
