import { useBoard } from '../../live/board-provider.tsx'
import { Burndown, burnTable } from '../../parts/charts/burndown.tsx'
import { Burnup } from '../../parts/charts/burnup.tsx'
import { Figure, Legend, Missing } from '../../parts/charts/figure.tsx'
import { saidBurndown, saidBurnup } from '../../parts/charts/said-burn.ts'
import { burnOf } from './burn-of.ts'
import { downloadCsv } from './download-csv.ts'
import { NoSprint } from './no-sprint.tsx'
import type { ReportProps } from './report-props.ts'
import { SprintChoice } from './sprint-choice.tsx'
import { useReportsSearch } from './use-reports-search.ts'

const burndownLegend = (
  <>
    <Legend mark="block" tone="var(--accent)">
      remains of the plan
    </Legend>
    <Legend mark="hatched" tone="var(--risk)">
      added since, below the line
    </Legend>
    <Legend mark="dashed" tone="var(--ink-faint)">
      even pace
    </Legend>
  </>
)
const burnupLegend = (
  <>
    <Legend mark="line" tone="var(--accent)">
      done
    </Legend>
    <Legend mark="line" tone="var(--ink-soft)">
      scope
    </Legend>
    <Legend mark="dashed" tone="var(--ink-faint)">
      even pace
    </Legend>
  </>
)

/** Burndown or burn-up of the sprint that runs, or of another one. */
export function BurnPicture({ kind, folds, today }: ReportProps & { kind: 'burndown' | 'burnup' }) {
  const [{ sprint }, ask] = useReportsSearch()
  const { boardId, replica } = useBoard()
  const title = kind === 'burndown' ? 'Burndown' : 'Burn-up'
  const report = burnOf(folds.sprints, sprint, today, (id) => replica.state.get('sprints', id))
  if (!report) return <NoSprint title={title} />
  const Picture = kind === 'burndown' ? Burndown : Burnup
  const isEmpty = report.days.every(({ scope }) => !scope) && report.sprint.committed === 0
  return (
    <Figure
      title={`${title} of ${report.sprint.name}`}
      sentence={
        isEmpty ? 'No card of this sprint has an estimate, so there are no points to count.' : (kind === 'burndown' ? saidBurndown : saidBurnup)(report)
      }
      controls={<SprintChoice fold={folds.sprints} value={sprint} onChange={(id) => ask({ sprint: id })} />}
      table={burnTable(report)}
      onCsv={() => void downloadCsv(boardId, kind, { sprintId: report.sprint.id })}
      legend={kind === 'burndown' ? burndownLegend : burnupLegend}
      method="In points, each day at its end in the team’s zone; days off lie in the ground. What is done counts when it enters a column for finished work."
    >
      {isEmpty ? (
        <Missing>Estimate the sprint’s cards (Shift+E on a card) and the picture draws itself.</Missing>
      ) : (
        <Picture report={report} calendar={folds.sprints.calendar} today={today} />
      )}
    </Figure>
  )
}
