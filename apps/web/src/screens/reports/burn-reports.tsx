import { useBoard } from '../../live/board-provider.tsx'
import { BurnFigure } from '../../parts/charts/burn-figure.tsx'
import { burnOf, sprintCalendar } from '../../parts/charts/burn-of.ts'
import { downloadCsv } from './download-csv.ts'
import { NoSprint } from './no-sprint.tsx'
import type { ReportProps } from './report-props.ts'
import { SprintChoice } from './sprint-choice.tsx'
import { useReportsSearch } from './use-reports-search.ts'

/** Burndown or burn-up of the sprint that runs, or of another one. */
export function BurnPicture({ kind, folds, today }: ReportProps & { kind: 'burndown' | 'burnup' }) {
  const [{ sprint }, ask] = useReportsSearch()
  const { boardId, replica } = useBoard()
  const report = burnOf(folds.sprints, sprint, today, (id) => replica.state.get('sprints', id))
  if (!report) return <NoSprint title={kind === 'burndown' ? 'Burndown' : 'Burn-up'} />
  return (
    <BurnFigure
      kind={kind}
      report={report}
      calendar={sprintCalendar(folds.sprints, report.sprint.id)}
      today={today}
      controls={<SprintChoice fold={folds.sprints} value={sprint} onChange={(id) => ask({ sprint: id })} />}
      onCsv={() => void downloadCsv(boardId, kind, { sprintId: report.sprint.id })}
    />
  )
}
