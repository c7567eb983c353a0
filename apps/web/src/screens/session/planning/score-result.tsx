import { count } from '@rondo/core/count'
import type { ScoreVotes } from '@rondo/core/score-votes'
import { useNames } from '../../../live/use-people.ts'
import css from './score-vote.module.css'

const names = new Intl.ListFormat('en')

/** What the marks come to: the median with the words for it, and how they are spread. */
export function ScoreResult({ votes: { median, bars, said, toHear, count: votes } }: { votes: ScoreVotes }) {
  const nameOf = useNames()
  const most = Math.max(1, ...bars.map((bar) => bar.count))
  return (
    <>
      <p className={css.said}>
        <b>Median {median ?? '–'}</b> of {count(votes, 'vote')}. {said}
        {toHear.length > 0 && ` Hear ${names.format(toHear.map(nameOf))} before you go on.`}
      </p>
      <ul className={css.bars} aria-label="Votes">
        {bars.map(({ score, count: n, people }) => (
          <li key={score} title={people.map(nameOf).join(', ')}>
            <span className="sr-only">
              {score}: {count(n, 'vote')}
              {people.length > 0 && `, ${people.map(nameOf).join(', ')}`}
            </span>
            <span className={css.bar} style={{ blockSize: `${(n / most) * 32}px` }} data-low={score <= 2 || undefined} aria-hidden />
            <span aria-hidden>{score}</span>
          </li>
        ))}
      </ul>
    </>
  )
}
