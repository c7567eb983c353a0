import { activeAndWait, teamFlowEfficiency } from '@rondo/core/metrics/flow-efficiency'
import { useColumns } from '../../live/use-board.ts'
import { percent } from '../../parts/charts/amounts.ts'
import { efficiencyBins } from '../../parts/charts/efficiency-bins.ts'
import { Figure, Missing } from '../../parts/charts/figure.tsx'
import { efficiencyTable, FlowEfficiency } from '../../parts/charts/flow-efficiency.tsx'
import { save } from './download-csv.ts'
import css from './efficiency-report.module.css'
import type { ReportProps } from './report-props.ts'
import { useReportsSearch } from './use-reports-search.ts'

/** How much of the time that cards were under way they were worked on. Which columns are for waiting, only the team knows. */
export function EfficiencyPicture({ folds }: ReportProps) {
  const [{ waits = [] }, ask] = useReportsSearch()
  const columns = useColumns().filter(({ kind }) => kind === 'doing')
  const found = teamFlowEfficiency(folds.flow, waits)
  const bins = efficiencyBins(activeAndWait(folds.flow, waits))
  const toggle = (id: string) => ask({ waits: waits.includes(id) ? waits.filter((one) => one !== id) : [...waits, id] })
  const table = efficiencyTable(bins)
  return (
    <Figure
      title="Flow efficiency"
      sentence={said(found)}
      controls={
        <fieldset className={css.columns}>
          <legend>In which columns do cards wait?</legend>
          {columns.map(({ id, name }) => (
            <label key={id} className={css.column}>
              <input type="checkbox" checked={waits.includes(id)} onChange={() => toggle(id)} />
              {name}
            </label>
          ))}
        </fieldset>
      }
      {...(found.state === 'measured' && {
        table,
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
        <Missing>{found.state === 'no data' ? 'No card has been finished yet.' : 'Tick the columns in which cards wait, such as a queue for review.'}</Missing>
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
