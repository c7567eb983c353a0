import { type Answer, type AnswerKind, checkAnswer, highestOn, refuse, type Session, type SessionKind } from '@rondo/types'
import { offScale } from './priority.ts'
import { hasRole, mustBeOpen } from './roles.ts'
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

/** How many answers of a kind one person may have in a session, where each has a key of its own. */
const most: Partial<Record<AnswerKind, number>> = { note: 200, thumb: 200 }
const MOST_DOTTED = 200

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
  mustBeOpen(state)
  if (session.closedAt) refuse('conflict', `“${session.name}” has been closed, so it takes no more answers.`)
  const kind = kindOf(key)
  if (kind === 'note' ? !asked[session.kind].includes(kind) : !isAsked(session, key)) refuse('missing', 'That is not asked in this session.')
  if (kind !== 'note' && session.revealed.includes(key)) refuse('conflict', 'The answers have been revealed, so this one comes too late.')
  if (value === null) return null
  const read = checkAnswer(kind, value)
  if ('problem' in read) refuse('invalid', read.problem)
  mustSuit(session, key, read.answer)
  const limit = most[kind]
  if (limit && !mine.includes(key) && mine.filter((one) => kindOf(one) === kind).length >= limit)
    refuse('too_large', `You have ${limit} of these here. That is as many as one person may give.`)
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
  const { columns, deck, scale } = session
  if ('card' in value && !deck.includes(value.card)) refuse('invalid', `There is no “${value.card}” in this deck.`)
  if ('columnId' in value) {
    if (!key.includes(':')) refuse('invalid', 'A note needs an id.')
    if (!columns.some(({ id }) => id === value.columnId)) refuse('missing', 'There is no such column here.')
  }
  if (kindOf(key) === 'health' && 'score' in value && value.score > highestOn[scale]) refuse('invalid', `The highest mark here is ${highestOn[scale]}.`)
  if ('inputs' in value) {
    const given = Object.keys(value.inputs)
    if (given.length !== columns.length || !columns.every(({ id }) => given.includes(id))) refuse('invalid', 'A score needs a number for each of its parts.')
    const problem = offScale(session, value.inputs)
    if (problem) refuse('invalid', problem)
  }
  if ('dots' in value) mustAfford(session, value.dots)
}

function mustAfford({ budget }: Session, dots: Record<string, number>) {
  if (Object.keys(dots).length > MOST_DOTTED) refuse('too_large', `Dots can be on at most ${MOST_DOTTED} notes.`)
  const spent = Object.values(dots).reduce((sum, count) => sum + count, 0)
  if (budget === null) refuse('conflict', 'Voting has not begun.')
  if (spent > budget) refuse('conflict', `You have ${budget} dots, and that would be ${spent}.`)
}
