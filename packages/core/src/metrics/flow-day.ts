/** A day at its end: cards per column (in the order of the fold's `columns`) and work in progress, then what happened on it. */
export type FlowDay = {
  /** Days since 1970 in the team's zone. */
  on: number
  counts: number[]
  inProgress: number
  /** All that has been finished and not opened again. */
  done: number
  started: number
  finished: number
  /** Cards that left the bands of the cumulative flow: archived or deleted before they were done. */
  left: number
  /** Those of them that were in progress. */
  abandoned: number
  reopened: number
}

export const emptyDay = (on: number): FlowDay => ({ on, counts: [], inProgress: 0, done: 0, started: 0, finished: 0, left: 0, abandoned: 0, reopened: 0 })

/** The day after, if nothing happens on it. */
export const quietDay = ({ counts, inProgress, done }: FlowDay, on: number): FlowDay => ({ ...emptyDay(on), counts: [...counts], inProgress, done })

/** Cards that were in progress at the end of the day or were finished on it. */
export const present = ({ inProgress, finished }: FlowDay) => inProgress + finished

export const isQuiet = (day: FlowDay, before: FlowDay | undefined) =>
  before !== undefined &&
  day.started + day.finished + day.left + day.reopened === 0 &&
  day.inProgress === before.inProgress &&
  day.counts.length === before.counts.length &&
  day.counts.every((count, i) => count === before.counts[i])
