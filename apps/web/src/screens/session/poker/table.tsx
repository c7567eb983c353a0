import { count } from '@rondo/core/count'
import type { Round } from '@rondo/core/poker/round'
import type { Session } from '@rondo/types'
import { countOf, useSealed } from '../../../live/use-session.ts'
import { useVoters } from '../use-voters.ts'
import { HiddenPlaces, Place } from './place.tsx'
import css from './table.module.css'

/** The seats around the card: who has voted and who has not, and, once the cards are turned, what they chose. */
export function Table({ session, question, round }: { session: Session; question: string; round: Round | undefined }) {
  const voters = useVoters(session)
  const { answered } = useSealed(session.id)
  const who = answered.get(question)
  if (round) return <Turned round={round} />
  if (session.closedAt) return <p className={css.words}>The votes on this card were never turned.</p>
  if (session.secrecy === 'anonymous' || typeof who === 'number') return <HiddenPlaces votes={countOf(who)} of={voters.length} />
  const seats = [...new Set([...voters, ...(who ?? [])])]
  return (
    <section className={css.table} aria-label="Votes">
      <p className={css.words} role="status">
        {countOf(who)} of {count(seats.length, 'person has', 'people have')} voted
      </p>
      <ul className={css.seats}>
        {seats.map((userId) => (
          <Place key={userId} userId={userId} hasVoted={who?.includes(userId) ?? false} />
        ))}
      </ul>
    </section>
  )
}

function Turned({ round }: { round: Round }) {
  return (
    <section className={css.table} aria-label="Votes">
      <ul className={css.seats}>
        {round.votes.map(({ userId, card, confidence }, n) => (
          <Place key={userId ?? n} userId={userId} hasVoted card={card} {...(confidence && { confidence })} />
        ))}
        {round.late.map(({ userId, card }) => (
          <Place key={userId} userId={userId} hasVoted card={card} isLate />
        ))}
      </ul>
    </section>
  )
}
