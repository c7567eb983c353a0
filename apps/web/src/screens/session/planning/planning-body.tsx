import type { Session, Sprint } from '@rondo/types'
import { Target } from 'lucide-react'
import { useRow } from '../../../live/use-board.ts'
import { useSprintNumbers } from '../../planning/use-sprint-numbers.ts'
import { useViewedStage } from '../viewed-stage.tsx'
import css from './score-vote.module.css'
import { ScoreVote } from './score-vote.tsx'
import { TakeOut } from './take-out.tsx'

/** The votes of sprint planning, on a page of their own: the goal first, then the plan. */
export function PlanningBody({ session }: { session: Session }) {
  const { stage } = useViewedStage()
  const sprint = useRow('sprints', session.sprintId ?? '')
  return (
    <div className={css.page}>
      {sprint && (
        <p className={css.goal}>
          <Target size={18} aria-hidden /> {sprint.goal || `${sprint.name} has no goal yet.`}
        </p>
      )}
      <ScoreVote session={session} question={stage.id === 'plan' ? 'confidence' : 'fist'} />
      {sprint && stage.id === 'plan' && <Advice session={session} sprint={sprint} />}
    </div>
  )
}

function Advice({ session, sprint }: { session: Session; sprint: Sprint }) {
  return <TakeOut session={session} sprint={sprint} numbers={useSprintNumbers(sprint)} />
}
