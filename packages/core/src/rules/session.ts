import { type CommandOf, refuse, type Session, secrecies } from '@rondo/types'
import { type Draft, NotFromHere } from '../draft.ts'
import { voteBudget } from '../metrics/dot-votes.ts'
import { topicsOf } from '../retro/topics.ts'
import { tallyOf } from '../retro/votes.ts'
import { hasRole, SYSTEM } from '../roles.ts'
import { isStillHidden, kindOf } from '../sealing.ts'
import { reveal, revealNotes, roundsOf, sealsOf } from './reveal.ts'
import type { Context, RulesFor } from './rules.ts'

const MOST_OPEN = 50
const SILENCE_MS = 60_000
const RECLAIM_MS = 10 * 60_000

export const sessionRules: RulesFor<'session'> = {
  'session.open'(draft, { id, kind, template, secrecy, name, cardIds = [], sprintId = null, answersUntil = null }, { actorId, at, template: known }) {
    const form = draft.find('templates', template) ?? known ?? absent(draft)
    if (form.kind !== kind) refuse('invalid', 'That template is for another kind of session.')
    if ([...draft.state.all('sessions')].filter(({ closedAt }) => !closedAt).length >= MOST_OPEN)
      refuse('too_large', `A board has at most ${MOST_OPEN} open sessions. Close one first.`)
    if (sprintId) draft.get('sprints', sprintId)
    if (answersUntil && answersUntil <= at) refuse('invalid', 'The time to answer would be over before it began.')
    draft.insert('sessions', {
      ...form,
      id,
      name: name ?? form.name,
      template,
      secrecy,
      sprintId,
      cardIds: onTheBoard(draft, cardIds),
      stageId: (form.stages[0] as Session['stages'][number]).id,
      focusId: cardIds[0] ?? null,
      facilitatorId: actorId === SYSTEM ? null : actorId,
      ledBefore: null,
      silentSince: null,
      spectators: [],
      timer: null,
      countdownTo: null,
      revealed: [],
      settled: {},
      budget: null,
      cap: 2,
      answersUntil,
      openedAt: at,
      openedBy: actorId,
      closedAt: null,
    })
  },

  'session.stage'(draft, { id, stageId }, context) {
    const session = led(draft, id, context)
    const stage = session.stages.find((one) => one.id === stageId) ?? refuse('missing', 'There is no such stage in this session.')
    sealsOf(context).take('ready')
    if (session.revealed.includes('note')) revealNotes(draft, session, context)
    const budget = stage.kind === 'vote' && session.kind === 'retro' && session.budget === null ? voteBudget(topicsIn(draft, id)) : session.budget
    // A stand-up has one quarter of an hour for all of it.
    draft.update('sessions', id, { stageId, budget, timer: session.kind === 'standup' ? session.timer : null })
  },

  'session.arrange'(draft, { id, stages }, context) {
    const session = led(draft, id, context)
    if (new Set(stages.map((stage) => stage.id)).size !== stages.length) refuse('invalid', 'A stage stands there twice.')
    if (!stages.some((stage) => stage.id === session.stageId)) refuse('conflict', 'The stage that everybody is in cannot be taken out.')
    draft.update('sessions', id, { stages })
  },

  'session.focus'(draft, { id, focusId }, context) {
    led(draft, id, context)
    draft.update('sessions', id, { focusId, countdownTo: null })
  },

  'session.cards'(draft, { id, cardIds }, context) {
    const session = led(draft, id, context)
    const kept = onTheBoard(draft, cardIds, session.cardIds)
    draft.update('sessions', id, { cardIds: kept, focusId: session.focusId ?? kept[0] ?? null })
  },

  'session.time'(draft, command, context) {
    const session = command.what === 'add' ? opened(draft, command.id) : led(draft, command.id, context)
    draft.update('sessions', session.id, { timer: timerAfter(session, command, context) })
  },

  'session.lead'(draft, { id, userId }, { actorId, at }) {
    const session = opened(draft, id)
    const next = userId ?? actorId
    if (next === session.facilitatorId) return draft.update('sessions', id, { silentSince: null })
    if (!hasRole(draft.find('members', next)?.role, 'member')) refuse('missing', 'Whoever leads must be a member of this board.')
    if (session.facilitatorId !== actorId) mayTake(mayStillLead(draft, session) ? session : { ...session, facilitatorId: null }, next === actorId, actorId, at)
    const ledBefore = session.facilitatorId ? { userId: session.facilitatorId, until: later(at, RECLAIM_MS) } : null
    draft.update('sessions', id, { facilitatorId: next, ledBefore, silentSince: null })
  },

  'session.silent'(draft, { id, since }) {
    opened(draft, id)
    draft.update('sessions', id, { silentSince: since })
  },

  'session.spectate'(draft, { id, isSpectator }, { actorId }) {
    const { spectators } = opened(draft, id)
    const others = spectators.filter((userId) => userId !== actorId)
    draft.update('sessions', id, { spectators: isSpectator ? [...others, actorId] : others })
  },

  // A session that people hold together has no such time: it would become another thing.
  'session.until'(draft, { id, answersUntil }, context) {
    const session = led(draft, id, context)
    if (!session.answersUntil) refuse('conflict', 'Here people answer together, so there is no such time to change.')
    if (answersUntil <= context.at) refuse('invalid', 'That moment has passed. Choose one that is still to come.')
    draft.update('sessions', id, { answersUntil })
  },

  'session.secrecy'(draft, { id, secrecy }, context) {
    const session = led(draft, id, context)
    if (secrecies.indexOf(secrecy) < secrecies.indexOf(session.secrecy)) refuse('conflict', 'What people were promised stays: it can only become more secret.')
    if (!isStillHidden(session, draft.state.all('notes')))
      refuse('conflict', 'What people wrote can be read already, so this stays as it is. Open another session for what is to be hidden.')
    draft.update('sessions', id, { secrecy })
  },

  'session.reveal'(draft, { id, question }, context) {
    reveal(draft, led(draft, id, context), question, context)
  },

  'session.again'(draft, { id, question }, context) {
    const session = led(draft, id, context)
    if (kindOf(question) === 'note') refuse('conflict', 'Notes that everybody has read cannot be hidden again.')
    draft.update('sessions', id, { revealed: session.revealed.filter((one) => one !== question), countdownTo: null })
  },

  'session.close'(draft, { id }, context) {
    const session = led(draft, id, context)
    if (session.revealed.includes('note')) revealNotes(draft, session, context)
    sealsOf(context).take('*')
    leaveTallies(draft, session)
    draft.update('sessions', id, { closedAt: context.at, timer: null, countdownTo: null, silentSince: null })
  },
}

/** A session that goes on. */
export function opened(draft: Draft, id: string): Session {
  const session = draft.get('sessions', id)
  if (session.closedAt) refuse('conflict', `“${session.name}” has been closed.`)
  return session
}

/** A session that this person leads. Where nobody leads, everybody may. */
export function led(draft: Draft, id: string, { actorId }: Context): Session {
  const session = opened(draft, id)
  if (actorId !== SYSTEM && session.facilitatorId && session.facilitatorId !== actorId)
    refuse('forbidden', 'Somebody else leads this session. Ask for the lead, or take it when they have been away for a minute.')
  return session
}

/** Whoever has left the board, or only looks on now, holds the lead against nobody. */
const mayStillLead = (draft: Draft, { facilitatorId }: Session) => hasRole(draft.find('members', facilitatorId ?? '')?.role, 'member')

function mayTake({ facilitatorId, silentSince, ledBefore }: Session, isForMyself: boolean, actorId: string, at: string) {
  if (!isForMyself) refuse('forbidden', 'Only whoever leads can hand the lead to someone else.')
  if (!facilitatorId) return
  if (silentSince && Date.parse(at) - Date.parse(silentSince) >= SILENCE_MS) return
  if (ledBefore?.userId === actorId && at < ledBefore.until) return
  refuse('conflict', 'Whoever leads is here. The lead can be taken once they have been away for a minute.')
}

function timerAfter({ timer, stages, stageId }: Session, { what, minutes }: CommandOf<'session.time'>, { actorId, at }: Context): Session['timer'] {
  const ms = Math.round((minutes ?? stages.find(({ id }) => id === stageId)?.minutes ?? 5) * 60_000)
  const running = (endsAt: string) => ({ endsAt, leftMs: null, startedBy: actorId })
  const held = (leftMs: number) => ({ endsAt: null, leftMs, startedBy: actorId })
  if (what === 'clear') return null
  if (what === 'start' || !timer) return what === 'start' || what === 'add' ? running(later(at, ms)) : null
  if (what === 'add') return timer.endsAt ? running(later(timer.endsAt > at ? timer.endsAt : at, ms)) : held((timer.leftMs ?? 0) + ms)
  if (what === 'hold') return timer.endsAt ? held(Math.max(0, Date.parse(timer.endsAt) - Date.parse(at))) : timer
  return timer.leftMs === null ? timer : running(later(at, timer.leftMs))
}

/** Nothing is grouped any more, so that what each ballot held is needed no longer. */
function leaveTallies(draft: Draft, { id, cap }: Session) {
  const topics = topicsOf(id, draft.state.all('notes'), draft.state.all('topics'))
  for (const round of roundsOf(draft, id, 'ballot'))
    if (round.answers.length > 0) draft.update('reveals', round.id, { answers: [{ userId: null, value: { tally: tallyOf(round, topics, cap) } }] })
}

/** How many things there are to vote on: topics, and notes that are in none. */
function topicsIn(draft: Draft, sessionId: string): number {
  const notes = [...draft.state.all('notes')].filter((note) => note.sessionId === sessionId)
  return notes.filter(({ topicId }) => !topicId).length + new Set(notes.flatMap(({ topicId }) => topicId ?? [])).size
}

/** Each once, and each on the board when it comes in. */
function onTheBoard(draft: Draft, cardIds: readonly string[], already: readonly string[] = []) {
  const ids = [...new Set(cardIds)]
  for (const id of ids) if (!already.includes(id)) draft.get('cards', id)
  return ids
}

function absent(draft: Draft): never {
  if (draft.isPartial) throw new NotFromHere()
  return refuse('missing', 'There is no such template.')
}

export const later = (at: string, ms: number) => new Date(Date.parse(at) + ms).toISOString()
