import { finishedSprints } from '@rondo/core/capacity-of'
import { count } from '@rondo/core/count'
import { useSelected } from '../../live/use-selected.ts'
import { useToday } from '../../parts/use-today.ts'
import { Tag } from '../../ui/tag.tsx'
import css from './panel.module.css'
import { Panel } from './panel.tsx'
import past from './past-sprints.module.css'

/** The sprints that were closed, newest first. What they came to never changes. */
export function PastSprints({ onOpen }: { onOpen(id: string): void }) {
  const sprints = useSelected(['sprints'], finishedSprints).toReversed()
  const { short } = useToday()
  if (sprints.length === 0) return null
  return (
    <Panel title="Past sprints">
      <ul className={css.list}>
        {sprints.map(({ id, name, goal, startsOn, endsOn, figures }) => (
          <li key={id} className={css.item}>
            <span className={css.what}>
              <button type="button" className={past.open} onClick={() => onOpen(id)}>
                {name}
              </button>{' '}
              <span className={css.soft}>
                {short(startsOn)} to {short(endsOn)}
                {goal && ` · ${goal}`}
              </span>
            </span>
            <GoalMet isMet={figures.goalMet} />
            <span className={css.number}>
              {figures.delivered.toLocaleString('en')} of {count(figures.committed.points, 'point')}
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  )
}

export function GoalMet({ isMet }: { isMet: boolean | null }) {
  if (isMet === null) return null
  return isMet ? <Tag tone="done">goal met</Tag> : <Tag>goal not met</Tag>
}
