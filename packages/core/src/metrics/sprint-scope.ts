import type { Entry } from '@rondo/types'
import { tidy } from '../points.ts'
import { goalStep, type Then } from './scope-effect.ts'
import type { SprintCard } from './sprint-card.ts'
import type { ScopeChange, SprintStory } from './sprint-story.ts'

type Cause = Pick<Entry, 'seq' | 'at' | 'actorId' | 'by' | 'command'>

/** Writes down what an entry changed of a running sprint: of its scope, or of what is done in it. `then` has the change in it already. */
export function changeScope(story: SprintStory, before: SprintCard | null, after: SprintCard | null, cause: Cause, then: Then) {
  const { day } = then
  const [was, is] = [partOf(story, before), partOf(story, after)]
  const card = after ?? before
  if (!card) return
  if (was?.points !== is?.points || was?.isDone !== is?.isDone) noteDay(story, card, is, day)
  const what = whatChanged(was, is)
  const { command, seq } = cause
  if (what === 'added' && command.type === 'card.split' && command.newId === card.id) story.splits.push({ seq, cardId: card.id, from: command.id })
  if (!what) return
  const points = tidy((is?.points ?? 0) - (was?.points ?? 0))
  story.journal.push({ ...journaled(card, what, points, cause, day), goal: goalStep(story, before, then, card.id) })
}

type Part = { points: number; isDone: boolean; isGoal: boolean } | null

function whatChanged(was: Part, is: Part): ScopeChange['what'] | null {
  if (was === null) return is && 'added'
  if (is === null) return 'removed'
  if (was.points !== is.points) return 're-estimated'
  return was.isGoal === is.isGoal ? null : is.isGoal ? 'needed' : 'not-needed'
}

/** What the card is to the sprint at the end of the day. */
function noteDay(story: SprintStory, card: SprintCard, is: Part, day: number) {
  const event = { on: day, cardId: card.id, points: is?.points ?? 0, isInSprint: is !== null, isDone: is?.isDone ?? false }
  const last = story.events.findLastIndex(({ cardId, on }) => cardId === card.id || on < day)
  if (story.events[last]?.on === day) story.events[last] = event
  else story.events.push(event)
}

/** Writes down why a card came into a plan, where that was said. */
export function noteReason(story: SprintStory, cardId: string, { at, actorId, by, command }: Cause) {
  const reason = reasonIn(command)
  if (reason !== null) story.reasons = [...story.reasons.filter((known) => known.cardId !== cardId), { cardId, by: by?.userId ?? actorId, at, reason }]
}

function partOf({ id }: SprintStory, card: SprintCard | null): Part {
  return card?.sprintId === id ? { points: card.points ?? 0, isDone: card.isDone, isGoal: card.isGoal } : null
}

function journaled({ id, number }: SprintCard, what: ScopeChange['what'], points: number, { seq, at, actorId, by, command }: Cause, on: number) {
  return { seq, at, on, by: by?.userId ?? actorId, what, cardId: id, number, points, reason: reasonIn(command) }
}

const reasonIn = (command: Cause['command']) => (command.type === 'sprint.add' || command.type === 'sprint.remove' ? (command.reason ?? null) : null)
