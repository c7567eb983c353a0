import type { CardThen, Sprint } from '@rondo/types'
import type { GoalCard } from './metrics/goal-report.ts'
import type { State } from './state.ts'

type Begun = Pick<Sprint, 'id' | 'commitment'>

/** What the goal needed when the sprint began and lies elsewhere on the board now, not done: the goal still waits for it. What was put away or deleted is waited for by nobody. */
export function takenFromGoal(state: State, { id, commitment }: Begun): CardThen[] {
  return (commitment?.cards ?? []).filter((then) => {
    const card = state.get('cards', then.id)
    return then.isGoal && card !== undefined && card.sprintId !== id && card.doneAt === null
  })
}

/** What the chance of a sprint's goal depends on. */
export const goalCards = (state: State, sprint: Begun): GoalCard[] => [
  ...state.orderOfSprint(sprint.id),
  ...[...state.all('archived')].filter(({ sprintId }) => sprintId === sprint.id),
  ...takenFromGoal(state, sprint).map(({ id }) => awayFrom(id)),
]

/** A card that the goal waits for and that nobody pulls. */
export const awayFrom = (id: string): GoalCard => ({ id, columnId: '', rank: '', isGoal: true, blockedSince: null, doneAt: null, isAway: true })
