import { dayNumbered } from '@rondo/core/metrics/days'
import { forecastHowMany, forecastWhen } from '@rondo/core/metrics/forecast'
import { reviewPictures } from '@rondo/core/metrics/review-pictures'
import { refuse } from '@rondo/types/refusal'
import type { BoardFolds } from './board-folds.ts'
import type { LogReader } from './log-reader.ts'
import { foldOf, make } from './make.ts'
import type { Question } from './questions.ts'
import { sheets } from './sheets.ts'
import { factsOf } from './sprint-facts.ts'

/** A question's answer, as the text that travels. */
export async function answer(question: Question, { folds, log }: { folds: BoardFolds; log: LogReader }): Promise<string> {
  if (question.name === 'arithmetic') return JSON.stringify(arithmetic(question.asked))
  const all = await folds.upTo(question.boardId, question.seq)
  const today = dayNumbered(all.flow.dayAt(question.now))
  const given = { folds: all, today, log }
  if (question.name === 'facts') return JSON.stringify(await factsOf(question, given))
  if (question.name === 'review') return JSON.stringify(reviewPictures(all, question.sprintId, today))
  const report = await make(question, given)
  if (question.as === 'csv') {
    const names = new Map([...all.flow.columns.map(({ id, name }): [string, string] => [id, name]), ...Object.entries(question.people)])
    return sheets[question.name](report as never, (id) => names.get(id) ?? id)
  }
  const fold = all[foldOf[question.name]]
  return JSON.stringify({ ...report, seq: fold.seq, today, fold })
}

/** The forecast's arithmetic for anybody. */
function arithmetic({ samples, items, periods }: Extract<Question, { name: 'arithmetic' }>['asked']) {
  if (items === undefined && periods === undefined) refuse('invalid', 'Say how many items, or how many periods.')
  return {
    when: items === undefined ? null : forecastWhen(samples, items).periods,
    howMany: periods === undefined ? null : forecastHowMany(samples, periods),
  }
}
