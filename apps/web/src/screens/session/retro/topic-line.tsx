import { count } from '@rondo/core/count'
import type { RankedTopic } from '@rondo/core/retro/votes'
import { Tag } from '../../../ui/tag.tsx'
import css from './discuss-part.module.css'

type TopicLineProps = { topic: RankedTopic; place?: number; isFocused: boolean; theme: { times: number } | undefined; onTurn?(): void }

/** A topic in the order: its dots, whether it has been talked about, and what came of it. */
export function TopicLine({ topic, place, isFocused, theme, onTurn }: TopicLineProps) {
  const { title, votes, voters, outcome, discussedAt, notes } = topic
  return (
    <li className={css.line} data-focused={isFocused || undefined} data-discussed={discussedAt !== null || undefined}>
      {place !== undefined && <span className={css.place}>{place}</span>}
      <span className={css.name}>
        {onTurn && !isFocused ? (
          <button type="button" className={css.turn} title="Turn the room to this" onClick={onTurn}>
            {title}
          </button>
        ) : (
          title
        )}
      </span>
      {theme && <Tag tone="risk">{theme.times} retros</Tag>}
      {discussedAt && !isFocused && <Tag tone="done">discussed</Tag>}
      <span className={css.votes}>{votes > 0 ? `${count(votes, 'vote')} of ${count(voters, 'person', 'people')}` : count(notes.length, 'note')}</span>
      {outcome && !isFocused && <span className={css.outcome}>{outcome}</span>}
    </li>
  )
}
