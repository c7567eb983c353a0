import { mean, ratio, sum } from './percentile.ts'

/** What a span of days saw: `present` is work in progress per day, `cycleTimes` are those of the items finished in it. */
export type Span = {
  present: readonly number[]
  atStart: number
  atEnd: number
  started: number
  finished: number
  left: number
  cycleTimes: readonly number[]
}

/** Average work in progress (items), throughput (items per day), and cycle time (days): as the law has it, and as measured. */
export type LittlesLaw = {
  inProgress: number | null
  throughput: number | null
  expectedCycleTime: number | null
  measuredCycleTime: number | null
  isStable: boolean
  sentences: string[]
}

export const throughputFor = (inProgress: number, cycleTime: number) => ratio(inProgress, cycleTime)
export const cycleTimeFor = (inProgress: number, throughput: number) => ratio(inProgress, throughput)

/**
 * Average WIP = throughput × average cycle time (Little 1961; Vacanti names the conditions). It holds only where as much leaves as arrives, all that starts is
 * finished, there is as much work at the end as at the beginning, and none of it grows old. Where these differ by more than a tenth, the numbers must not be used.
 */
export function littlesLaw({ present, atStart, atEnd, started, finished, left, cycleTimes }: Span): LittlesLaw {
  const inProgress = mean(present)
  const throughput = ratio(finished, present.length)
  const expectedCycleTime = inProgress === null || throughput === null ? null : cycleTimeFor(inProgress, throughput)
  const measuredCycleTime = mean(cycleTimes)
  const faults = [
    isNear(started, finished) ? null : `${started} started and ${finished} were finished.`,
    left === 0 ? null : `${left} left without being finished.`,
    isNear(atStart, atEnd) ? null : `Work in progress was ${atStart} at the beginning and ${atEnd} at the end.`,
    isNear(expectedCycleTime ?? 0, measuredCycleTime ?? 0) ? null : 'Items took longer or shorter than the law expects, so some of them are growing old.',
  ].filter((fault) => fault !== null)
  const isStable = faults.length === 0 && finished > 0
  return { inProgress, throughput, expectedCycleTime, measuredCycleTime, isStable, sentences: isStable ? [] : ['System not stable, do not use.', ...faults] }
}

const isNear = (a: number, b: number) => Math.abs(a - b) <= 0.1 * Math.max(a, b)

/** Work in progress over all days equals the days that items were in it: nothing is lost between the cards and the picture. */
export const isConserved = (present: readonly number[], daysPresent: readonly number[]) => sum(present) === sum(daysPresent)
