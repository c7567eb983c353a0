import type { Folded } from '../rules/rules.ts'
import { type Calendar, workdaysFrom } from './calendar.ts'
import type { Day } from './days.ts'
import type { FlowFold } from './flow-fold.ts'
import { forecastHowMany } from './forecast.ts'
import { paceOn, paceSamples } from './forecast-report.ts'
import { scopeSteps } from './scope-steps.ts'
import { burnReport, scopeReport } from './sprint-reports.ts'
import type { SprintStory } from './sprint-story.ts'

/** How many items the team is 85 % sure to finish from today to a sprint's last day, for what it commits to; nothing where too little is known. */
export function factsAtStart(flow: FlowFold, { endsOn }: { endsOn: Day }, today: Day, calendar: Calendar): Folded {
  const { samples, why } = paceSamples(flow, { by: 'day', today, calendar })
  return why ? {} : { forecast: forecastHowMany(samples, workdaysFrom(today, endsOn, calendar).length)[85] }
}

/** The pictures of a sprint that ends today and the steps of its scope, for its row. */
export function factsAtFinish(flow: FlowFold, story: SprintStory | undefined, today: Day, calendar: Calendar): Folded {
  if (!story?.startedAt) return {}
  const { sprint, days } = burnReport(story, today, calendar)
  return {
    charts: {
      burndown: { sprint: { ...sprint, finishedOn: today }, days },
      scope: { changes: scopeReport(story, paceOn(flow, calendar)).changes },
    },
    scope: scopeSteps(story),
  }
}
