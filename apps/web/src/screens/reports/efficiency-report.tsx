import { activeAndWait, teamFlowEfficiency, waitingColumns } from '@rondo/core/metrics/flow-efficiency'
import { list } from '@rondo/core/sentences/words'
import { percent } from '../../parts/charts/amounts.ts'
import { efficiencyBins } from '../../parts/charts/efficiency-bins.ts'
import { Figure, Missing } from '../../parts/charts/figure.tsx'
import { efficiencyTable, FlowEfficiency } from '../../parts/charts/flow-efficiency.tsx'
import { save } from './download-csv.ts'
import type { ReportProps } from './report-props.ts'
import { WaitingColumns } from './waiting-columns.tsx'

/** How much of the time that cards were under way they were worked on. Which columns are for waiting, only the team knows. */
export function EfficiencyPicture({ folds: { flow } }: ReportProps) {
  const found = teamFlowEfficiency(flow)
  const bins = efficiencyBins(activeAndWait(flow))
  const names = waitingColumns(flow).map(({ name }) => name)
  const table = efficiencyTable(bins)
  return (
    <Figure
      title="Flow efficiency"
      sentence={said(found)}
      controls={<WaitingColumns />}
      {...(found.state === 'measured' && {
        table,
        legend: `What counts as waiting: time in ${list(names)}, time in which a card was blocked, and time back in a column for work to do.`,
        onCsv: () =>
          save(
            new Blob([[table.heads.join(','), ...bins.map((count, i) => `${i * 10} to ${i * 10 + 10} %,${count}`)].join('\r\n')], { type: 'text/csv' }),
            'flow-efficiency.csv',
          ),
      })}
      method="Time at work ÷ (time at work + time of waiting) of all finished cards, to the minute (Modig and Åhlström). Blocked time waits, wherever it was spent; it counts only where blocks are recorded. Teams with honest numbers see 5 to 40 %."
    >
      {found.state === 'measured' ? (
        <FlowEfficiency bins={bins} efficiency={found.efficiency} />
      ) : (
        <Missing>{found.state === 'no data' ? 'No card has been finished yet.' : 'It needs a column in which cards wait, such as a queue for review.'}</Missing>
      )}
    </Figure>
  )
}

function said(found: ReturnType<typeof teamFlowEfficiency>) {
  if (found.state === 'measured') return `Of the time that finished cards were under way, ${percent(found.efficiency)} was work; for the rest they waited.`
  return found.state === 'no data'
    ? 'Nothing is finished yet, so there is nothing to measure.'
    : 'Not measured yet: Rondo does not know in which columns cards wait.'
}
