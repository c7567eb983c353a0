import { chanceOf } from './forecast.ts'

/** A card of the sprint that is not done, as the board shows it. `columnIndex` counts from the left. Of one column, cards come top to bottom. */
export type OpenCard = { id: string; columnIndex: number; isBlocked: boolean }

/** The order in which work is pulled: columns right to left, in each top to bottom, blocked cards last. */
export const pullOrder = <C extends OpenCard>(cards: readonly C[]): C[] =>
  cards.toSorted((a, b) => Number(a.isBlocked) - Number(b.isBlocked) || b.columnIndex - a.columnIndex)

/** How many items must be finished until all of the goal's are, if work is pulled in that order; 0 when none of them is open. */
export const goalRank = (cards: readonly OpenCard[], isOfGoal: (id: string) => boolean) => pullOrder(cards).findLastIndex(({ id }) => isOfGoal(id)) + 1

/** P(goal met): the chance to finish at least as many items as the rank of the goal's last one in the periods that are left. */
export const goalChance = (samples: readonly number[], rank: number, periodsLeft: number) => (rank === 0 ? 1 : chanceOf(samples, rank, periodsLeft))
