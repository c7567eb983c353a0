import { awayFrom } from '../goal-cards.ts'
import { type Calendar, workdaysFrom } from './calendar.ts'
import { type Day, dayNumbered } from './days.ts'
import type { Samples } from './forecast-report.ts'
import { goalChance } from './goal-chance.ts'
import { type GoalCard, rankOfGoal } from './goal-report.ts'
import type { SprintCard } from './sprint-card.ts'
import type { ScopeChange, SprintStory } from './sprint-story.ts'

/** How many items had to be finished for the goal before and after a change, in the working days that were left; null before, or after, where no card was needed for it. */
export type GoalStep = { before: number | null; after: number | null; left: number }

/** The board as it stood when a sprint's scope changed, with the change in it. */
export type Then = { cards: Iterable<SprintCard>; columns: readonly { id: string; rank: string }[]; calendar: Calendar; day: number }

/** What a change from one card to another did to the goal of its sprint. */
export function goalStep(story: SprintStory, was: SprintCard | null, { cards, columns, calendar, day }: Then, id: string): GoalStep | null {
  const others: GoalCard[] = []
  let is: SprintCard | null = null
  for (const card of cards) {
    if (card.id === id) is = card
    else others.push(...neededBy(story, card))
  }
  const rankWith = (card: SprintCard | null) => {
    const { rank, hasGoal } = rankOfGoal({ cards: card ? [...others, ...neededBy(story, card)] : others, columns })
    return hasGoal ? rank : null
  }
  const [before, after] = [rankWith(was), rankWith(is)]
  if (before === null && after === null) return null
  return { before, after, left: workdaysFrom(dayNumbered(day), story.endsOn, calendar).length }
}

/** In percent points, what a change did to P(goal met), by the team's pace of that day; null where there was no chance to speak of, before or after. */
export function effectOf({ goal }: Pick<ScopeChange, 'goal'>, { samples, why }: Pick<Samples, 'samples' | 'why'>): number | null {
  if (!goal || goal.before === null || goal.after === null || why) return null
  const { before, after, left } = goal
  const percent = (rank: number) => Math.round(goalChance(samples, rank, left) * 100)
  return percent(after) - percent(before)
}

/** The team's pace as it was known on a day, worked out once for each. */
export function paceByDay(paceOn: (day: Day) => Samples): (day: Day) => Samples {
  const known = new Map<Day, Samples>()
  return (day) => known.get(day) ?? (known.set(day, paceOn(day)).get(day) as Samples)
}

function neededBy({ id, goalCardIds }: SprintStory, card: SprintCard): GoalCard[] {
  if (card.sprintId === id) {
    const { columnId, rank, isGoal, isBlocked, isDone } = card
    return [{ id: card.id, columnId, rank, isGoal, blockedSince: isBlocked ? '' : null, doneAt: isDone ? '' : null }]
  }
  return card.place === 'cards' && !card.isDone && goalCardIds.includes(card.id) ? [awayFrom(card.id)] : []
}
