import { flowReport } from '@rondo/core/metrics/flow-reports'
import { spanOf as lawSpan, littlesLaw } from '@rondo/core/metrics/littles-law'
import { useBoard } from '../../live/board-provider.tsx'
import { amount, days } from '../../parts/charts/amounts.ts'
import { CumulativeFlow, flowTable, saidFlow } from '../../parts/charts/cumulative-flow.tsx'
import { Figure, Missing } from '../../parts/charts/figure.tsx'
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
  const isEmpty = folds.flow.cards.size === 0
  return (
    <Figure
      title="Cumulative flow"
      sentence={isEmpty ? 'There are no cards yet.' : saidFlow(report)}
      controls={<SpanChoice value={span} onChange={(span) => ask({ span })} />}
      table={flowTable(report)}
      onCsv={() => void downloadCsv(boardId, 'flow', { from, to })}
      method={`Cards per column at the end of each day in the team’s zone. ${saidLaw(littlesLaw(lawSpan(folds.flow, from, to)))}`}
    >
      {isEmpty ? <Missing>Add the first card, and the bands begin to grow.</Missing> : <CumulativeFlow report={report} />}
    </Figure>
  )
}

/** Little's law, where it may be used; else why not. */
function saidLaw({ isStable, inProgress, throughput, measuredCycleTime, sentences }: ReturnType<typeof littlesLaw>) {
  if (measuredCycleTime === null) return 'Little’s law (work under way = throughput × cycle time): nothing was finished, so there is nothing to measure.'
  if (!isStable || inProgress === null || throughput === null) return `Little’s law (work under way = throughput × cycle time): ${sentences.join(' ')}`
  return `Little’s law holds here: ${amount(inProgress)} cards under way ÷ ${amount(throughput)} a day finished = ${days(inProgress / throughput)}; measured ${days(measuredCycleTime)}.`
}
