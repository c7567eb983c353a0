import { Link } from '@tanstack/react-router'
import { Flag } from 'lucide-react'
import { useBoard } from '../../live/board-provider.tsx'
import { useSelected } from '../../live/use-selected.ts'
import css from './filter-bar.module.css'

/** While a sprint runs the board shows its cards alone: that is said here, with the way to the others. */
export function ShownSprint() {
  const { boardId } = useBoard()
  const [names, others] = useSelected(['sprints', 'backlog'], (state) => [state.runningSprints.map(({ name }) => name).join(' and '), state.backlog.size])
  if (!names) return null
  return (
    <span className={css.chip} data-on="">
      <Flag size={13} aria-hidden /> Only {names}
      <Link to="/boards/$id/backlog" params={{ id: boardId }} className={css.to}>
        {others} in the backlog
      </Link>
    </span>
  )
}
