import type { State } from '@rondo/core/state'
import type { Sprint } from '@rondo/types'
import { useSelected } from '../../live/use-selected.ts'
import { backlogView, useBacklogView } from './backlog-view.ts'

/** Sprints that are planned or running, those that run first, then by their days. */
export const unfinishedSprints = (state: State): Sprint[] =>
  [...state.all('sprints')]
    .filter(({ finishedAt }) => finishedAt === null)
    .sort(
      (a, b) =>
        Number(b.startedAt !== null) - Number(a.startedAt !== null) || (a.startsOn < b.startsOn ? -1 : a.startsOn > b.startsOn ? 1 : a.id < b.id ? -1 : 1),
    )

export const useUnfinishedSprints = () => useSelected(['sprints'], unfinishedSprints)

/** The one whose cards are shown, and which keys put cards into: the one that was opened last, else the first that is only planned. */
export const targetSprint = (sprints: readonly Sprint[], wanted: string | null): Sprint | undefined =>
  sprints.find(({ id }) => id === wanted) ?? sprints.find(({ startedAt }) => startedAt === null) ?? sprints[0]

export function useTargetSprint(): Sprint | undefined {
  const wanted = useBacklogView(({ sprintId }) => sprintId)
  return targetSprint(useUnfinishedSprints(), wanted)
}

export const targetSprintIn = (state: State) => targetSprint(unfinishedSprints(state), backlogView().sprintId)
