import { count } from '@rondo/core/count'
import { cardWords } from '@rondo/core/poker/deck'
import { usePerson } from '../../../live/use-people.ts'
import { Avatar } from '../../../ui/avatar.tsx'
import css from './table.module.css'

type PlaceProps = { userId: string | null; hasVoted: boolean; card?: string; confidence?: 'low' | 'normal' | 'high'; isLate?: true }

/** One person at the table, with a card before them: face down, or turned. */
export function Place({ userId, ...played }: PlaceProps) {
  return <li className={css.seat}>{userId === null ? <Played {...played} /> : <Named userId={userId} {...played} />}</li>
}

function Named({ userId, ...played }: PlaceProps & { userId: string }) {
  const { name } = usePerson(userId)
  return (
    <>
      <Played {...played} />
      <span className={css.name}>
        <Avatar userId={userId} name={name} size={20} isPlain />
        {name}
      </span>
    </>
  )
}

function Played({ hasVoted, card, confidence, isLate }: Omit<PlaceProps, 'userId'>) {
  const isTurned = card !== undefined
  const tag = isLate ? 'late' : confidence === 'low' ? 'unsure' : confidence === 'high' ? 'sure' : null
  const says = isTurned ? cardWords(card) : hasVoted ? 'has voted' : 'has not voted'
  return (
    <span className={css.card}>
      <span className={isTurned ? css.front : hasVoted ? css.back : css.empty} aria-hidden>
        {card}
      </span>
      <span className="sr-only">{says}</span>
      {tag && <span className={css.tag}>{tag}</span>}
    </span>
  )
}

/** Where names stay hidden: how many cards lie there. */
export function HiddenPlaces({ votes, of }: { votes: number; of: number }) {
  return (
    <section className={css.table} aria-label="Votes">
      <p className={css.words} role="status">
        {votes} of {count(Math.max(of, votes), 'person has', 'people have')} voted
      </p>
      <ul className={css.seats} aria-hidden>
        {Array.from({ length: Math.max(of, votes) }, (_, n) => (
          <Place key={n} userId={null} hasVoted={n < votes} />
        ))}
      </ul>
    </section>
  )
}
