import { count } from '@rondo/core/count'
import { suggestedGroups } from '@rondo/core/retro/suggested-groups'
import type { RetroTopic } from '@rondo/core/retro/topics'
import { Fragment, useEffect, useMemo } from 'react'
import { v7 } from 'uuid'
import { useCommand } from '../../../live/use-command.ts'
import { announce } from '../../../ui/announce.ts'
import { EmptyPlace } from '../../../ui/empty-place.tsx'
import { GroupBar } from './group-bar.tsx'
import css from './group-part.module.css'
import { LooseNote } from './loose-note.tsx'
import { clearPicked } from './picked-notes.ts'
import type { RetroPartProps } from './retro-body.tsx'
import { Suggestion } from './suggestion.tsx'
import { TopicPile } from './topic-pile.tsx'
import { useDropsOnTopics } from './use-drops-on-topics.ts'
import { useRetroTopics } from './use-retro-topics.ts'
import { useTakesPart } from './use-takes-part.ts'

/** Everybody puts together what belongs together: by dragging, or by choosing notes and saying where. */
export function GroupPart({ session }: RetroPartProps) {
  const { topics } = useRetroTopics(session)
  if (topics.length === 0) return <EmptyPlace title="There is nothing to group yet">Notes are here once they have been revealed.</EmptyPlace>
  return <Grouping session={session} topics={topics} />
}

function Grouping({ session, topics }: Pick<RetroPartProps, 'session'> & { topics: readonly RetroTopic[] }) {
  const command = useCommand()
  const takesPart = useTakesPart(session)
  const suggestions = useMemo(() => (takesPart ? suggestedGroups(topics) : []), [topics, takesPart])
  const put = (ids: readonly string[], onto: string | null) => {
    const noteIds = [...ids]
    const target = topics.find((topic) => topic.id === onto || topic.notes.some(({ id }) => id === onto))
    if (onto === null) command({ type: 'note.group', ids: noteIds, topicId: null })
    else if (target?.isGrouped) command({ type: 'note.group', ids: noteIds, topicId: target.id })
    else command({ type: 'topic.add', id: v7(), sessionId: session.id, noteIds: onto === 'new' ? noteIds : [onto, ...noteIds.filter((id) => id !== onto)] })
    clearPicked()
    announce(onto === null ? `${count(noteIds.length, 'note')} taken out` : `${count(noteIds.length, 'note')} put together`)
  }
  const ref = useDropsOnTopics(takesPart, put)
  useEffect(() => () => clearPicked(), [])
  const piles = topics.filter(({ isGrouped }) => isGrouped)
  const loose = topics.filter(({ isGrouped }) => !isGrouped)
  return (
    <div className={css.part} ref={ref}>
      {takesPart && <GroupBar piles={piles} onPut={put} />}
      {suggestions.length > 0 && (
        <ul className={css.suggestions} aria-label="Suggested groups">
          {suggestions.slice(0, 4).map((suggestion) => (
            <Suggestion
              key={suggestion.noteIds.join(' ')}
              suggestion={suggestion}
              topics={topics}
              onAccept={() => put(suggestion.noteIds, suggestion.topicId ?? 'new')}
            />
          ))}
        </ul>
      )}
      <div className={css.piles}>
        {piles.map((topic) => (
          <TopicPile key={topic.id} topic={topic} session={session} mayChange={takesPart} />
        ))}
      </div>
      <section className={css.loose} aria-label="Notes by themselves" data-drop-out>
        <h3>{loose.length > 0 ? `${count(loose.length, 'note')} by themselves` : 'Every note has a topic'}</h3>
        <ul className={css.notes}>
          {loose.map(({ notes }) =>
            notes.map((note) => (
              <Fragment key={note.id}>
                <LooseNote note={note} session={session} mayChange={takesPart} />
              </Fragment>
            )),
          )}
        </ul>
      </section>
    </div>
  )
}
