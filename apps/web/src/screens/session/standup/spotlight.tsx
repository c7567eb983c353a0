import { changesIn } from '@rondo/core/standup/changes'
import { saidChange } from '@rondo/core/standup/said-change'
import type { WalkStep } from '@rondo/core/standup/walk'
import type { Entry } from '@rondo/types'
import { Link } from '@tanstack/react-router'
import { useBoard } from '../../../live/board-provider.tsx'
import { useBoardRow, useRow } from '../../../live/use-board.ts'
import { useLookup } from '../../../live/use-lookup.ts'
import { useNames } from '../../../live/use-people.ts'
import { Avatar } from '../../../ui/avatar.tsx'
import { Tag } from '../../../ui/tag.tsx'
import { CardActs } from './card-acts.tsx'
import { reasonNames, saidReason } from './said-reason.ts'
import css from './spotlight.module.css'

const tones = { blocked: 'blocked', ageing: 'risk', review: 'plain', doing: 'plain', next: 'plain' } as const

type SpotlightProps = { step: WalkStep; nth: number; of: number; old: number | null; entries: readonly Entry[] }

/** The card that everybody looks at: why, whose it is, what has become of it, and what can be done with it here and now. */
export function Spotlight({ step, nth, of, old, entries }: SpotlightProps) {
  const { boardId } = useBoard()
  const card = useRow('cards', step.cardId)
  const board = useBoardRow()
  const nameOf = useNames()
  const { column } = useLookup()
  if (!card) return null
  const change = changesIn(entries).find(({ cardId }) => cardId === card.id)
  return (
    <article className={css.card} aria-label={`Spoken of: ${card.title}`}>
      <div className={css.head}>
        <span>
          <Tag tone={tones[step.reason]}>{reasonNames[step.reason]}</Tag> {saidReason(step, old)}
        </span>
        <span className="number">
          {nth + 1} of {of}
        </span>
      </div>
      <Link to="/boards/$id/cards/$number" params={{ id: boardId, number: String(card.number) }} className={css.title}>
        <span className="key">{`${board?.key}-${card.number}`}</span> {card.title}
      </Link>
      {card.blockedReason !== null && <p className={css.blocked}>Blocked: {card.blockedReason}</p>}
      <div className={css.people}>
        {card.assignees.length === 0 && <span>Nobody has it.</span>}
        {card.assignees.map((userId) => (
          <span key={userId} className={css.people}>
            <Avatar userId={userId} name={nameOf(userId)} size={36} isPlain /> {nameOf(userId)}
          </span>
        ))}
      </div>
      <p>
        {change ? `Since the last stand-up: ${saidChange(change, (id) => column(id) ?? 'another column')}.` : 'It has not changed since the last stand-up.'}
      </p>
      <CardActs cardId={card.id} />
    </article>
  )
}
