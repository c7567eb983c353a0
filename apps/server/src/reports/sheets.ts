import { levels } from '@rondo/core/metrics/forecast'
import { stringify } from 'csv-stringify/sync'
import type { Reports } from './answer.ts'
import type { ReportName } from './questions.ts'

type Cell = string | number | null

/** Each report as a table. A cell that a spreadsheet would take for a formula is defused. */
export const sheets: { [N in ReportName]: (report: Reports[N]) => string } = {
  flow: ({ columns, days }) =>
    sheet(
      ['day', ...columns.map(({ name }) => name)],
      days.map(({ on, counts }) => [on, ...columns.map(({ id }) => counts[id] ?? 0)]),
    ),
  'cycle-time': ({ items }) =>
    sheet(
      ['card', 'title', 'started', 'finished', 'days'],
      items.map(({ number, title, startedOn, finishedOn, days }) => [number, title, startedOn, finishedOn, days]),
    ),
  'wip-age': ({ items }) =>
    sheet(
      ['card', 'title', 'column', 'started', 'days', 'pace', 'blocked'],
      items.map(({ number, title, columnId, startedOn, days, pace, isBlocked }) => [number, title, columnId, startedOn, days, pace, isBlocked ? 'yes' : '']),
    ),
  throughput: ({ periods }) =>
    sheet(
      ['from', 'finished'],
      periods.map(({ from, count }) => [from, count]),
    ),
  forecast: ({ when, dates, howMany }) =>
    sheet(
      ['chance in %', 'periods', 'done on', 'items'],
      levels.map((level) => [level, when?.[level] ?? null, dates?.[level] ?? null, howMany?.[level] ?? null]),
    ),
}

const sheet = (header: string[], rows: Cell[][]) => stringify([header, ...rows], { bom: true, escape_formulas: true })
