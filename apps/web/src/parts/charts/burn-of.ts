import type { Calendar } from '@rondo/core/metrics/calendar'
import type { SprintFold } from '@rondo/core/metrics/sprint-fold'
import { type BurnReport, burnReport, isBurnReport, sprintFor } from '@rondo/core/metrics/sprint-reports'
import type { Sprint } from '@rondo/types'

/** The burndown and burn-up of a sprint that has begun. A closed one's stand in its row, where nothing changes them. */
export function burnOf(fold: SprintFold, sprintId: string | undefined, today: string, rowOf: (id: string) => Sprint | undefined): BurnReport | null {
  const story = sprintFor(fold, sprintId)
  if (!story?.startedAt) return null
  const frozen = rowOf(story.id)?.figures?.charts?.burndown
  return isBurnReport(frozen) ? frozen : burnReport(story, today, fold.calendar)
}

/** The working days of a sprint: those that were agreed on when it was closed, else today's. */
export const sprintCalendar = ({ sprints, calendar }: SprintFold, sprintId: string): Calendar => sprints.get(sprintId)?.calendar ?? calendar
