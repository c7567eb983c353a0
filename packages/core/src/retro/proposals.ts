import type { Action, BoardSource, Entry, SessionColumn } from '@rondo/types'
import { count } from '../count.ts'
import { type Calendar, workdaysFrom } from '../metrics/calendar.ts'
import type { Day } from '../metrics/days.ts'
import type { ScopeChange } from '../metrics/sprint-story.ts'
import { changesIn } from '../standup/changes.ts'
import { type CardLine, type FactsOf, largestSteps, longestBlocks, oldestCards } from './facts.ts'

/** A note that the board could lay out under a column, for all to react to. */
export type Proposal = { columnId: string; text: string; cardIds: string[] }

export type ProposalsOf = Omit<FactsOf, 'changes'> & {
  columns: readonly SessionColumn[]
  /** What earlier retros decided. */
  actions: readonly Action[]
  ownerOf(action: Action): string
  /** The log from the sprint's beginning on. */
  entries: readonly Entry[]
  changes: readonly Pick<ScopeChange, 'cardId' | 'what' | 'points' | 'at'>[]
  dayOf(instant: string): Day
  calendar: Calendar
}

const MOST_UNMET = 5
const MOST_IN_A_DAY = 8
const LONGEST = 2000

/** What the board knows for each column that asks for it, in the columns' order. */
export function proposalsFor(of: ProposalsOf): Proposal[] {
  const days = of.columns.filter(({ source }) => source === 'day').map(({ id }) => id)
  const happened = days.length > 0 ? eventsByDay(of) : new Map<number, Line[]>()
  return of.columns.flatMap(({ id, source }) => {
    const lines = source === 'day' ? (happened.get(days.indexOf(id)) ?? []).slice(0, MOST_IN_A_DAY) : source ? linesOf[source](of) : []
    return lines.map(({ cardId, text }) => ({ columnId: id, text: text.slice(0, LONGEST), cardIds: cardId ? [cardId] : [] }))
  })
}

type Line = Omit<CardLine, 'cardId'> & { cardId?: string }

const linesOf: Record<Exclude<BoardSource, 'day'>, (of: ProposalsOf) => Line[]> = {
  oldest: oldestCards,
  blocks: longestBlocks,
  scope: largestSteps,
  forecast: forecastLines,
  happened: happenedLines,
}

function forecastLines(of: ProposalsOf): Line[] {
  const { goal, commitment } = of.sprint
  const sure = commitment?.forecast == null ? '' : `; the pace gave ${count(commitment.forecast, 'card')} with 85 % certainty`
  return [
    ...(goal ? [{ text: `Goal: “${goal}”` }] : []),
    ...(commitment ? [{ text: `Agreed on: ${count(commitment.cards.length, 'card')}, ${count(commitment.points, 'point')}${sure}` }] : []),
    ...promises(of).map((action) => ({ text: `Promised: ${rule(action)} (${of.ownerOf(action)})`, cardId: action.id })),
  ]
}

function happenedLines(of: ProposalsOf): Line[] {
  const { cards, sprint } = of
  const done = new Set(cards.filter(({ isDone }) => isDone).map(({ id }) => id))
  const unmet = (sprint.commitment?.cards ?? []).filter(({ id }) => !done.has(id))
  const { goalMet = null } = sprint.figures ?? {}
  const carried = cards.filter(({ isCarried }) => isCarried).length
  return [
    ...(goalMet === null ? [] : [{ text: goalMet ? 'The goal was met' : 'The goal was not met' }]),
    ...(cards.length === 0 ? [] : [{ text: `${done.size} of ${count(cards.length, 'card')} done` }]),
    ...(carried === 0 ? [] : [{ text: `${count(carried, 'card')} carried over` }]),
    ...unmet.slice(0, MOST_UNMET).map(({ id, title }) => ({ text: `${title}: agreed on, not done`, cardId: id })),
    ...(of.changes.length === 0 ? [] : [{ text: `${count(of.changes.length, 'change')} of scope after the start` }]),
    ...promises(of).map((action) => ({ text: `${action.title}: ${became(action)}`, cardId: action.id })),
  ]
}

/** What the last retro decided, and what is still open of those before. */
function promises({ actions }: ProposalsOf): Action[] {
  const sorted = actions.toSorted((a, b) => (a.decidedAt < b.decidedAt ? -1 : 1))
  const last = sorted.at(-1)?.sessionId
  return sorted.filter(({ sessionId, state }) => sessionId === last || state === 'open' || state === 'working')
}

const rule = ({ trigger, title }: Action) => (trigger ? `if ${trigger}, then ${title}` : title)

function became({ state, helped }: Action): string {
  const words = { open: 'not begun', working: 'under way', done: 'done', dropped: 'dropped' }[state]
  return state === 'done' && helped !== null ? `${words}, and it ${{ '-1': 'did harm', '0': 'changed nothing', '1': 'helped' }[helped]}` : words
}

/** What happened on each working day of the sprint, counted from 0, and on the days off after it, in the order of time. What was before the first belongs to it. */
function eventsByDay(of: ProposalsOf): Map<number, Line[]> {
  const { sprint, calendar, dayOf } = of
  return Map.groupBy(eventsOf(of), ({ at }) => Math.max(0, workdaysFrom(sprint.startsOn, dayOf(at), calendar).length - 1))
}

const changed: Record<ScopeChange['what'], string> = {
  added: 'added',
  removed: 'removed',
  're-estimated': 're-estimated',
  needed: 'needed for the goal',
  'not-needed': 'not needed for the goal any more',
}

function eventsOf({ sprint, cards, changes, entries, titleOf, dayOf }: ProposalsOf): (Line & { at: string })[] {
  const own = new Set([...cards.map(({ id }) => id), ...changes.map(({ cardId }) => cardId)])
  const byDay = Map.groupBy(entries, ({ at }) => dayOf(at))
  const until = sprint.finishedAt ?? '9999'
  const done = [...byDay.values()].flatMap((ofDay) => changesIn(ofDay)).filter(({ cardId, at }) => own.has(cardId) && at <= until)
  return [
    ...(sprint.startedAt ? [{ at: sprint.startedAt, text: 'The sprint began' }] : []),
    ...changes.map(({ cardId, what, at }) => ({ at, cardId, text: `${titleOf(cardId)}: ${changed[what]}` })),
    ...done.flatMap(({ cardId, at, isDone, isReopened, isBlocked, isUnblocked }) => {
      const words = [isDone && 'done', isReopened && 'opened again', isBlocked && 'blocked', isUnblocked && 'no longer blocked'].filter(Boolean)
      return words.length > 0 ? [{ at, cardId, text: `${titleOf(cardId)}: ${words.join(', ')}` }] : []
    }),
    ...(sprint.finishedAt ? [{ at: sprint.finishedAt, text: 'The sprint was closed' }] : []),
  ].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
}
