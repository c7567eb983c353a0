import { count } from '@rondo/core/count'
import { pointsOf } from '@rondo/core/points'
import { useSelected } from '../../live/use-selected.ts'
import css from './backlog-header.module.css'
import { ReadySummary } from './ready-summary.tsx'

export function BacklogHeader({ shown, isFiltered }: { shown: number; isFiltered: boolean }) {
  const [cards, points] = useSelected(['backlog', 'cards'], (state) => [state.backlog.size, pointsOf(state.backlog)] as const)
  return (
    <header className={css.header}>
      <h2>Backlog</h2>
      <span className={css.count}>
        {isFiltered ? `${shown} of ${count(cards, 'card')}` : count(cards, 'card')}, {count(points, 'point')}
      </span>
      <ReadySummary />
    </header>
  )
}
