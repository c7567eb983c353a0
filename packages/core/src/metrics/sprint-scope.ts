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
  if (!card || (was?.points === is?.points && was?.isDone === is?.isDone)) return
  const event = { on: day, cardId: card.id, points: is?.points ?? 0, isInSprint: is !== null, isDone: is?.isDone ?? false }
  const last = story.events.findLastIndex(({ cardId, on }) => cardId === card.id || on < day)
  if (story.events[last]?.on === day) story.events[last] = event
  else story.events.push(event)
  const what = was === null ? 'added' : is === null ? 'removed' : was.points === is.points ? null : 're-estimated'
  const { command, seq } = cause
  if (what === 'added' && command.type === 'card.split' && command.newId === card.id) story.splits.push({ seq, cardId: card.id, from: command.id })
  if (what)
    story.journal.push({ ...journaled(card, what, tidy((is?.points ?? 0) - (was?.points ?? 0)), cause, day), goal: goalStep(story, before, then, card.id) })
}

/** Writes down why a card came into a plan, where that was said. */
export function noteReason(story: SprintStory, cardId: string, { at, actorId, by, command }: Cause) {
  const reason = reasonIn(command)
  if (reason !== null) story.reasons = [...story.reasons.filter((known) => known.cardId !== cardId), { cardId, by: by?.userId ?? actorId, at, reason }]
}

function partOf({ id }: SprintStory, card: SprintCard | null) {
  return card?.sprintId === id ? { points: card.points ?? 0, isDone: card.isDone } : null
}

function journaled({ id, number }: SprintCard, what: ScopeChange['what'], points: number, { seq, at, actorId, by, command }: Cause, on: number) {
  return { seq, at, on, by: by?.userId ?? actorId, what, cardId: id, number, points, reason: reasonIn(command) }
}

const reasonIn = (command: Cause['command']) => (command.type === 'sprint.add' || command.type === 'sprint.remove' ? (command.reason ?? null) : null)
