import { type Calendar, workdaysFrom } from './calendar.ts'
import type { Day } from './days.ts'
import type { FlowFold } from './flow-fold.ts'
import { forecastHowMany } from './forecast.ts'
import { paceSamples } from './forecast-report.ts'
import { type ScopeSteps, scopeSteps } from './scope-steps.ts'
import type { SprintFold } from './sprint-fold.ts'
import { type BurnReport, burnReport, isBurnReport } from './sprint-reports.ts'
import { isRunning } from './sprint-story.ts'

export type ReviewPictures = {
  today: Day
  calendar: Calendar
  burn: BurnReport | null
  /** How many items the team is 85 % sure of now, in as many working days as this sprint has. */
  next: number | null
  /** What came in and went out while it runs, step by step; of one that is closed the figures say it. */
  scope: ScopeSteps | null
}

/** What a sprint's review shows out of the log. `frozen` is the burndown as it was written down when the sprint was closed. */
export function reviewPictures({ flow, sprints }: { flow: FlowFold; sprints: SprintFold }, sprintId: string, today: Day, frozen?: unknown): ReviewPictures {
  const { calendar } = sprints
  const story = sprints.sprints.get(sprintId)
  if (!story?.startedAt) return { today, calendar, burn: null, next: null, scope: null }
  const { samples, why } = paceSamples(flow, { by: 'day', today, calendar })
  const days = workdaysFrom(story.startsOn, story.endsOn, calendar).length
  return {
    today,
    calendar: story.calendar ?? calendar,
    burn: isBurnReport(frozen) ? frozen : burnReport(story, today, calendar),
    next: why ? null : forecastHowMany(samples, days)[85],
    scope: isRunning(story) ? scopeSteps(story) : null,
  }
}
