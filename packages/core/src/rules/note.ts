import { type Note, refuse, type Session } from '@rondo/types'
import type { Draft } from '../draft.ts'
import { isLaidOut, showsNames, tellsFacts } from '../sealing.ts'
import { mayEnter, staysWithItsDay } from './own-time.ts'
import type { RulesFor } from './rules.ts'
import { opened } from './session.ts'

const MOST = 2000
const TOO_MANY = `A session holds at most ${MOST.toLocaleString('en')} notes.`
const MOST_TOPICS = 300

export const noteRules: RulesFor<'note'> & RulesFor<'topic'> = {
  'note.add'(draft, { id, sessionId, columnId, text, cardIds = [], people = [], dueOn = null, zone = null }, context) {
    const { actorId, at } = context
    const session = opened(draft, sessionId)
    if (!isOpenlyWritten(session))
      refuse(
        'conflict',
        session.kind === 'standup' ? 'Names are hidden here, so nothing is noted openly.' : 'Here notes are written under a seal, and come out together.',
      )
    if (!session.columns.some((column) => column.id === columnId)) refuse('missing', 'There is no such column here.')
    const there = notesIn(draft, sessionId)
    if (there.length >= MOST) refuse('too_large', TOO_MANY)
    mayEnter(session, { columnId, dueOn }, context, there)
    const isLate = session.revealed.includes('note')
    draft.insert('notes', { id, sessionId, columnId, text, authorId: actorId, at, editedAt: null, isLate, topicId: null, cardIds, people, dueOn, zone })
  },

  'note.pin'(draft, { sessionId, notes }, { at }) {
    const session = opened(draft, sessionId)
    if (session.kind !== 'retro') refuse('invalid', 'Facts of the board are laid out in retrospectives.')
    if (!tellsFacts(session)) refuse('conflict', 'Notes without names are out, and a fact among them could not be told from what somebody wrote.')
    if (session.revealed.includes('ballot')) refuse('conflict', 'The votes have been counted, so nothing more is laid out to vote on.')
    const there = notesIn(draft, sessionId)
    if (there.length + notes.length > MOST) refuse('too_large', TOO_MANY)
    const isLate = session.revealed.includes('note')
    for (const { id, columnId, text, cardIds = [] } of notes) {
      if (!session.columns.some((column) => column.id === columnId)) refuse('missing', 'There is no such column here.')
      if (there.some((note) => note.authorId === null && note.columnId === columnId && note.text === text)) continue
      const known = cardIds.filter((cardId) => draft.find('cards', cardId) ?? draft.find('archived', cardId)) // a fact outlives its card
      const said = { id, sessionId, columnId, text, cardIds: known }
      draft.insert('notes', { ...said, authorId: null, at, editedAt: null, isLate, topicId: null, people: [], dueOn: null, zone: null })
    }
  },

  // Whoever leads says at most which card it became.
  'note.edit'(draft, { id, text, cardIds, people, dueOn }, { actorId, at }) {
    const note = named(draft, id)
    const isByAnother = note.authorId !== actorId
    if (isByAnother && (!leads(draft, note, actorId) || text !== undefined || people !== undefined || dueOn !== undefined))
      refuse('forbidden', 'A note is changed by its author alone, whose name is on it.')
    const isReworded = text !== undefined && text !== note.text
    const about = { cardIds: cardIds ?? note.cardIds, people: people ?? note.people, dueOn: dueOn === undefined ? note.dueOn : dueOn }
    staysWithItsDay(draft.get('sessions', note.sessionId), note, about.dueOn)
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

  // What was laid out is nobody's, so anybody takes it away.
  'note.remove'(draft, { id }, { actorId }) {
    const note = draft.get('notes', id)
    if (isLaidOut(note, opened(draft, note.sessionId))) return draft.delete('notes', id)
    if (named(draft, id).authorId !== actorId && !leads(draft, note, actorId)) refuse('forbidden', 'Only its author or whoever leads can remove a note.')
    draft.delete('notes', id)
  },

  'topic.add'(draft, { id, sessionId, title = '', noteIds }, { at }) {
    opened(draft, sessionId)
    if (topicsIn(draft, sessionId) >= MOST_TOPICS) refuse('too_large', `A session holds at most ${MOST_TOPICS} topics. Put notes into one that is there.`)
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

/** A note in a session that goes on, with somebody's name on it. */
function named(draft: Draft, id: string): Note {
  const note = draft.get('notes', id)
  opened(draft, note.sessionId)
  if (!note.authorId) refuse('forbidden', 'Nobody’s name is on this note, so nobody can change it.')
  return note
}

const leads = (draft: Draft, { sessionId }: Note, actorId: string) => draft.get('sessions', sessionId).facilitatorId === actorId

const notesIn = (draft: Draft, sessionId: string) => [...draft.state.all('notes')].filter((note) => note.sessionId === sessionId)
const topicsIn = (draft: Draft, id: string) => [...draft.state.all('topics')].filter(({ sessionId }) => sessionId === id).length
