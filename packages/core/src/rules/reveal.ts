import { type AnswerOf, type Note, type Reveal, refuse, type Secrecy, type Session } from '@rondo/types'
import { type Draft, NotFromHere } from '../draft.ts'
import { isAsked } from '../read-answer.ts'
import { kindOf, LEAST_FOR_WORDS, leastOf, policies, type SealedAnswer, type Seals, showsNames } from '../sealing.ts'
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
  if (!isAsked(session, question)) refuse('missing', 'That is not asked in this session.')
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
  const said = { sessionId: session.id, columnId, text, editedAt: null, isLate, topicId: null, cardIds: [], people: [], dueOn: null, zone: null }
  return { ...said, id: seals.newId(), ...(isHidden ? { authorId: null, at: now } : { authorId: userId, at }) }
}

function revealAnswers(draft: Draft, session: Session, question: string, seals: Seals, at: string) {
  const kind = kindOf(question)
  const { author, isKept } = policies[kind]
  const least = leastOf(kind, session.secrecy)
  const taken = seals.take(question).filter(({ userId }) => !session.spectators.includes(userId))
  const before = roundsOf(draft, session.id, question)
  const isNamed = author === 'as the session' && showsNames(session.secrecy)
  if (isKept && !isNamed) mustBlur(taken, before, least)
  if (isKept) for (const answer of taken) seals.keep(answer)
  const shown = taken.map(({ userId, value }) => ({
    order: isNamed ? userId : seals.newId(),
    userId: isNamed ? userId : null,
    value: taken.length < LEAST_FOR_WORDS && kind === 'health' ? withoutWords(value) : { ...value },
  }))
  const answers = taken.length < least ? [] : shown.toSorted((a, b) => (a.order < b.order ? -1 : 1)).map(({ order: _, ...answer }) => answer)
  draft.insert('reveals', { id: seals.newId(), sessionId: session.id, question, round: before.length + 1, at, count: taken.length, answers })
}

/** What came out of a question so far, oldest round first. */
export const roundsOf = ({ state }: Draft, sessionId: string, question: string): Reveal[] =>
  [...state.all('reveals')].filter((one) => one.sessionId === sessionId && one.question === question).sort((a, b) => a.round - b.round)

/** Between two counts of what people kept, few who changed their mind could be read off the difference. */
function mustBlur(taken: readonly SealedAnswer[], before: readonly Reveal[], least: number) {
  const last = before.findLast(({ answers }) => answers.length > 0)
  if (!last) return
  const same = taken.filter(({ at }) => at <= last.at).length
  const changed = Math.max(taken.length, last.count) - same
  if (changed > 0 && changed < least)
    refuse('conflict', `Fewer than ${least} people have changed their answer since, so a new count would tell whose it was. The last one stands.`)
}

const withoutWords = (value: object) => Object.fromEntries(Object.entries(value).filter(([name]) => name !== 'note'))
const hidden = (secrecy: Secrecy) => !showsNames(secrecy)
const byId = (a: Note, b: Note) => (a.id < b.id ? -1 : 1)
