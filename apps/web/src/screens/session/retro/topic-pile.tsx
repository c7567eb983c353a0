import { count } from '@rondo/core/count'
import type { RetroTopic } from '@rondo/core/retro/topics'
import type { Session } from '@rondo/types'
import { useState } from 'react'
import { useRow } from '../../../live/use-board.ts'
import { useCommand } from '../../../live/use-command.ts'
import css from './group-part.module.css'
import { LooseNote } from './loose-note.tsx'

/** Notes that belong together, under a title that anybody may give them. */
export function TopicPile({ topic, session, mayChange }: { topic: RetroTopic; session: Session; mayChange: boolean }) {
  const command = useCommand()
  const title = useRow('topics', topic.id)?.title ?? ''
  const [typed, setTyped] = useState<string>()
  const keep = () => {
    if (typed !== undefined && typed.trim() !== title) command({ type: 'topic.edit', id: topic.id, title: typed.trim() })
    setTyped(undefined)
  }
  return (
    <section className={css.pile} aria-label={`Topic: ${topic.title.slice(0, 80)}`} data-onto={topic.id}>
      <header className={css.head}>
        {mayChange ? (
          <input
            className={css.title}
            aria-label="Title of the topic"
            placeholder="What is this about?"
            maxLength={100}
            value={typed ?? title}
            onChange={({ currentTarget }) => setTyped(currentTarget.value)}
            onBlur={keep}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && !event.nativeEvent.isComposing) event.currentTarget.blur()
              if (event.key === 'Escape') setTyped(undefined)
            }}
          />
        ) : (
          <h3>{topic.title}</h3>
        )}
        <span className={css.count}>{count(topic.notes.length, 'note')}</span>
      </header>
      <ul className={css.within}>
        {topic.notes.map((note) => (
          <LooseNote key={note.id} note={note} session={session} mayChange={mayChange} isInPile />
        ))}
      </ul>
    </section>
  )
}
