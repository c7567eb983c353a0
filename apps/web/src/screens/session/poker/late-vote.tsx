import { cardWords } from '@rondo/core/poker/deck'
import type { Round } from '@rondo/core/poker/round'
import { showsNames } from '@rondo/core/sealing'
import type { Session } from '@rondo/types'
import { useBoard } from '../../../live/board-provider.tsx'
import { useCommand } from '../../../live/use-command.ts'
import css from './late-vote.module.css'

/** For whoever was not there when the cards were turned: an estimate that is shown as late, and counted nowhere. */
export function LateVote({ session, cardId, round }: { session: Session; cardId: string; round: Round }) {
  const { userId } = useBoard()
  const command = useCommand()
  const isMine = (vote: { userId: string | null }) => vote.userId === userId
  if (!showsNames(session.secrecy) || round.votes.some(isMine)) return null
  const mine = round.late.find(isMine)?.card
  return (
    <section className={css.late} aria-labelledby="late">
      <p id="late">The cards were turned without yours. What would you have said? It is shown as late, and not counted.</p>
      <div className={css.cards}>
        {session.deck.map((card) => (
          <button
            key={card}
            type="button"
            aria-label={cardWords(card)}
            aria-pressed={card === mine}
            onClick={() => command({ type: 'poker.late', id: session.id, cardId, card })}
          >
            {card}
          </button>
        ))}
      </div>
    </section>
  )
}
