import { Textarea } from '@mantine/core'
import type { RankedTopic } from '@rondo/core/retro/votes'
import type { Session } from '@rondo/types'
import { useState } from 'react'
import css from './discuss-part.module.css'
import { NoteTile } from './note-tile.tsx'
import { Thumbs } from './thumbs.tsx'
import { useTakesPart } from './use-takes-part.ts'

type DiscussTopicProps = { session: Session; topic: RankedTopic; warning?: string; onOutcome(text: string): void }

/** The topic that the room talks about: its notes, whether to go on, and what came of it. */
export function DiscussTopic({ session, topic, warning, onOutcome }: DiscussTopicProps) {
  const takesPart = useTakesPart(session)
  const [text, setText] = useState<string>()
  return (
    <section className={css.topic} aria-label={`Topic: ${topic.title.slice(0, 80)}`}>
      <h3>{topic.title}</h3>
      {warning && <p className={css.warning}>{warning}</p>}
      {topic.isGrouped && (
        <ul className={css.notes}>
          {topic.notes.map((note) => (
            <li key={note.id}>
              <NoteTile note={note} session={session} />
            </li>
          ))}
        </ul>
      )}
      <Thumbs session={session} topicId={topic.id} />
      {takesPart ? (
        <Textarea
          label="What came of it"
          autosize
          minRows={2}
          maxLength={2000}
          value={text ?? topic.outcome}
          onChange={({ currentTarget }) => setText(currentTarget.value)}
          onBlur={() => {
            if (text !== undefined && text.trim() !== topic.outcome) onOutcome(text.trim())
            setText(undefined)
          }}
        />
      ) : (
        topic.outcome && <p className={css.outcome}>{topic.outcome}</p>
      )}
    </section>
  )
}
