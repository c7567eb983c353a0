import { addDays, type Day, daysBetween } from '@rondo/core/metrics/days'
import type { FlowFold } from '@rondo/core/metrics/flow-fold'
import { cycleTimeReport, efficiencyReport, firstDay, flowReport, throughputReport, wipAgeReport } from '@rondo/core/metrics/flow-reports'
import { forecastReport, paceOn, paceSamples } from '@rondo/core/metrics/forecast-report'
import { closedGoalReport, goalReport } from '@rondo/core/metrics/goal-report'
import type { SprintFold } from '@rondo/core/metrics/sprint-fold'
import { burnReport, predictabilityReport, scopeReport, sprintFor, velocityReport } from '@rondo/core/metrics/sprint-reports'
import { refuse } from '@rondo/types/refusal'
import type { FoldKind, Folds } from './fold-kinds.ts'
import type { LogReader } from './log-reader.ts'
import type { Query, ReportName, ReportQuestion } from './questions.ts'

type Given = { folds: Folds; today: Day; log: LogReader }
type Asked<N extends ReportName> = Given & { boardId: string; query: Query<N> }

const LONGEST_SPAN = 3660

/** Which fold a client goes on with. */
export const foldOf: Record<ReportName, FoldKind> = {
  flow: 'flow',
  'cycle-time': 'flow',
  'wip-age': 'flow',
  efficiency: 'flow',
  throughput: 'flow',
  forecast: 'flow',
  goal: 'flow',
  burndown: 'sprints',
  burnup: 'sprints',
  scope: 'sprints',
  velocity: 'sprints',
  predictability: 'sprints',
}

const makers = {
  flow: ({ folds: { flow }, today, query }: Asked<'flow'>) => flowReport(flow, ...spanOf(flow, today, query)),
  'cycle-time': async ({ folds: { flow }, boardId, log }: Asked<'cycle-time'>) => cycleTimeReport(flow, await titles(log, boardId)),
  'wip-age': async ({ folds: { flow }, boardId, log, today }: Asked<'wip-age'>) => wipAgeReport(flow, today, await titles(log, boardId)),
  efficiency: ({ folds: { flow } }: Asked<'efficiency'>) => efficiencyReport(flow),
  throughput: ({ folds: { flow }, today, query }: Asked<'throughput'>) => throughputReport(flow, query.by, ...spanOf(flow, today, query)),
  async forecast({ folds: { flow, sprints }, boardId, log, today, query: { sprintId, milestoneId, ...query } }: Asked<'forecast'>) {
    if (milestoneId) refuse('missing', 'There is no such milestone on this board.')
    const open = sprintId && (await rowsOf(log, boardId, sprintId)).cards.filter(({ doneAt, isAway }) => doneAt === null && !isAway).length
    return forecastReport(flow, { ...query, items: query.items ?? (sprintId ? Number(open) : undefined), today, calendar: sprints.calendar })
  },
  async goal({ folds: { flow, sprints }, boardId, log, today, query }: Asked<'goal'>) {
    const sprintId = query.sprintId ?? begun(sprints).id
    const figures = await log.figures(boardId, sprintId)
    if (figures) return { sprintId, ...closedGoalReport(figures) }
    const rows = await rowsOf(log, boardId, sprintId)
    return { sprintId, ...goalReport(rows, paceSamples(flow, { by: 'day', today, calendar: sprints.calendar }), today, sprints.calendar) }
  },
  burndown: (asked: Asked<'burndown'>) => burnt(asked),
  burnup: (asked: Asked<'burnup'>) => burnt(asked),
  scope: ({ folds: { flow, sprints }, query }: Asked<'scope'>) => scopeReport(begun(sprints, query.sprintId), paceOn(flow, sprints.calendar)),
  velocity: ({ folds: { sprints } }: Asked<'velocity'>) => velocityReport(sprints),
  predictability: ({ folds: { sprints } }: Asked<'predictability'>) => predictabilityReport(sprints),
}

export type Reports = { [N in ReportName]: Awaited<ReturnType<(typeof makers)[N]>> }

export const make = async ({ name, query, boardId }: ReportQuestion, given: Given): Promise<Reports[ReportName]> =>
  makers[name]({ ...given, boardId, query } as never)

const burnt = ({ folds: { sprints }, today, query }: Asked<'burndown'>) => burnReport(begun(sprints, query.sprintId), today, sprints.calendar)

function begun(sprints: SprintFold, sprintId?: string) {
  const story = sprintFor(sprints, sprintId)
  if (!story) refuse('missing', sprintId ? 'There is no such sprint on this board.' : 'No sprint has begun on this board yet.')
  if (!story.startedAt) refuse('conflict', `“${story.name}” has not begun, so there is nothing to show of it yet.`)
  return story
}

const rowsOf = async (log: LogReader, boardId: string, sprintId: string) =>
  (await log.goalRows(boardId, sprintId)) ?? refuse('missing', 'There is no such sprint on this board.')

async function titles(log: LogReader, boardId: string) {
  const known = await log.titles(boardId)
  return (cardId: string) => known.get(cardId) ?? 'A card that was deleted'
}

/** From the first day to today, if not said; days to come have not happened yet. */
function spanOf(fold: FlowFold, today: Day, { from = firstDay(fold), to = today }: { from?: Day | undefined; to?: Day | undefined }): [Day, Day] {
  if (from > to) refuse('invalid', 'These days are the wrong way round: “from” lies after “to”.')
  if (daysBetween(from, to) > LONGEST_SPAN) refuse('too_large', 'That is more than ten years. Ask for a part of them.')
  return [from, to < today ? to : from > today ? addDays(from, -1) : today]
}
