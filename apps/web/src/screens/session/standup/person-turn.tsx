import { changesBy } from '@rondo/core/standup/changes'
import { byWeight } from '@rondo/core/standup/said-change'
import { type WalkStep, walkFor } from '@rondo/core/standup/walk'
import type { Entry } from '@rondo/types'
import { useMemo } from 'react'
import { useNames } from '../../../live/use-people.ts'
import { useSelected } from '../../../live/use-selected.ts'
import { useSeats } from '../../../live/use-session.ts'
import { Avatar } from '../../../ui/avatar.tsx'
import { CardChip } from './card-chip.tsx'
import { Changes } from './changes-since.tsx'
import chips from './chips.module.css'
import { reasonNames } from './said-reason.ts'
import css from './spotlight.module.css'

type PersonTurnProps = { sessionId: string; userId: string; turns: readonly string[]; nth: number; steps: readonly WalkStep[]; entries: readonly Entry[] }

/** Whose turn it is, what the log says they did, and which cards of theirs are under way. */
export function PersonTurn({ sessionId, userId, turns, nth, steps, entries }: PersonTurnProps) {
  const nameOf = useNames()
  const changes = useMemo(() => changesBy(entries, userId).toSorted(byWeight), [entries, userId])
  const theirs = useSelected(['cards'], (state) => walkFor(state, steps, userId))
  const next = turns[nth + 1]
  const isHere = useSeats(sessionId).includes(userId)
  return (
    <article className={css.card} aria-label={`Speaking: ${nameOf(userId)}`}>
      <div className={css.head}>
        <span>{next ? `Then ${nameOf(next)}` : 'The last one'}</span>
        <span className="number">
          {nth + 1} of {turns.length}
        </span>
      </div>
      <div className={css.people}>
        <Avatar userId={userId} name={nameOf(userId)} size={36} isPlain />
        <b className={css.title}>{nameOf(userId)}</b>
        {!isHere && <span>is not here</span>}
      </div>
      {changes.length > 0 ? <Changes changes={changes} /> : <p>The log has nothing of theirs since the last stand-up.</p>}
      {theirs.length > 0 && (
        <>
          <p>Theirs now:</p>
          <ul className={chips.chips}>
            {theirs.map(({ cardId, reason }) => (
              <CardChip key={cardId} cardId={cardId} said={reasonNames[reason].toLowerCase()} />
            ))}
          </ul>
        </>
      )}
    </article>
  )
}
