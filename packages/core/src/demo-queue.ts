import type { Sprint } from '@rondo/types'
import type { State } from './state.ts'

type Shown = { id: string; number: number; isGoal: boolean }

/** The ids of the cards that a sprint's review shows, in order: as the facilitator has put them, then what the goal needed, then the rest by number. */
export function demoQueue(state: State, sprint: Sprint): string[] {
  const place = new Map(sprint.demoOrder.map((id, index) => [id, index]))
  const placeOf = ({ id }: Shown) => place.get(id) ?? Number.MAX_SAFE_INTEGER
  return doneIn(state, sprint)
    .toSorted((a, b) => placeOf(a) - placeOf(b) || Number(b.isGoal) - Number(a.isGoal) || a.number - b.number)
    .map(({ id }) => id)
}

/** Of a closed sprint what was written down then, the done part of split cards among it; of a running one what is done now, also if it was put away since. */
function doneIn(state: State, sprint: Sprint): Shown[] {
  if (sprint.figures) return sprint.figures.cards.filter(({ outcome }) => outcome === 'done' || outcome === 'split')
  const archived = [...state.all('archived')].filter(({ sprintId }) => sprintId === sprint.id)
  return [...state.orderOfSprint(sprint.id), ...archived].filter(({ doneAt }) => doneAt !== null)
}
