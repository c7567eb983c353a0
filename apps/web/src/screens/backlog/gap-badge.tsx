import { readinessGaps } from '@rondo/core/readiness'
import type { Card, ReadyCheck } from '@rondo/types'
import { memo } from 'react'
import { CardMark } from '../board/card-marks.tsx'
import css from './gap-badge.module.css'
import { gapWords } from './gap-words.ts'

/** Whether a card is ready, and what it lacks. It opens the team's definition for this card. */
export const GapBadge = memo(function GapBadge({ card, definition }: { card: Card; definition: readonly ReadyCheck[] }) {
  const gaps = readinessGaps(card, definition).map(gapWords)
  const [first, ...others] = gaps
  const says = first === undefined ? 'Ready' : `Not ready: ${gaps.join(', ')}`
  return (
    <button
      type="button"
      className={css.badge}
      tabIndex={-1}
      data-ready={first === undefined || undefined}
      data-gaps=""
      data-more={others.length || undefined}
      title={says}
      aria-label={`${says}. ${card.title}`}
    >
      <CardMark name={first === undefined ? 'ready' : 'lacking'} size={13} />
      <span className={css.words}>{first ?? 'ready'}</span>
    </button>
  )
})
