import type { Review } from '@rondo/core/review'
import demo from './demo-card.module.css'
import css from './not-done.module.css'
import { Part } from './part.tsx'

/** What the sprint did not finish; to the team also what became of it. */
export function NotDone({ left, saysOutcome = false }: { left: Review['left']; saysOutcome?: boolean }) {
  if (left.length === 0) return null
  return (
    <Part id="left" title="What was not done">
      <ul className={css.list}>
        {left.map(({ id, key, title, outcome }) => (
          <li key={id}>
            <span className={demo.key}>{key}</span> {title} {saysOutcome && <span className={css.outcome}>{outcome}</span>}
          </li>
        ))}
      </ul>
    </Part>
  )
}
