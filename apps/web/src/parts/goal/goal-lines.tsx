import type { Sprint } from '@rondo/types'
import { Suspense } from 'react'
import { later } from '../../ui/later.tsx'
import css from './goal-line.module.css'

const GoalLine = later(async () => (await import('./later-goal-line.tsx')).GoalLine, 'here')

/** What the team has set out to do, over every page of the board while a sprint runs. The place is there from the first moment. */
export const GoalLines = ({ sprints }: { sprints: readonly Sprint[] }) => (
  <div className={css.lines}>
    {sprints.map((sprint) => (
      <Suspense key={sprint.id} fallback={<div className={css.line} />}>
        <GoalLine sprint={sprint} />
      </Suspense>
    ))}
  </div>
)
