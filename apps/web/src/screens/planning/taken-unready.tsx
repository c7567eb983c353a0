import type { Card, Sprint } from '@rondo/types'
import { useNames } from '../../live/use-people.ts'
import { useFolds } from '../../parts/folds/use-folds.ts'
import { When } from '../../ui/when.tsx'
import css from './taken-unready.module.css'

/** Why cards that are not ready were taken into the sprint all the same, who said so, and when. */
export function TakenUnready({ sprint, cards }: { sprint: Sprint; cards: readonly Card[] }) {
  const { now } = useFolds()
  const nameOf = useNames()
  const reasons = (now.step === 'open' && now.sprints.sprints.get(sprint.id)?.reasons) || []
  const taken = cards.flatMap(({ id, title }) => reasons.filter(({ cardId }) => cardId === id).map((said) => ({ ...said, title })))
  if (taken.length === 0) return null
  return (
    <section className={css.taken} aria-labelledby="taken-unready">
      <h3 id="taken-unready">Taken in though not ready</h3>
      <ul aria-labelledby="taken-unready">
        {taken.map(({ cardId, title, by, at, reason }) => (
          <li key={cardId}>
            <b>{title}</b>: {reason}
            <span className={css.who}>
              {nameOf(by)}, <When at={at} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
