import type { Session } from '@rondo/types'
import { Check } from 'lucide-react'
import { useBoardRow, useRow } from '../../../live/use-board.ts'
import { countOf, useSealed } from '../../../live/use-session.ts'
import css from './card-list.module.css'

type ListedCardProps = { session: Session; cardId: string; isViewed: boolean; onLook(): void }

export function ListedCard({ session, cardId, isViewed, onLook }: ListedCardProps) {
  const { id, settled, revealed, focusId, closedAt } = session
  const boardKey = useBoardRow()?.key
  const card = useRow('cards', cardId)
  const { mine, answered } = useSealed(id)
  const question = `vote:${cardId}`
  const votes = countOf(answered.get(question))
  const points = settled[cardId]
  const state = points !== undefined ? String(points) : revealed.includes(question) ? 'turned' : votes > 0 ? `${votes} in` : ''
  return (
    <li>
      <button type="button" className={css.card} aria-current={isViewed ? 'true' : undefined} data-settled={points !== undefined || undefined} onClick={onLook}>
        <span className={css.title}>{card?.title ?? 'A card that has gone'}</span>
        <span className={css.about}>
          <span className={css.key}>{card && `${boardKey}-${card.number}`}</span>
          {focusId === cardId && !closedAt && <span>on the table</span>}
          {mine.has(question) && (
            <span className={css.mine}>
              <Check size={12} aria-hidden /> you voted
            </span>
          )}
          {state && (
            <span className={css.state}>
              {points !== undefined && <span className="sr-only">settled at </span>}
              {state}
            </span>
          )}
        </span>
      </button>
    </li>
  )
}
