import { count } from '@rondo/core/count'
import { cardWords } from '@rondo/core/poker/deck'
import type { Round } from '@rondo/core/poker/round'
import { useNames } from '../../../live/use-people.ts'
import { AvatarStack } from '../../../ui/avatar.tsx'
import css from './histogram.module.css'

/** How many chose which card, and who, where names are shown. */
export function Histogram({ round }: { round: Round }) {
  const nameOf = useNames()
  const most = Math.max(1, ...round.piles.map((pile) => pile.count))
  return (
    <ul className={css.bars} aria-label="Votes by card">
      {round.piles.map(({ card, count: votes, people }) => (
        <li key={card} className={css.bar} data-suggested={round.suggested?.card === card || undefined}>
          <span className={css.card}>{card}</span>
          <span className="sr-only">
            {cardWords(card)}: {count(votes, 'vote')} of {round.votes.length}
          </span>
          <span className={css.way} aria-hidden>
            <span className={css.fill} style={{ inlineSize: `${(votes / most) * 100}%` }} />
          </span>
          <span className={css.number} aria-hidden>
            {votes || ''}
          </span>
          <AvatarStack people={people.map((userId) => ({ userId, name: nameOf(userId) }))} size={20} most={5} />
        </li>
      ))}
    </ul>
  )
}
