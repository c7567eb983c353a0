import { throughputReport } from '@rondo/core/metrics/flow-reports'
import { processLimits } from '@rondo/core/metrics/process-limits'
import { useBoard } from '../../live/board-provider.tsx'
import { Choice } from '../../parts/charts/choice.tsx'
import { Figure, Legend } from '../../parts/charts/figure.tsx'
import { saidThroughput, Throughput, throughputTable } from '../../parts/charts/throughput.tsx'
import { downloadCsv } from './download-csv.ts'
import type { ReportProps } from './report-props.ts'
import { SpanChoice } from './span-choice.tsx'
import { spanOf } from './span-of.ts'
import { useReportsSearch } from './use-reports-search.ts'

const options = [
  { value: 'week', name: 'By week' },
  { value: 'day', name: 'By day' },
] as const

export function ThroughputPicture({ folds, today }: ReportProps) {
  const [{ span = 'quarter', by = 'week' }, ask] = useReportsSearch()
  const { boardId } = useBoard()
  const [from, to] = spanOf(folds.flow, today, span)
  const report = throughputReport(folds.flow, by, from, to)
  const limits = processLimits(
    report.periods.slice(0, -1).map(({ count }) => count),
    0,
  )
  return (
    <Figure
      title="Throughput"
      sentence={saidThroughput(report, by)}
      controls={
        <>
          <Choice label="Counted by" value={by} options={options} onChange={(by) => ask({ by })} />
          <SpanChoice value={span} onChange={(span) => ask({ span })} />
        </>
      }
      table={throughputTable(report, by)}
      onCsv={() => void downloadCsv(boardId, 'throughput', { from, to, by })}
      legend={
        <>
          <Legend mark="block" tone="var(--accent)">
            finished
          </Legend>
          <Legend mark="block" tone="color-mix(in oklch, var(--accent) 35%, var(--surface))">
            not over yet
          </Legend>
          {limits && (
            <Legend mark="dashed" tone="var(--ink-faint)">
              natural limits{limits.isProvisional ? ', provisional' : ''}
            </Legend>
          )}
        </>
      }
      method="Cards finished, weeks from Monday to Sunday in the team’s zone. Limits: mean ± 2.66 × mean moving range (Wheeler); below twelve points they are provisional."
    >
      <Throughput report={report} by={by} limits={limits} />
    </Figure>
  )
}
