import type { ArchivedCard, Card, CardThen, Figures, ReviewRemark, Sprint, Sum } from '@rondo/types'
import { demoQueue } from './demo-queue.ts'
import { takenFromGoal } from './goal-cards.ts'
import type { ScopeSteps } from './metrics/scope-steps.ts'
import type { Need } from './needs.ts'
import { byRank } from './rank.ts'
import { isCriterion } from './rules/check.ts'
import { type Closed, figuresOf } from './rules/figures.ts'
import type { State } from './state.ts'

/** Where a card is that a remark became. */
export type Whereabouts = 'waiting' | 'planned' | 'running' | 'done' | 'archived' | 'gone'
export type ReviewCard = {
  id: string
  key: string
  title: string
  points: number | null
  isGoal: boolean
  wasCommitted: boolean
  /** Was it done in part only, and split when the sprint was closed? */
  isPart: boolean
  owners: string[]
  criteria: { text: string; isMet: boolean }[]
}
export type ReviewSaid = Pick<ReviewRemark, 'id' | 'kind' | 'text' | 'from' | 'at'> & {
  /** Which member wrote it down, where somebody else is said to have said it. */
  notedBy: string | null
  /** It came by the link, from someone who may call themselves anything. */
  isGuest: boolean
  cardId: string | null
  became: { key: string; place: Whereabouts } | null
}
export type Review = {
  sprint: Pick<Sprint, 'id' | 'name' | 'goal' | 'startsOn' | 'endsOn' | 'finishedAt'>
  /** null where no card was needed for the goal and nobody said. */
  isGoalMet: boolean | null
  sums: Record<'committed' | 'added' | 'removed' | 'all' | 'done', Sum>
  /** How many cards were split off from others on the way: neither added nor removed. */
  splitOff: number
  /** Points that were done, the done parts of split cards among them. */
  delivered: number
  /** How many items the team was 85 % sure of at the start. */
  forecast: number | null
  demo: ReviewCard[]
  left: { id: string; key: string; title: string; points: number | null; outcome: string }[]
  /** Oldest first. */
  said: ReviewSaid[]
}

/** What the review of a sprint needs beyond a browser's rows, but for the archived cards that remarks became (`becameNeeds`). */
export function reviewNeeds(state: State, sprintId: string): Need[] {
  return [
    { table: 'remarks', sprintId },
    { table: 'archived', sprintId },
    ...reviewCards(state, sprintId).flatMap((id): Need[] => [
      { table: 'archived', id },
      { table: 'checks', cardId: id },
    ]),
  ]
}

/** The cards that were in it, or are, and those that its goal needed at the start. */
export function reviewCards(state: State, sprintId: string): readonly string[] {
  const { figures, commitment } = state.get('sprints', sprintId) ?? {}
  const needed = (commitment?.cards ?? []).filter(({ isGoal }) => isGoal).map(({ id }) => id)
  return figures?.cards.map(({ id }) => id) ?? [...new Set([...state.orderOfSprint(sprintId).ids, ...needed])]
}

export const becameNeeds = (remarks: Iterable<ReviewRemark>): Need[] =>
  [...remarks].flatMap(({ becameCardId }) => (becameCardId ? [{ table: 'archived' as const, id: becameCardId }] : []))

/**
 * A sprint's review as it is shown, to members and to guests alike: what is not named here, no guest sees. null where there is no sprint, or it has not begun.
 * `scope`: what the log says of one that runs; without it, only what is otherwise than at the start is known.
 */
export function reviewOf(state: State, boardId: string, sprintId: string, nameOf: (userId: string) => string, scope?: ScopeSteps | null): Review | null {
  const sprint = state.get('sprints', sprintId)
  if (!sprint?.commitment) return null
  const key = (number: number) => `${state.get('boards', boardId)?.key ?? ''}-${number}`
  const figures =
    sprint.figures ??
    figuresOf(sprint.commitment, closedNow(state, sprint), { scope: scope ?? undefined, hasTakenFromGoal: takenFromGoal(state, sprint).length > 0 })
  const then = new Map(figures.cards.map((card) => [card.id, card]))
  const { id, name, goal, startsOn, endsOn, finishedAt } = sprint
  const { committed, added, removed, all, done } = figures
  return {
    sprint: { id, name, goal, startsOn, endsOn, finishedAt },
    isGoalMet: figures.goalMet,
    sums: { committed, added, removed, all, done },
    splitOff: figures.splitOff ?? 0,
    delivered: figures.delivered,
    forecast: sprint.commitment.forecast,
    demo: demoQueue(state, sprint).flatMap((cardId) => {
      const card = then.get(cardId)
      return card ? [shown(state, key(card.number), card, nameOf)] : []
    }),
    left: figures.cards
      .filter(({ outcome }) => outcome !== 'done' && outcome !== 'split')
      .map(({ id, number, title, points, outcome }) => ({ id, key: key(number), title, points, outcome: sprint.figures ? outcome : 'open' })),
    said: [...state.all('remarks')]
      .filter((remark) => remark.sprintId === sprintId)
      .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.id < b.id ? -1 : 1))
      .map((remark) => saidOf(state, remark, key, nameOf)),
  }
}

/** As if it were closed now. */
function closedNow(state: State, { id }: Sprint): Closed[] {
  const archived = [...state.all('archived')].filter(({ sprintId }) => sprintId === id)
  return [...state.orderOfSprint(id), ...archived].map((card) => ({
    card,
    outcome: card.doneAt ? 'done' : 'carried',
    pointsDone: card.doneAt ? (card.points ?? 0) : 0,
  }))
}

function shown(state: State, key: string, card: CardThen & Figures['cards'][number], nameOf: (userId: string) => string): ReviewCard {
  const checks = [...state.all('checks')].filter(({ cardId, list }) => cardId === card.id && isCriterion(list)).sort(byRank)
  return {
    id: card.id,
    key,
    title: card.title,
    points: card.outcome === 'split' ? card.pointsDone : card.points,
    isGoal: card.isGoal,
    wasCommitted: card.wasCommitted,
    isPart: card.outcome === 'split',
    owners: (cardOf(state, card.id)?.assignees ?? []).map(nameOf),
    criteria: checks.map(({ text, done }) => ({ text, isMet: done })),
  }
}

function saidOf(
  state: State,
  { id, kind, text, from, authorId, at, about, becameCardId }: ReviewRemark,
  key: (n: number) => string,
  nameOf: (userId: string) => string,
): ReviewSaid {
  const card = becameCardId === null ? undefined : cardOf(state, becameCardId)
  return {
    id,
    kind,
    text,
    from: from ?? (authorId ? nameOf(authorId) : null),
    notedBy: from && authorId ? nameOf(authorId) : null,
    isGuest: authorId === null,
    at,
    cardId: about,
    became: becameCardId === null ? null : { key: card ? key(card.number) : '', place: placeOf(state, card) },
  }
}

function placeOf(state: State, card: Card | ArchivedCard | undefined): Whereabouts {
  if (!card) return 'gone'
  if (card.doneAt) return 'done'
  if ('archivedAt' in card) return 'archived'
  if (!card.sprintId) return 'waiting'
  return state.get('sprints', card.sprintId)?.startedAt ? 'running' : 'planned'
}

const cardOf = (state: State, id: string) => state.get('cards', id) ?? state.get('archived', id)
