import { predictabilityReport, velocityReport } from '@rondo/core/metrics/sprint-reports'
import { useBoard } from '../../live/board-provider.tsx'
import { Figure, Legend } from '../../parts/charts/figure.tsx'
import { Predictability, predictabilityTable, saidPredictability } from '../../parts/charts/predictability.tsx'
import { saidVelocity, Velocity, velocityTable } from '../../parts/charts/velocity.tsx'
import { downloadCsv } from './download-csv.ts'
import { NoSprint } from './no-sprint.tsx'
import type { ReportProps } from './report-props.ts'

export function VelocityPicture({ folds }: ReportProps) {
  const { boardId } = useBoard()
  const report = velocityReport(folds.sprints)
  if (report.sprints.length === 0) return <NoSprint title="Velocity" isClosed />
  return (
    <Figure
      title="Velocity"
      sentence={saidVelocity(report)}
      table={velocityTable(report)}
      onCsv={() => void downloadCsv(boardId, 'velocity')}
      legend={
        <>
          <Legend mark="block" tone="var(--accent)">
            done
          </Legend>
          <Legend mark="line" tone="var(--ink)">
            agreed on at the start
          </Legend>
          {report.range && (
            <Legend mark="block" tone="color-mix(in oklch, var(--accent) 18%, var(--surface))">
              likely range of the next sprint
            </Legend>
          )}
        </>
      }
      method="In points. The range is the 90 % confidence interval of the median by order statistics (Cohn); it speaks of one sprint, and five times it is no forecast of five."
    >
      <Velocity report={report} />
    </Figure>
  )
}

export function PredictabilityPicture({ folds }: ReportProps) {
  const { boardId } = useBoard()
  const report = predictabilityReport(folds.sprints)
  if (report.sprints.length === 0) return <NoSprint title="Say/do and churn" isClosed />
  return (
    <Figure
      title="Say/do and churn"
      sentence={saidPredictability(report)}
      table={predictabilityTable(report)}
      onCsv={() => void downloadCsv(boardId, 'predictability')}
      legend={
        <>
          <Legend mark="block" tone="var(--accent)">
            of what was agreed on, done
          </Legend>
          <Legend mark="block" tone="var(--risk)">
            churn: added and removed
          </Legend>
          <Legend mark="line" tone="var(--ink-soft)">
            all that was done
          </Legend>
          <Legend mark="block" tone="color-mix(in oklch, var(--done) 22%, var(--surface))">
            80 to 100 %
          </Legend>
        </>
      }
      method="All as shares of the points agreed on at the start. They are shown together, as either alone can be gamed."
    >
      <Predictability report={report} />
    </Figure>
  )
}
