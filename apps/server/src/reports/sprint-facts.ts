import { workdaysFrom } from '@rondo/core/metrics/calendar'
import type { Day } from '@rondo/core/metrics/days'
import { forecastHowMany } from '@rondo/core/metrics/forecast'
import { paceSamples } from '@rondo/core/metrics/forecast-report'
import { burnReport, scopeReport } from '@rondo/core/metrics/sprint-reports'
import type { Folded } from '@rondo/core/rules/rules'
import type { Folds } from './fold-kinds.ts'
import type { LogReader } from './log-reader.ts'
import type { FactsQuestion } from './questions.ts'

type Given = { folds: Folds; today: Day; log: LogReader }

export const factsOf = async ({ of, boardId, sprintId }: FactsQuestion, given: Given): Promise<Folded> =>
  of === 'sprint.start' ? factsAtStart(boardId, sprintId, given) : factsAtFinish(sprintId, given)

/** How many items the team is 85 % sure to finish in a sprint's working days, for what it commits to. */
async function factsAtStart(boardId: string, sprintId: string, { folds: { flow, sprints }, today, log }: Given): Promise<Folded> {
  const rows = await log.goalRows(boardId, sprintId)
  const { samples, why } = paceSamples(flow, { by: 'day', today, calendar: sprints.calendar })
  if (!rows || why) return {}
  return { forecast: forecastHowMany(samples, workdaysFrom(rows.sprint.startsOn, rows.sprint.endsOn, sprints.calendar).length)[85] }
}

/** The pictures of a sprint that ends today, for its row. */
function factsAtFinish(sprintId: string, { folds: { sprints }, today }: Given): Folded {
  const story = sprints.sprints.get(sprintId)
  if (!story?.startedAt) return {}
  const { sprint, days } = burnReport(story, today, sprints.calendar)
  return { charts: { burndown: { sprint: { ...sprint, finishedOn: today }, days }, scope: { changes: scopeReport(story).changes } } }
}
