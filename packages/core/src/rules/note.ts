import { type Note, refuse, type Session } from '@rondo/types'
import type { Draft } from '../draft.ts'
import { showsNames } from '../sealing.ts'
import type { RulesFor } from './rules.ts'
import { opened } from './session.ts'

const MOST = 2000

export const noteRules: RulesFor<'note'> & RulesFor<'topic'> = {
  'note.add'(draft, { id, sessionId, columnId, text, cardIds = [], people = [], dueOn = null }, { actorId, at }) {
    const session = opened(draft, sessionId)
    if (!isOpenlyWritten(session))
      refuse(
        'conflict',
        session.kind === 'standup' ? 'Names are hidden here, so nothing is noted openly.' : 'Here notes are written under a seal, and come out together.',
      )
    if (!session.columns.some((column) => column.id === columnId)) refuse('missing', 'There is no such column here.')
    if (notesIn(draft, sessionId).length >= MOST) refuse('too_large', `A session holds at most ${MOST.toLocaleString('en')} notes.`)
    const isLate = session.revealed.includes('note')
    draft.insert('notes', { id, sessionId, columnId, text, authorId: actorId, at, editedAt: null, isLate, topicId: null, cardIds, people, dueOn })
  },

  'note.edit'(draft, { id, text, cardIds, people, dueOn }, { actorId, at }) {
    const note = mine(draft, id, actorId)
    const isReworded = text !== undefined && text !== note.text
    const about = { cardIds: cardIds ?? note.cardIds, people: people ?? note.people, dueOn: dueOn === undefined ? note.dueOn : dueOn }
    draft.update('notes', id, { ...about, ...(isReworded && { text, editedAt: at }) })
  },

  'note.group'(draft, { ids, topicId }) {
    const topic = topicId === null ? null : draft.get('topics', topicId)
    for (const id of new Set(ids)) {
      const { sessionId } = draft.get('notes', id)
      opened(draft, sessionId)
      if (topic && topic.sessionId !== sessionId) refuse('missing', 'That topic is of another session.')
      draft.update('notes', id, { topicId })
    }
  },

  'note.remove'(draft, { id }, { actorId }) {
    mine(draft, id, actorId)
    draft.delete('notes', id)
  },

  'topic.add'(draft, { id, sessionId, title = '', noteIds }, { at }) {
    opened(draft, sessionId)
    draft.insert('topics', { id, sessionId, title, at, discussedAt: null, outcome: '' })
    for (const noteId of new Set(noteIds)) {
      if (draft.get('notes', noteId).sessionId !== sessionId) refuse('missing', 'That note is of another session.')
      draft.update('notes', noteId, { topicId: id })
    }
  },

  'topic.edit'(draft, { id, title, outcome, isDiscussed }, { at }) {
    const topic = draft.get('topics', id)
    opened(draft, topic.sessionId)
    const discussedAt = isDiscussed === undefined ? topic.discussedAt : isDiscussed ? (topic.discussedAt ?? at) : null
    draft.update('topics', id, { title: title ?? topic.title, outcome: outcome ?? topic.outcome, discussedAt })
  },
}

/** Never under a name where none was promised. A stand-up is said aloud; elsewhere one writes openly where names are shown and nothing waits to be revealed. */
const isOpenlyWritten = ({ kind, secrecy, revealed }: Session) =>
  showsNames(secrecy) && (kind === 'standup' || secrecy === 'named' || revealed.includes('note'))

function mine(draft: Draft, id: string, actorId: string): Note {
  const note = draft.get('notes', id)
  const session = opened(draft, note.sessionId)
  if (!note.authorId) refuse('forbidden', 'Nobody’s name is on this note, so nobody can change it.')
  if (note.authorId !== actorId && session.facilitatorId !== actorId) refuse('forbidden', 'Only its author or whoever leads can change a note.')
  return note
}

const notesIn = (draft: Draft, sessionId: string) => [...draft.state.all('notes')].filter((note) => note.sessionId === sessionId)
