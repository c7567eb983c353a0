import { levels } from '@rondo/core/metrics/forecast'
import { stringify } from 'csv-stringify/sync'
import type { Reports } from './make.ts'
import type { ReportName } from './questions.ts'

type Cell = string | number | null

/** Each report as a table, people and columns by their names. A cell that a spreadsheet would take for a formula is defused. */
export const sheets: { [N in ReportName]: (report: Reports[N], nameOf: (id: string) => string) => string } = {
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
  'wip-age': ({ items }, nameOf) =>
    sheet(
      ['card', 'title', 'column', 'started', 'days', 'pace', 'blocked'],
      items.map(({ number, title, columnId, startedOn, days, pace, isBlocked }) => [
        number,
        title,
        nameOf(columnId),
        startedOn,
        days,
        pace,
        isBlocked ? 'yes' : '',
      ]),
    ),
  efficiency: ({ items }) =>
    sheet(
      ['card', 'at work in ms', 'waiting in ms'],
      items.map(({ number, active, wait }) => [number, active, wait]),
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
  burndown: burnt,
  burnup: burnt,
  scope: ({ changes }, nameOf) =>
    sheet(
      ['day', 'change', 'card', 'points', 'by', 'reason', 'chance of the goal, in percent points'],
      changes.map(({ on, what, number, points, by, reason, effect }) => [on, what, number, points, nameOf(by), reason, effect]),
    ),
  velocity: ({ sprints }) =>
    sheet(
      ['sprint', 'committed', 'done', 'added', 'removed'],
      sprints.map(({ name, committed, done, added, removed }) => [name, committed, done, added, removed]),
    ),
  predictability: ({ sprints }) =>
    sheet(
      ['sprint', 'say/do', 'throughput ratio', 'churn'],
      sprints.map(({ name, sayDo, throughputRatio, churn }) => [name, sayDo, throughputRatio, churn]),
    ),
  goal: ({ chance, rank, open, periodsLeft }) =>
    sheet(['chance', 'rank of the last goal card', 'open cards', 'working days left'], [[chance, rank, open, periodsLeft]]),
}

function burnt({ days }: Reports['burndown']) {
  return sheet(
    ['day', 'scope', 'done', 'remaining', 'ideal'],
    days.map(({ on, scope, done, remaining, ideal }) => [on, scope, done, remaining, ideal]),
  )
}

const sheet = (header: string[], rows: Cell[][]) => stringify([header, ...rows], { bom: true, escape_formulas: true })
