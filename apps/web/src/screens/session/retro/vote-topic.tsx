import { ActionIcon } from '@mantine/core'
import { count } from '@rondo/core/count'
import type { RetroTopic } from '@rondo/core/retro/topics'
import { Minus, Plus } from 'lucide-react'
import css from './vote-part.module.css'

type VoteTopicProps = { topic: RetroTopic; mine?: number; isFull?: boolean; votes?: number; onMore(): void; onLess(): void }

/** A topic to put dots on; once they are counted, with how many it got. */
export function VoteTopic({ topic, mine, isFull = false, votes, onMore, onLess }: VoteTopicProps) {
  const { title, isGrouped, notes } = topic
  const name = title.slice(0, 80)
  return (
    <li className={css.topic}>
      <div className={css.words}>
        <p className={css.title}>{title}</p>
        {isGrouped && (
          <ul className={css.notes}>
            {notes.map(({ id, text }) => (
              <li key={id}>{text}</li>
            ))}
          </ul>
        )}
      </div>
      {votes !== undefined && <span className={css.votes}>{count(votes, 'vote')}</span>}
      {mine !== undefined && (
        <span className={css.dots}>
          <ActionIcon variant="default" disabled={mine === 0} aria-label={`One dot less: ${name}`} onClick={onLess}>
            <Minus size={14} />
          </ActionIcon>
          <span className={css.count} role="img" aria-label={`${count(mine, 'dot')} of mine`}>
            {'●'.repeat(mine) || '○'}
          </span>
          <ActionIcon variant="default" disabled={isFull} aria-label={`One dot more: ${name}`} onClick={onMore}>
            <Plus size={14} />
          </ActionIcon>
        </span>
      )}
    </li>
  )
}
