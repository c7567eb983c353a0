import { useSelected } from '../../live/use-selected.ts'

/** Is there a sprint that cards can go into: one that is planned, or one that runs? */
export const useHasSprint = () => useSelected(['sprints'], (state) => [...state.all('sprints')].some(({ finishedAt }) => finishedAt === null))
