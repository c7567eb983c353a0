import { MONDAY_TO_FRIDAY } from '@rondo/core/metrics/calendar'
import { addDays, type Day, dayNumbered, daysBetween } from '@rondo/core/metrics/days'
import type { FlowFold } from '@rondo/core/metrics/flow-fold'
import { cycleTimeReport, firstDay, flowReport, throughputReport, wipAgeReport } from '@rondo/core/metrics/flow-reports'
import { forecastHowMany, forecastWhen } from '@rondo/core/metrics/forecast'
import { forecastReport } from '@rondo/core/metrics/forecast-report'
import { refuse } from '@rondo/types/refusal'
import type { BoardFolds } from './board-folds.ts'
import type { LogReader } from './log-reader.ts'
import type { Query, Question, ReportName, ReportQuestion } from './questions.ts'
import { sheets } from './sheets.ts'

type Asked<N extends ReportName> = { fold: FlowFold; today: Day; query: Query<N>; titleOf: (cardId: string) => string }
const LONGEST_SPAN = 3660

/** A question's answer, as the text that travels. */
export async function answer(question: Question, { folds, log }: { folds: BoardFolds; log: LogReader }): Promise<string> {
  if (question.name === 'arithmetic') return JSON.stringify(arithmetic(question.asked))
  const { boardId, seq, now, as } = question
  const titles = needTitles.has(question.name) ? await log.titles(boardId) : new Map<string, string>()
  const fold = await folds.upTo(boardId, seq)
  const today = dayNumbered(fold.dayAt(now))
  const report = make(question, { fold, today, titleOf: (cardId) => titles.get(cardId) ?? 'A card that was deleted' })
  return as === 'csv' ? sheets[question.name](report as never) : JSON.stringify({ ...report, seq: fold.seq, today, fold })
}

const needTitles: ReadonlySet<ReportName> = new Set(['cycle-time', 'wip-age'])

const reports = {
  flow: ({ fold, today, query }: Asked<'flow'>) => flowReport(fold, ...spanOf(fold, today, query)),
  'cycle-time': ({ fold, titleOf }: Asked<'cycle-time'>) => cycleTimeReport(fold, titleOf),
  'wip-age': ({ fold, today, titleOf }: Asked<'wip-age'>) => wipAgeReport(fold, today, titleOf),
  throughput: ({ fold, today, query }: Asked<'throughput'>) => throughputReport(fold, query.by, ...spanOf(fold, today, query)),
  forecast({ fold, today, query: { sprintId, milestoneId, ...query } }: Asked<'forecast'>) {
    if (sprintId) refuse('missing', 'There is no such sprint on this board.')
    if (milestoneId) refuse('missing', 'There is no such milestone on this board.')
    return forecastReport(fold, { ...query, today, calendar: MONDAY_TO_FRIDAY })
  },
}

export type Reports = { [N in ReportName]: ReturnType<(typeof reports)[N]> }

const make = ({ name, query }: ReportQuestion, rest: Omit<Asked<ReportName>, 'query'>) => reports[name]({ ...rest, query } as never)

/** The forecast's arithmetic for anybody. */
function arithmetic({ samples, items, periods }: Extract<Question, { name: 'arithmetic' }>['asked']) {
  if (items === undefined && periods === undefined) refuse('invalid', 'Say how many items, or how many periods.')
  return {
    when: items === undefined ? null : forecastWhen(samples, items).periods,
    howMany: periods === undefined ? null : forecastHowMany(samples, periods),
  }
}

/** From the first day to today, if not said; days to come have not happened yet. */
function spanOf(fold: FlowFold, today: Day, { from = firstDay(fold), to = today }: { from?: Day | undefined; to?: Day | undefined }): [Day, Day] {
  if (from > to) refuse('invalid', 'These days are the wrong way round: “from” lies after “to”.')
  if (daysBetween(from, to) > LONGEST_SPAN) refuse('too_large', 'That is more than ten years. Ask for a part of them.')
  return [from, to < today ? to : from > today ? addDays(from, -1) : today]
}
