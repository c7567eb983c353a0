import { nthWorkday } from '@rondo/core/metrics/calendar'
import { levels } from '@rondo/core/metrics/forecast'
import { type ForecastReport, forecastReport } from '@rondo/core/metrics/forecast-report'
import { useBoard } from '../../live/board-provider.tsx'
import { fullDay, namedDay } from '../../parts/charts/day-words.ts'
import { Figure, Missing } from '../../parts/charts/figure.tsx'
import { ForecastHowMany, saidHowMany } from '../../parts/charts/forecast-how-many.tsx'
import { ForecastWhen, saidWhen } from '../../parts/charts/forecast-when.tsx'
import { NumberField } from '../../ui/number-field.tsx'
import { downloadCsv } from './download-csv.ts'
import type { ReportProps } from './report-props.ts'
import { useReportsSearch } from './use-reports-search.ts'
import { whenDays } from './when-days.ts'

const MOST_ITEMS = 1000
const MOST_DAYS = 260

/** When so many cards are done, from what the team has finished in past working days. */
export function WhenPicture({ folds, today }: ReportProps) {
  const [{ items: asked }, ask] = useReportsSearch()
  const { boardId } = useBoard()
  const { calendar } = folds.sprints
  const items = asked === undefined ? undefined : Math.min(MOST_ITEMS, Number(asked))
  const report = forecastReport(folds.flow, { by: 'day', items: items ?? Math.min(MOST_ITEMS, openIn(folds)), today, calendar })
  const { dates } = report
  return (
    <Figure
      title="When will it be done?"
      sentence={dates ? saidWhen({ items: report.items, dates }) : report.why}
      controls={
        <NumberField
          size="xs"
          label="Cards to finish"
          value={asked ?? String(report.items)}
          min={1}
          max={MOST_ITEMS}
          w={130}
          onChange={(items) => ask({ items: whole(items, MOST_ITEMS) })}
        />
      }
      {...(dates && {
        table: {
          heads: ['Certainty', 'Working days', 'Done by'],
          rows: levels.map((level) => ({ key: String(level), cells: [`${level} %`, report.when?.[level] ?? null, namedDay(dates[level])] })),
        },
        onCsv: () => void downloadCsv(boardId, 'forecast', { items: String(report.items) }),
      })}
      method={methodOf(report)}
    >
      {dates && report.items > 0 ? (
        <ForecastWhen report={{ items: report.items, dates, ...whenDays(report.samples, report.items, today, calendar) }} />
      ) : (
        <Missing>{report.why ?? 'Nothing is left to do.'}</Missing>
      )}
    </Figure>
  )
}

/** How many cards are done within so many working days. */
export function HowManyPicture({ folds, today }: ReportProps) {
  const [{ periods: asked = '10' }, ask] = useReportsSearch()
  const { boardId } = useBoard()
  const { calendar } = folds.sprints
  const periods = Math.min(MOST_DAYS, Number(asked))
  const report = forecastReport(folds.flow, { by: 'day', items: 0, periods, today, calendar })
  const until = fullDay(nthWorkday(today, periods, calendar))
  return (
    <Figure
      title="How many?"
      sentence={report.howMany ? saidHowMany(report.howMany, until) : report.why}
      controls={
        <NumberField
          size="xs"
          label="Working days"
          value={asked}
          min={1}
          max={MOST_DAYS}
          w={130}
          onChange={(periods) => ask({ periods: whole(periods, MOST_DAYS) })}
        />
      }
      {...(report.howMany && {
        table: { heads: ['Certainty', 'Cards'], rows: levels.map((level) => ({ key: String(level), cells: [`${level} %`, report.howMany?.[level] ?? null] })) },
        onCsv: () => void downloadCsv(boardId, 'forecast', { periods: String(periods) }),
      })}
      method={methodOf(report)}
    >
      {report.howMany ? <ForecastHowMany howMany={report.howMany} until={until} /> : <Missing>{report.why}</Missing>}
    </Figure>
  )
}

/** What is typed, as a number that can be asked for. */
const whole = (typed: string, most: number) => String(Math.min(most, Math.max(0, Math.trunc(Number(typed) || 0))))

const openIn = ({ flow }: ReportProps['folds']) => [...flow.cards.values()].filter(({ place, finishedOn }) => place === 'board' && finishedOn === null).length

const methodOf = ({ from, to, samples, warning }: ForecastReport) =>
  `${warning ? `${warning} ` : ''}Past working days from ${fullDay(from)} to ${fullDay(to)} (${samples.length} of them, those without a finished card too) are drawn again and again, worked out exactly and not by chance, so that everybody sees the same. Days off are left out.`
