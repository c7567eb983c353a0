import { dayNumbered } from '@rondo/core/metrics/days'
import { forecastHowMany, forecastWhen } from '@rondo/core/metrics/forecast'
import { refuse } from '@rondo/types/refusal'
import type { BoardFolds } from './board-folds.ts'
import type { LogReader } from './log-reader.ts'
import { foldOf, make } from './make.ts'
import type { Question } from './questions.ts'
import { sheets } from './sheets.ts'

/** A question's answer, as the text that travels. */
export async function answer(question: Question, { folds, log }: { folds: BoardFolds; log: LogReader }): Promise<string> {
  if (question.name === 'arithmetic') return JSON.stringify(arithmetic(question.asked))
  const { boardId, seq, now, as, name } = question
  const all = await folds.upTo(boardId, seq)
  const today = dayNumbered(all.flow.dayAt(now))
  const report = await make(question, { folds: all, today, log })
  if (as === 'csv') return sheets[name](report as never)
  const fold = all[foldOf[name]]
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
