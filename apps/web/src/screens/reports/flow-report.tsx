import { flowReport } from '@rondo/core/metrics/flow-reports'
import { spanOf as lawSpan, littlesLaw } from '@rondo/core/metrics/littles-law'
import { useBoard } from '../../live/board-provider.tsx'
import { amount, days } from '../../parts/charts/amounts.ts'
import { CumulativeFlow, flowTable, saidFlow } from '../../parts/charts/cumulative-flow.tsx'
import { Figure } from '../../parts/charts/figure.tsx'
import { downloadCsv } from './download-csv.ts'
import type { ReportProps } from './report-props.ts'
import { SpanChoice } from './span-choice.tsx'
import { spanOf } from './span-of.ts'
import { useReportsSearch } from './use-reports-search.ts'

export function FlowPicture({ folds, today }: ReportProps) {
  const [{ span = 'quarter' }, ask] = useReportsSearch()
  const { boardId } = useBoard()
  const [from, to] = spanOf(folds.flow, today, span)
  const report = flowReport(folds.flow, from, to)
  return (
    <Figure
      title="Cumulative flow"
      sentence={saidFlow(report)}
      controls={<SpanChoice value={span} onChange={(span) => ask({ span })} />}
      table={flowTable(report)}
      onCsv={() => void downloadCsv(boardId, 'flow', { from, to })}
      method={`Cards per column at the end of each day in the team’s zone. ${saidLaw(littlesLaw(lawSpan(folds.flow, from, to)))}`}
    >
      <CumulativeFlow report={report} />
    </Figure>
  )
}

/** Little's law, where it may be used; else why not. */
function saidLaw({ isStable, inProgress, throughput, measuredCycleTime, sentences }: ReturnType<typeof littlesLaw>) {
  if (!isStable || inProgress === null || throughput === null || measuredCycleTime === null)
    return `Little’s law (work under way = throughput × cycle time): ${sentences.length > 0 ? sentences.join(' ') : 'nothing was finished, so there is nothing to measure.'}`
  return `Little’s law holds here: ${amount(inProgress)} cards under way ÷ ${amount(throughput)} a day finished = ${days(inProgress / throughput)}; measured ${days(measuredCycleTime)}.`
}
