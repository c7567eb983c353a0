import type { Sprint } from '@rondo/types'
import { Link } from '@tanstack/react-router'
import { Target } from 'lucide-react'
import { useBoard } from '../../live/board-provider.tsx'
import { useBoardRow } from '../../live/use-board.ts'
import { endsForMe } from '../ends-for-me.ts'
import css from './goal-line.module.css'
import { saidDone, saidLeft } from './sprint-progress.ts'
import { useGoalChance } from './use-goal-chance.ts'
import { useSprintProgress } from './use-sprint-progress.ts'

/** The goal, how likely it is, how many days are left, how much is done: in one line. */
export function GoalLine({ sprint }: { sprint: Sprint }) {
  const { boardId } = useBoard()
  const goal = useGoalChance(sprint)
  const progress = useSprintProgress(sprint)
  const mine = endsForMe(sprint.endsOn, useBoardRow()?.zone ?? 'UTC')
  return (
    <section className={css.line} aria-label={`Goal of ${sprint.name}`}>
      <Target size={15} aria-hidden className={css.icon} />
      <Link to="/boards/$id/sprint" params={{ id: boardId }} className={css.goal} title={sprint.goal || sprint.name}>
        {sprint.goal || `${sprint.name} has no goal yet`}
      </Link>
      <span className={css.facts}>
        {goal && (
          <span className={css.chance} title={goal.why ?? `Cards to finish until the goal is met: ${goal.rank}`}>
            P <b>{goal.said}</b>
          </span>
        )}
        <span className={css.days} title={`Working day ${progress.day} of ${progress.days}`}>
          <span className={css.left}>{saidLeft(progress)}</span>
          <span className={css.bar} aria-hidden="true">
            <span className={css.gone} style={{ width: `${progress.days === 0 ? 0 : (100 * progress.day) / progress.days}%` }} />
          </span>
        </span>
        {mine && !progress.isOver && <span title={mine.why}>{mine.said}</span>}
        <span className={css.done}>{saidDone(progress)}</span>
      </span>
    </section>
  )
}
