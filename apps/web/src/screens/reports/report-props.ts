import type { Day } from '@rondo/core/metrics/days'
import type { Folds } from '../../parts/folds/board-folds.ts'

/** What each report is drawn from; `today` is the team's day. */
export type ReportProps = { folds: Folds; today: Day }
