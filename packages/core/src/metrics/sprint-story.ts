import type { Sprint } from '@rondo/types'
import type { Calendar } from './calendar.ts'
import { type Day, dayNumber } from './days.ts'
import type { SprintSums } from './predictability.ts'
import type { GoalStep } from './scope-effect.ts'
import type { SprintCard } from './sprint-card.ts'
import type { ScopeReport } from './sprint-reports.ts'

/** What a card was to a sprint from a day on (days since 1970): the last of each day. `pointsDone`: of a card that was split at the close, what was done of it. */
export type StoryEvent = { on: number; cardId: string; points: number; isInSprint: boolean; isDone: boolean; pointsDone?: number }

/** A line of the scope journal: what came in, went out, was estimated anew or found to be needed for the goal, or not, by how many points, who did it, when, and why if they said. */
export type ScopeChange = {
  seq: number
  at: string
  on: number
  by: string
  what: 'added' | 'removed' | 're-estimated' | 'needed' | 'not-needed'
  cardId: string
  number: number
  points: number
  reason: string | null
  goal: GoalStep | null
  /** What it did to P(goal met), in percent points, as it was written down when the sprint was closed. */
  effect?: number | null
}

/** A card that was split off from another one while the sprint ran: neither added nor removed. */
export type SplitOff = { seq: number; cardId: string; from: string }

/** Why a card was taken into a plan, as asked where it was not ready: who said it, and when. */
export type PlanReason = { cardId: string; by: string; at: string; reason: string }

/** A sprint as the log tells it. `calendar` is set when it is closed: the days off of later count for later. */
export type SprintStory = {
  id: string
  name: string
  startsOn: Day
  endsOn: Day
  startedAt: string | null
  startedOn: number | null
  finishedAt: string | null
  finishedOn: number | null
  committed: number
  events: StoryEvent[]
  journal: ScopeChange[]
  /** Why scope was changed, by the entry that did it, where that was said afterwards. */
  explained: Sprint['reasons']
  /** The cards that the goal needed when it began. */
  goalCardIds: string[]
  splits: SplitOff[]
  /** From before it began, the latest of each card. */
  reasons: PlanReason[]
  calendar: Calendar | null
  sums: SprintSums | null
}

type Then = { day: number; calendar: Calendar; cards: Iterable<SprintCard> }

export const newStory = (id: string): SprintStory => ({
  id,
  name: '',
  startsOn: '',
  endsOn: '',
  startedAt: null,
  startedOn: null,
  finishedAt: null,
  finishedOn: null,
  committed: 0,
  events: [],
  journal: [],
  explained: {},
  goalCardIds: [],
  splits: [],
  reasons: [],
  calendar: null,
  sums: null,
})

export const isRunning = ({ startedAt, finishedAt }: SprintStory) => startedAt !== null && finishedAt === null

/** Goes on with what a patch says of the sprint's row. */
export function tell(story: SprintStory, row: Partial<Sprint>, { day, calendar, cards }: Then): SprintStory {
  const { name = story.name, startsOn = story.startsOn, endsOn = story.endsOn, reasons: explained = story.explained } = row
  Object.assign(story, { name, startsOn, endsOn, explained })
  if (row.startedAt && !story.startedAt) start(story, row, day, cards)
  if (row.finishedAt) finish(story, row, day, calendar)
  return story
}

/** Work counts from the first day of the plan on, also where a sprint begins late. */
function start(story: SprintStory, { startedAt = null, commitment }: Partial<Sprint>, day: number, cards: Iterable<SprintCard>) {
  const on = Math.min(day, dayNumber(story.startsOn))
  const inSprint = [...cards].filter(({ sprintId }) => sprintId === story.id)
  story.events = inSprint.map(({ id, points, isDone }) => ({ on, cardId: id, points: points ?? 0, isInSprint: true, isDone }))
  const goalCardIds = (commitment?.cards ?? []).flatMap(({ id, isGoal }) => (isGoal ? id : []))
  Object.assign(story, { startedAt, startedOn: day, committed: commitment?.points ?? 0, goalCardIds })
}

function finish(story: SprintStory, { finishedAt = null, figures }: Partial<Sprint>, day: number, calendar: Calendar) {
  const sums = figures && {
    committed: figures.committed.points,
    committedDone: figures.kept.points,
    done: figures.delivered,
    added: figures.added.points,
    removed: figures.removed.points,
  }
  for (const { id, points, outcome, pointsDone } of figures?.cards ?? [])
    if (outcome === 'split') story.events.push({ on: day, cardId: id, points: points ?? 0, isInSprint: true, isDone: false, pointsDone })
  const written = (figures?.charts?.scope as Pick<ScopeReport, 'changes'> | undefined)?.changes ?? [] // by factsAtFinish, and by nobody else
  const effects = new Map(written.map(({ seq, cardId, effect }) => [`${seq} ${cardId}`, effect]))
  const journal = story.journal.map((change) => ({ ...change, effect: effects.get(`${change.seq} ${change.cardId}`) ?? null }))
  Object.assign(story, { finishedAt, finishedOn: day, calendar, sums: sums ?? null, journal })
}
