import type { Card } from '@rondo/types'
import type { State } from '../state.ts'

/** Cards that could be estimated: not begun and not done, planned ones first, by rank. */
export function estimable(state: State): Card[] {
  const planned = [...state.all('sprints')].filter(({ finishedAt }) => !finishedAt).sort((a, b) => (a.startsOn < b.startsOn ? -1 : 1))
  return [...planned.map(({ id }) => state.orderOfSprint(id)), state.backlog].flatMap((order) => [...order].filter(({ doneAt }) => doneAt === null))
}

/** The most important ones without an estimate. */
export const unestimated = (state: State, most = 20): Card[] =>
  estimable(state)
    .filter(({ points }) => points === null)
    .slice(0, most)
