import { finishedSprints } from '../capacity-of.ts'
import { count } from '../count.ts'
import { cycleTimePercentiles } from '../metrics/cycle-time.ts'
import { addDays, dayNumber } from '../metrics/days.ts'
import type { FlowFold } from '../metrics/flow-fold.ts'
import { finishedItems } from '../metrics/flow-items.ts'
import { percentile, ratio } from '../metrics/percentile.ts'
import { byRank } from '../rank.ts'
import { hasRole } from '../roles.ts'
import type { State } from '../state.ts'

/** What the board measures beside what people feel. */
const twins = ['cycle', 'wip', 'goal', 'kept', 'reopened', 'unplanned', 'review'] as const
export type Twin = (typeof twins)[number]

/** Which measure stands beside which dimension of the checks that come with Rondo. */
const beside: ReadonlyMap<string, Twin> = new Map([
  ['speed', 'cycle'],
  ['flow', 'cycle'],
  ['efficiency', 'cycle'],
  ['pace', 'wip'],
  ['energy', 'wip'],
  ['balance', 'wip'],
  ['goal-clarity', 'goal'],
  ['mission', 'goal'],
  ['clarity', 'goal'],
  ['predictability', 'kept'],
  ['confidence', 'kept'],
  ['planning', 'kept'],
  ['quality', 'reopened'],
  ['code', 'reopened'],
  ['interruptions', 'unplanned'],
  ['review-wait', 'review'],
  ['release', 'review'],
])

/** How many days of finished work are looked at. */
const WINDOW_DAYS = 90
const DAY_MS = 86_400_000

/** The measure that belongs to a dimension, said in a sentence; undefined where there is none, or nothing has been measured yet. */
export function twinOf(columnId: string, state: State, fold: FlowFold, today: string): string | undefined {
  const twin = beside.get(columnId)
  return twin && (said[twin](state, fold, today) ?? undefined)
}

const said: Record<Twin, (state: State, fold: FlowFold, today: string) => string | null> = {
  cycle: (_, fold, today) => {
    const days = cycleTimePercentiles(recent(fold, today).map((item) => item.days))[85]
    return days === null ? null : `85 % of cards took ${count(days, 'day')} or less.`
  },
  wip: (state) => {
    const team = [...state.all('members')].filter(({ role }) => hasRole(role, 'member')).length
    const each = ratio([...state.all('cards')].filter(({ startedAt, doneAt }) => startedAt !== null && doneAt === null).length, team)
    return each === null ? null : `${count(rounded(each), 'card')} under way per person.`
  },
  goal: (state) => {
    const cards = state.runningSprints.flatMap(({ id }) => [...state.orderOfSprint(id)])
    return shareOf(cards.filter(({ isGoal }) => isGoal).length, cards.length, 'of the sprint’s cards serve its goal')
  },
  kept: (state) => {
    const last = finishedSprints(state).at(-1)
    return last ? `The last sprint planned ${count(last.figures.committed.cards, 'card')} and finished ${last.figures.done.cards}.` : null
  },
  reopened: (_, fold, today) => {
    const ids = new Set(recent(fold, today).map(({ cardId }) => cardId))
    const reopened = [...fold.cards.values()].filter(({ id, reopened: times }) => ids.has(id) && times > 0).length
    return shareOf(reopened, ids.size, 'of finished cards had been opened again')
  },
  unplanned: (state) => {
    const last = finishedSprints(state).at(-1)
    return last ? shareOf(last.figures.added.cards, last.figures.all.cards, 'of the last sprint’s cards came in while it ran') : null
  },
  review: (state, fold, today) => {
    const doing = [...state.all('columns')].filter(({ kind, archivedAt }) => kind === 'doing' && !archivedAt).sort(byRank)
    const last = doing.length > 1 ? doing.at(-1) : undefined
    if (!last) return null
    const ids = new Set(recent(fold, today).map(({ cardId }) => cardId))
    const waits = [...fold.cards.values()].flatMap(({ id, spent }) => (ids.has(id) ? (spent.find(({ columnId }) => columnId === last.id)?.ms ?? []) : []))
    const wait = waits.length >= 10 ? percentile(waits, 85) : null
    return wait === null ? null : `85 % of cards spent ${count(rounded(wait / DAY_MS), 'day')} or less in ${last.name}.`
  },
}

const recent = (fold: FlowFold, today: string) =>
  finishedItems(fold).filter(({ finishedOn }) => dayNumber(finishedOn) > dayNumber(addDays(today, -WINDOW_DAYS)))
const rounded = (value: number) => Math.round(value * 10) / 10

function shareOf(part: number, whole: number, what: string): string | null {
  const share = ratio(part, whole)
  return share === null ? null : `${Math.round(share * 100)} % ${what} (${part} of ${whole}).`
}
