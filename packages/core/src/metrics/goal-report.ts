import type { Figures } from '@rondo/types'
import { byRank } from '../rank.ts'
import { type Calendar, workdaysFrom } from './calendar.ts'
import { type Day, laterDay } from './days.ts'
import type { Samples } from './forecast-report.ts'
import { goalChance, goalRank, type OpenCard, pullOrder } from './goal-chance.ts'
import { saidChance } from './guards.ts'

/** What of a board's rows the chance depends on. `isAway`: agreed on for the goal and taken out unfinished, so that it is pulled after all others. */
export type GoalCard = { id: string; columnId: string; rank: string; isGoal: boolean; blockedSince: string | null; doneAt: string | null; isAway?: boolean }
export type GoalRows = {
  cards: readonly GoalCard[]
  columns: readonly { id: string; rank: string }[]
  sprint: { startsOn: Day; endsOn: Day; startedAt: string | null }
}

/** `rank` is how many items must be finished until the goal's are; `order` the ids of the open cards as they are pulled. Without a chance there is `why`. */
export type GoalReport = { chance: number | null; said: string; rank: number; open: number; periodsLeft: number; order: string[]; why: string | null }

/**
 * P(goal met) as the rows stand, from what the team has finished in past working days: a millisecond or two, so that whoever moves a card in planning and whoever
 * looks on work it out for themselves. Nothing is certain before the goal's last card is done.
 */
export function goalReport({ cards, columns, sprint }: GoalRows, past: Samples, today: Day, calendar: Calendar): GoalReport {
  const { open, rank, hasGoal } = rankOfGoal({ cards, columns })
  const from = sprint.startedAt === null ? laterDay(today, sprint.startsOn) : today // one may be started before its first day
  const periodsLeft = workdaysFrom(from, sprint.endsOn, calendar).length
  const isDone = hasGoal && rank === 0
  const why = !hasGoal ? 'No card of this sprint is marked as part of its goal.' : isDone ? null : past.why
  const chance = why ? null : goalChance(past.samples, rank, periodsLeft)
  const order = pullOrder(open).map(({ id }) => id)
  return { chance, said: chance === null ? '–' : saidChance(chance, isDone), rank, open: open.length, periodsLeft, order, why }
}

/** The open cards, and how many of them must be finished until the goal's are. */
export function rankOfGoal({ cards, columns }: Pick<GoalRows, 'cards' | 'columns'>) {
  const open = openCards(cards, columns)
  const goal = new Set(cards.filter(({ isGoal }) => isGoal).map(({ id }) => id))
  return { open, rank: goalRank(open, (id) => goal.has(id)), hasGoal: goal.size > 0 }
}

/** What became of the goal of a closed sprint, by what was written down then: it was met or not, whatever became of its cards since. */
export function closedGoalReport({ cards, goalMet }: Pick<Figures, 'cards' | 'goalMet'>): GoalReport {
  const order = cards.filter(({ outcome }) => outcome !== 'done').map(({ id }) => id)
  const rest = { rank: 0, open: order.length, periodsLeft: 0, order }
  if (goalMet === null) return { chance: null, said: '–', ...rest, why: 'This sprint is closed, and nobody has said whether its goal was met.' }
  return { chance: goalMet ? 1 : 0, said: goalMet ? '100 %' : '0 %', ...rest, why: null }
}

/** Unfinished cards, columns left to right, in each top to bottom. */
function openCards(cards: readonly GoalCard[], columns: GoalRows['columns']): OpenCard[] {
  const places = new Map(columns.toSorted(byRank).map(({ id }, place) => [id, place]))
  return cards
    .filter(({ doneAt }) => doneAt === null)
    .toSorted(byRank)
    .map(({ id, columnId, blockedSince, isAway = false }) => ({
      id,
      columnIndex: isAway ? -1 : (places.get(columnId) ?? 0),
      isBlocked: isAway || blockedSince !== null,
    }))
}
