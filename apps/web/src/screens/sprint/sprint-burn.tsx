import { useBoard } from '../../live/board-provider.tsx'
import { BurnFigure } from '../../parts/charts/burn-figure.tsx'
import { burnOf, sprintCalendar } from '../../parts/charts/burn-of.ts'
import type { Folds } from '../../parts/folds/board-folds.ts'

/** The burndown of one sprint; a closed one's is that of its row. */
export function SprintBurn({ sprintId, folds, today, kind = 'burndown' }: { sprintId: string; folds: Folds; today: string; kind?: 'burndown' | 'burnup' }) {
  const { replica } = useBoard()
  const report = burnOf(folds.sprints, sprintId, today, (id) => replica.state.get('sprints', id))
  return report && <BurnFigure kind={kind} report={report} calendar={sprintCalendar(folds.sprints, report.sprint.id)} today={today} level={3} />
}
