import { ratio } from './percentile.ts'

/** A sprint in points. `done` is all that was done, `committedDone` what of it was committed at the start. */
export type SprintSums = { committed: number; committedDone: number; done: number; added: number; removed: number }

/**
 * How far a sprint kept to its plan. Both are shown together, as either alone can be gamed: `sayDo` is the committed work that was done ÷ committed;
 * `throughputRatio` all work done ÷ committed; `churn` (added + removed) ÷ committed. Null where nothing was committed.
 */
export const predictability = ({ committed, committedDone, done, added, removed }: SprintSums) => ({
  sayDo: ratio(committedDone, committed),
  throughputRatio: ratio(done, committed),
  churn: ratio(added + removed, committed),
})

/** The band that is thought healthy for say/do: above it a team may promise too little (leanagileguru; SAFe). */
export const HEALTHY_SAY_DO = { low: 0.8, high: 1 } as const
