import type { Note, Topic } from '@rondo/types'

/** What there is to vote on and talk about: a topic with its notes, or a note by itself, under its own id. */
export type RetroTopic = { id: string; title: string; isGrouped: boolean; notes: readonly Note[]; at: string; outcome: string; discussedAt: string | null }

/** The topics of a session, oldest first. A topic that no note is in any more is left out; it comes back with its words when one is put into it. */
export function topicsOf(sessionId: string, notes: Iterable<Note>, topics: Iterable<Topic>): RetroTopic[] {
  const known = new Map([...topics].filter((topic) => topic.sessionId === sessionId).map((topic) => [topic.id, topic]))
  const own = [...notes].filter((note) => note.sessionId === sessionId).sort(byAge)
  const inTopics = Map.groupBy(own, ({ topicId }) => (topicId && known.has(topicId) ? topicId : null))
  const alone = (inTopics.get(null) ?? []).map((note) => ({
    id: note.id,
    title: note.text,
    isGrouped: false,
    notes: [note],
    at: note.at,
    outcome: '',
    discussedAt: null,
  }))
  const grouped = [...known.values()].flatMap(({ id, title, at, outcome, discussedAt }) => {
    const within = inTopics.get(id)
    if (!within) return []
    const [first] = within as [Note]
    // A note that was only written about stays where it was among the topics.
    const isOneNote = within.length === 1 && first.id === id
    return [{ id, title: title || first.text, isGrouped: !isOneNote, notes: within, at: isOneNote ? first.at : at, outcome, discussedAt }]
  })
  return [...grouped, ...alone].sort(byAge)
}

const byAge = (a: { at: string; id: string }, b: { at: string; id: string }) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.id < b.id ? -1 : 1)
