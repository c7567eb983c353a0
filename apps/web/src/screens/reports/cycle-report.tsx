import { cycleTimeReport, wipAgeReport } from '@rondo/core/metrics/flow-reports'
import { useBoard } from '../../live/board-provider.tsx'
import { useColumns } from '../../live/use-board.ts'
import { CycleTime, cycleTable, saidCycleTime } from '../../parts/charts/cycle-time.tsx'
import { Figure, Legend, Missing } from '../../parts/charts/figure.tsx'
import { saidWipAge, WipAge, wipAgeTable } from '../../parts/charts/wip-age.tsx'
import { downloadCsv } from './download-csv.ts'
import type { ReportProps } from './report-props.ts'
import { SpanChoice } from './span-choice.tsx'
import { spanOf } from './span-of.ts'
import { useCardLink } from './use-card-link.ts'
import { useReportsSearch } from './use-reports-search.ts'

const method =
  'Calendar days in the team’s zone, the first and the last both counted. Percentiles by nearest rank: each is a card that one can open. 85 % from ten finished cards on, 95 % from twenty.'

export function CyclePicture({ folds, today }: ReportProps) {
  const [{ span = 'quarter' }, ask] = useReportsSearch()
  const { boardId } = useBoard()
  const { boardKey, openCard } = useCardLink()
  const [from, to] = spanOf(folds.flow, today, span)
  const report = cycleTimeReport(folds.flow, folds.titleOf)
  const inSpan = report.items.filter(({ finishedOn }) => finishedOn >= from)
  return (
    <Figure
      title="Cycle time"
      sentence={saidCycleTime(report)}
      controls={<SpanChoice value={span} onChange={(span) => ask({ span })} />}
      table={cycleTable(report, openCard, boardKey)}
      onCsv={() => void downloadCsv(boardId, 'cycle-time')}
      method={`${method} The lines are those of all finished cards.`}
    >
      {inSpan.length === 0 ? (
        <Missing>
          {report.items.length === 0
            ? 'Move a card to a column for finished work, and its dot appears here.'
            : 'Nothing was finished in this time. Look further back.'}
        </Missing>
      ) : (
        <CycleTime report={report} from={from} to={to} openCard={openCard} />
      )}
    </Figure>
  )
}

export function AgePicture({ folds, today }: ReportProps) {
  const { boardId, replica } = useBoard()
  const { boardKey, openCard } = useCardLink()
  const columns = useColumns().filter(({ kind }) => kind !== 'done')
  const report = wipAgeReport(folds.flow, today, folds.titleOf)
  const { percentiles } = cycleTimeReport(folds.flow, folds.titleOf)
  const shown = columns.filter(({ id, kind }) => kind === 'doing' || report.items.some(({ columnId }) => columnId === id))
  return (
    <Figure
      title="Age of work under way"
      sentence={saidWipAge(report, percentiles)}
      table={wipAgeTable(report, (id) => replica.state.get('columns', id)?.name ?? '', openCard, boardKey)}
      onCsv={() => void downloadCsv(boardId, 'wip-age')}
      legend={
        <>
          <Legend mark="dot" tone="var(--accent)">
            under way
          </Legend>
          <Legend mark="dot" tone="var(--risk)">
            older than 85 % ever got
          </Legend>
          <Legend mark="dot" tone="var(--blocked)">
            blocked
          </Legend>
        </>
      }
      method={`${method} Age does not stop while a card is blocked.`}
    >
      {report.items.length === 0 ? (
        <Missing>Move a card to a column for work under way, and its age is shown here.</Missing>
      ) : (
        <WipAge report={report} columns={shown} percentiles={percentiles} openCard={openCard} />
      )}
    </Figure>
  )
}
