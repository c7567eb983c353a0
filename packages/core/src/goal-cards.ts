import type { CardThen, Sprint } from '@rondo/types'
import type { GoalCard } from './metrics/goal-report.ts'
import type { State } from './state.ts'

/**
 * What the goal needed when the sprint began and is no longer in it without being done: taken out, put away or deleted. The goal still waits for it. A browser that
 * does not hold what was put away takes it for deleted.
 */
export function takenFromGoal(state: State, { id, commitment }: Pick<Sprint, 'id' | 'commitment'>): CardThen[] {
  return (commitment?.cards ?? []).filter((then) => {
    const card = state.get('cards', then.id) ?? state.get('archived', then.id)
    return then.isGoal && (card === undefined || (card.sprintId !== id && card.doneAt === null))
  })
}

/** What the chance of a sprint's goal depends on. */
export const goalCards = (state: State, sprint: Pick<Sprint, 'id' | 'commitment'>): GoalCard[] => [
  ...state.orderOfSprint(sprint.id),
  ...takenFromGoal(state, sprint).map(({ id }) => awayFrom(id)),
]

/** A card that the goal waits for and that nobody pulls. */
export const awayFrom = (id: string): GoalCard => ({ id, columnId: '', rank: '', isGoal: true, blockedSince: null, doneAt: null, isAway: true })
