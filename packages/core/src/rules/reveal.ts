import { type AnswerOf, type Note, refuse, type Secrecy, type Session } from '@rondo/types'
import { type Draft, NotFromHere } from '../draft.ts'
import { kindOf, LEAST_FOR_WORDS, policies, type SealedAnswer, type Seals, showsNames } from '../sealing.ts'
import type { Context } from './rules.ts'

const MOST = 1000

/** What is under seal, which no browser has. */
export const sealsOf = ({ seals }: Context): Seals => {
  if (!seals) throw new NotFromHere()
  return seals
}

/** What was answered to a question comes out, once, by the policy of its kind. */
export function reveal(draft: Draft, session: Session, question: string, context: Context) {
  const seals = sealsOf(context)
  if (!Object.hasOwn(policies, kindOf(question))) refuse('missing', 'Nothing of that kind is asked in this session.')
  if (session.revealed.includes(question)) refuse('conflict', 'That has been revealed already.')
  if (session.revealed.length >= MOST) refuse('too_large', 'This session has asked as much as one session can. Open another one.')
  if (policies[kindOf(question)].least === Number.POSITIVE_INFINITY) refuse('invalid', 'That is never revealed.')
  if (question === 'note') revealNotes(draft, session, context)
  else revealAnswers(draft, session, question, seals, context.at)
  draft.update('sessions', session.id, { revealed: [...session.revealed, question], countdownTo: null })
}

/**
 * Notes that were written since, or all of them at the first time. Their ids are drawn here, since two people may have chosen the same. Without names they come
 * in an order of chance and at the time of the reveal.
 */
export function revealNotes(draft: Draft, session: Session, context: Context) {
  const seals = sealsOf(context)
  const isLate = session.revealed.includes('note')
  const taken = seals.take('note')
  const notes = taken.map((answer) => noteOf(answer, session, seals, context.at, isLate))
  for (const note of hidden(session.secrecy) ? notes.toSorted(byId) : notes) draft.insert('notes', note)
}

function noteOf({ userId, value, at }: SealedAnswer, session: Session, seals: Seals, now: string, isLate: boolean): Note {
  const isHidden = hidden(session.secrecy)
  const { columnId, text } = value as AnswerOf<'note'>
  const said = { sessionId: session.id, columnId, text, editedAt: null, isLate, topicId: null, cardIds: [], people: [], dueOn: null }
  return { ...said, id: seals.newId(), ...(isHidden ? { authorId: null, at: now } : { authorId: userId, at }) }
}

function revealAnswers(draft: Draft, session: Session, question: string, seals: Seals, at: string) {
  const kind = kindOf(question)
  const { author, least, isKept } = policies[kind]
  const taken = seals.take(question).filter(({ userId }) => !session.spectators.includes(userId))
  if (isKept) for (const answer of taken) seals.keep(answer)
  const isNamed = author === 'as the session' && showsNames(session.secrecy)
  const shown = taken.map(({ userId, value }) => ({
    order: isNamed ? userId : seals.newId(),
    userId: isNamed ? userId : null,
    value: taken.length < LEAST_FOR_WORDS && kind === 'health' ? withoutWords(value) : { ...value },
  }))
  const round = 1 + [...draft.state.all('reveals')].filter((one) => one.sessionId === session.id && one.question === question).length
  const answers = taken.length < least ? [] : shown.toSorted((a, b) => (a.order < b.order ? -1 : 1)).map(({ order: _, ...answer }) => answer)
  draft.insert('reveals', { id: seals.newId(), sessionId: session.id, question, round, at, count: taken.length, answers })
}

const withoutWords = (value: object) => Object.fromEntries(Object.entries(value).filter(([name]) => name !== 'note'))
const hidden = (secrecy: Secrecy) => !showsNames(secrecy)
const byId = (a: Note, b: Note) => (a.id < b.id ? -1 : 1)
