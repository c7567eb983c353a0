import { count } from '@rondo/core/count'
import type { RetroSummary } from '@rondo/core/retro/summary'
import css from './close-part.module.css'

const FIRST = 5

/** The topics that the room cared for most, and what came of each; the rest is in the copies. */
export function SummaryTopics({ topics }: Pick<RetroSummary, 'topics'>) {
  const told = topics.filter(({ votes, outcome }, n) => outcome !== '' || (n < FIRST && votes > 0))
  if (topics.length === 0) return null
  return (
    <ul className={css.topics} aria-label="Topics">
      {told.map(({ title, votes, outcome }, n) => (
        <li key={n}>
          <b>{title}</b> <span className={css.soft}>{count(votes, 'vote')}</span>
          {outcome && <p>{outcome}</p>}
        </li>
      ))}
      {topics.length > told.length && <li className={css.soft}>and {count(topics.length - told.length, 'topic')} more, with all notes, in the copies</li>}
    </ul>
  )
}
