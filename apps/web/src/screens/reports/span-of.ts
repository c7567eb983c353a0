import { addDays, type Day, laterDay } from '@rondo/core/metrics/days'
import type { FlowFold } from '@rondo/core/metrics/flow-fold'
import { firstDay } from '@rondo/core/metrics/flow-reports'
import { type Span, spans } from './reports-search.ts'

/** From the board's first day, or so many days back from today. */
export function spanOf(fold: FlowFold, today: Day, span: Span): [from: Day, to: Day] {
  const first = firstDay(fold)
  const back = spans[span]
  return [back === Number.POSITIVE_INFINITY ? first : laterDay(first, addDays(today, 1 - back)), today]
}
