import { type ArchivedCard, type Card, type Decision, type Outcome, refuse } from '@rondo/types'
import { type Draft, NotFromHere } from '../draft.ts'
import { takenFromGoal } from '../goal-cards.ts'
import { chartsAtClose } from '../metrics/charts-at-close.ts'
import { putAway } from './card.ts'
import { type Closed, figuresOf } from './figures.ts'
import { arrive, firstOf, rankedIn } from './place.ts'
import type { Rule } from './rules.ts'
import { splitDone } from './split-done.ts'
import { mayChangeSprint, outside } from './sprint-scope.ts'

/**
 * Closes a sprint so that nothing lies about: each unfinished card is carried, split, returned or dropped, each keeps the sprint in its list, and what it came to is
 * written down for good. What a browser lacks for that (done cards in the archive, the pictures) the server has.
 */
export const closeSprint: Rule<'sprint.finish'> = (draft, { id, unfinished, decisions = {}, goalMet }, { boardId, actorId, at, charts, scope }) => {
  const sprint = mayChangeSprint(draft, id)
  if (!sprint.startedAt || !sprint.commitment) refuse('conflict', `“${sprint.name}” has not begun, so it cannot be finished.`)
  const elsewhere = unfinished === 'backlog' ? null : target(draft, id, unfinished)
  if (draft.isPartial) throw new NotFromHere()
  const cards = [...draft.state.orderOfSprint(id)]
  const putAwayDone = [...draft.state.all('archived')].filter((card) => card.sprintId === id)
  const known = new Set([...cards, ...putAwayDone].map((card) => card.id))
  if (!Object.keys(decisions).every((cardId) => known.has(cardId)))
    refuse('conflict', 'A card that something was decided about is not in this sprint any more. Look at the list once more.')
  const closed: Closed[] = []
  const left = (card: Card) => ({ ...outside, pastSprints: [...card.pastSprints, id].slice(-200) })

  const hasTakenFromGoal = takenFromGoal(draft.state, sprint).length > 0
  for (const card of putAwayDone) {
    closed.push({ card, outcome: 'done', pointsDone: card.points ?? 0 })
    draft.update('archived', card.id, left(card))
  }
  for (const card of cards) {
    const decision = Object.hasOwn(decisions, card.id) ? decisions[card.id] : undefined
    const outcome = outcomeOf(card, decision, elsewhere)
    const sprintId = outcome === 'carried' || outcome === 'split' ? homeOf(draft, id, card, decision?.sprintId ?? elsewhere, outcome) : null
    draft.update('cards', card.id, { ...left(card), sprintId })
    const pointsDone =
      outcome === 'split' ? splitDone(draft, card, decision?.pointsDone, sprint.name, { boardId, actorId, at }) : outcome === 'done' ? (card.points ?? 0) : 0
    if (outcome === 'returned') returnToBacklog(draft, card, at)
    if (outcome === 'dropped') putAway(draft, draft.get('cards', card.id), at)
    closed.push({ card, outcome, pointsDone })
  }
  const inParts = closed.reduce((sum, { outcome, pointsDone }) => sum + (outcome === 'split' ? pointsDone : 0), 0)
  const said = { goalMet, charts: chartsAtClose(charts, inParts), scope, hasTakenFromGoal }
  draft.update('sprints', id, { finishedAt: at, figures: figuresOf(sprint.commitment, closed, said) })
}

const words = { carry: 'carried', split: 'split', return: 'returned', drop: 'dropped' } as const

/** What was done meanwhile is done, whatever was decided about it. */
function outcomeOf(card: Card | ArchivedCard, decision: Decision | undefined, elsewhere: string | null): Outcome {
  if (card.doneAt) return 'done'
  return decision ? words[decision.what] : elsewhere ? 'carried' : 'returned'
}

/** What is left of a split card may go to the backlog; a card that is carried needs a sprint. */
function homeOf(draft: Draft, from: string, card: Card, sprintId: string | null, outcome: 'carried' | 'split') {
  if (sprintId) return target(draft, from, sprintId)
  return outcome === 'split' ? null : refuse('invalid', `Say into which sprint “${card.title}” is carried.`)
}

function returnToBacklog(draft: Draft, card: Card, at: string) {
  const column = firstOf(draft, 'todo')
  if (column && column.id !== card.columnId)
    draft.update('cards', card.id, { columnId: column.id, rank: rankedIn(draft, column.id), ...arrive(card, column.kind, at) })
}

function target(draft: Draft, from: string, sprintId: string): string {
  if (sprintId === from) refuse('invalid', 'What is not done cannot stay in the sprint that ends.')
  return mayChangeSprint(draft, sprintId, 1).id
}
