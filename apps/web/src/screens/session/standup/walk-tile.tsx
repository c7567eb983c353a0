import type { WalkStep } from '@rondo/core/standup/walk'
import { useBoardRow, useRow } from '../../../live/use-board.ts'
import { useNames } from '../../../live/use-people.ts'
import { AvatarStack } from '../../../ui/avatar.tsx'
import { reasonNames } from './said-reason.ts'
import css from './walk-stage.module.css'

/** A card of the walk. Whoever leads may turn to it out of order. */
export function WalkTile({ step, isAt, onTurn }: { step: WalkStep; isAt: boolean; onTurn: ((cardId: string) => void) | undefined }) {
  const { cardId, reason, days } = step
  const card = useRow('cards', cardId)
  const board = useBoardRow()
  const nameOf = useNames()
  if (!card) return null
  const marks = reason === 'blocked' || reason === 'ageing' ? `${reasonNames[reason]}${days === null ? '' : `, ${days} d`}` : days === null ? '' : `${days} d`
  const inside = (
    <>
      <span>{card.title}</span>
      <span className={css.meta}>
        <span>
          <span className="key">{`${board?.key}-${card.number}`}</span> {marks}
        </span>
        <AvatarStack people={card.assignees.map((userId) => ({ userId, name: nameOf(userId) }))} size={20} most={2} />
      </span>
    </>
  )
  return (
    <li>
      {onTurn ? (
        <button
          type="button"
          className={css.tile}
          data-reason={reason}
          data-at={isAt || undefined}
          aria-current={isAt || undefined}
          onClick={() => onTurn(cardId)}
        >
          {inside}
        </button>
      ) : (
        <div className={css.tile} data-reason={reason} data-at={isAt || undefined} aria-current={isAt || undefined}>
          {inside}
        </div>
      )}
    </li>
  )
}
