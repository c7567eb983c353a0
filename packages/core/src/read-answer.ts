import { type Answer, type AnswerKind, checkAnswer, highestOn, refuse, type Session, type SessionKind } from '@rondo/types'
import { hasRole } from './roles.ts'
import { kindOf } from './sealing.ts'
import type { State } from './state.ts'

const asked: Record<SessionKind, readonly AnswerKind[]> = {
  poker: ['vote', 'ready'],
  standup: ['mood', 'ready'],
  retro: ['note', 'ballot', 'mood', 'safety', 'roti', 'thumb', 'health', 'ready'],
  health: ['health', 'ready'],
  planning: ['fist', 'confidence', 'ready'],
  priority: ['score', 'ready'],
}

const MOST_NOTES = 200
const MOST_DOTTED = 200
/** Of what a session asks about one thing after the other. */
const MOST_THUMBS = 200

/** The answer that may be kept under this key, or a Refusal in words. `mine`: what this person has under seal in this session already. */
export function readAnswer(
  state: State,
  { sessionId, key, value }: { sessionId: string; key: string; value: unknown },
  userId: string,
  mine: readonly string[],
) {
  const session = state.get('sessions', sessionId)
  if (!hasRole(state.get('members', userId)?.role, 'viewer') || !session) refuse('missing', 'There is no such session on a board that you are on.')
  if (!hasRole(state.get('members', userId)?.role, 'member')) refuse('forbidden', 'Viewers look on here. Ask an admin to make you a member to answer.')
  if (session.closedAt) refuse('conflict', `“${session.name}” has been closed, so it takes no more answers.`)
  const kind = kindOf(key)
  if (!asked[session.kind].includes(kind)) refuse('missing', 'Nothing of that kind is asked in this session.')
  if (kind !== 'note' && kind !== 'vote' && !isAsked(session, key)) refuse('missing', 'That is not asked here.')
  if (kind !== 'note' && session.revealed.includes(key)) refuse('conflict', 'The answers have been revealed, so this one comes too late.')
  if (value === null) return null
  const read = checkAnswer(kind, value)
  if ('problem' in read) refuse('invalid', read.problem)
  mustSuit(session, key, read.answer)
  if (kind === 'note' && !mine.includes(key) && mine.filter((one) => kindOf(one) === 'note').length >= MOST_NOTES)
    refuse('too_large', `You have ${MOST_NOTES} notes here. That is as many as one person may write.`)
  if (kind === 'thumb' && !mine.includes(key) && mine.filter((one) => kindOf(one) === 'thumb').length >= MOST_THUMBS)
    refuse('too_large', 'You have answered as many of these as one person may.')
  return read.answer
}

/** Is this a question of the session? Most are asked by their kind alone, the others about one thing. */
export function isAsked(session: Session, question: string): boolean {
  const [about, kind] = [question.split(':')[1], kindOf(question)]
  if (!asked[session.kind].includes(kind)) return false
  if (kind === 'vote' || kind === 'score') return about !== undefined && session.cardIds.includes(about)
  if (kind === 'health') return session.columns.some(({ id }) => id === about)
  return kind === 'thumb' || about === undefined
}

function mustSuit(session: Session, key: string, value: Answer) {
  const [kind, about = ''] = key.split(':')
  if (kind === 'vote') {
    if (!session.cardIds.includes(about)) refuse('missing', 'That card is not among those being estimated.')
    if ('card' in value && !session.deck.includes(value.card)) refuse('invalid', `There is no “${value.card}” in this deck.`)
  }
  if (kind === 'note' && 'columnId' in value && !session.columns.some(({ id }) => id === value.columnId)) refuse('missing', 'There is no such column here.')
  if (kind === 'note' && !about) refuse('invalid', 'A note needs an id.')
  if (kind === 'health') {
    if (!session.columns.some(({ id }) => id === about)) refuse('missing', 'That is not asked here.')
    if ('score' in value && value.score > highestOn[session.scale]) refuse('invalid', `The highest mark here is ${highestOn[session.scale]}.`)
  }
  if ('inputs' in value) {
    if (!session.cardIds.includes(about)) refuse('missing', 'That card is not among those being scored.')
    const given = Object.keys(value.inputs)
    if (given.length !== session.columns.length || !session.columns.every(({ id }) => given.includes(id)))
      refuse('invalid', 'A score needs a number for each of its parts.')
  }
  if ('dots' in value) mustAfford(session, value.dots)
}

function mustAfford({ budget }: Session, dots: Record<string, number>) {
  if (Object.keys(dots).length > MOST_DOTTED) refuse('too_large', `Dots can be on at most ${MOST_DOTTED} notes.`)
  const spent = Object.values(dots).reduce((sum, count) => sum + count, 0)
  if (budget === null) refuse('conflict', 'Voting has not begun.')
  if (spent > budget) refuse('conflict', `You have ${budget} dots, and that would be ${spent}.`)
}
