import { count } from '@rondo/core/count'
import type { ReviewCard } from '@rondo/core/review'
import { Square, SquareCheck } from 'lucide-react'
import { type ReactNode, useId } from 'react'
import { Tag } from '../../ui/tag.tsx'
import css from './demo-card.module.css'

/** A card that is shown: whose it is, what had to be true of it, and (`children`) what is said of it. */
export function DemoCard({
  card,
  place,
  title,
  controls,
  children,
}: {
  card: ReviewCard
  place: number
  title?: ReactNode
  controls?: ReactNode
  children?: ReactNode
}) {
  const id = useId()
  const { key, points, owners, criteria, isGoal, isPart, wasCommitted } = card
  const about = [owners.join(', ') || 'nobody’s', points === null ? 'no estimate' : count(points, 'point'), !wasCommitted && 'added on the way']
  return (
    <li className={css.card} aria-labelledby={id}>
      <div className={css.head}>
        <span className={css.place} aria-hidden="true">
          {place}
        </span>
        <div className={css.what}>
          <h3 id={id} className={css.title}>
            {title ?? card.title}
          </h3>
          <p className={css.about}>
            <span className={css.key}>{key}</span> {about.filter(Boolean).join(' · ')}
            {isGoal && <Tag tone="accent">for the goal</Tag>}
            {isPart && <Tag>done in part</Tag>}
          </p>
        </div>
        {controls && <div className={css.controls}>{controls}</div>}
      </div>
      {criteria.length > 0 && (
        <ul className={css.criteria} aria-label="Acceptance criteria">
          {criteria.map(({ text, isMet }, index) => (
            <li key={index} data-met={isMet || undefined}>
              {isMet ? <SquareCheck size={15} aria-label="met" /> : <Square size={15} aria-label="open" />} {text}
            </li>
          ))}
        </ul>
      )}
      {children}
    </li>
  )
}
