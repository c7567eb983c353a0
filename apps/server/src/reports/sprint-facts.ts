import type { Day } from '@rondo/core/metrics/days'
import { factsAtFinish, factsAtStart } from '@rondo/core/metrics/sprint-facts'
import type { Folded } from '@rondo/core/rules/rules'
import type { Folds } from './fold-kinds.ts'
import type { LogReader } from './log-reader.ts'
import type { FactsQuestion } from './questions.ts'

type Given = { folds: Folds; today: Day; log: LogReader }

/** What a board is told of its log as a sprint begins or ends. */
export async function factsOf({ of, boardId, sprintId }: FactsQuestion, { folds: { flow, sprints }, today, log }: Given): Promise<Folded> {
  if (of === 'sprint.finish') return factsAtFinish(flow, sprints.sprints.get(sprintId), today, sprints.calendar)
  const rows = await log.goalRows(boardId, sprintId)
  return rows ? factsAtStart(flow, rows.sprint, today, sprints.calendar) : {}
}
