import { flowDays } from './cumulative-flow.ts'
import { addDays, type Day } from './days.ts'
import { present } from './flow-day.ts'
import type { FlowFold } from './flow-fold.ts'
import { finishedItems } from './flow-items.ts'
import { mean, ratio, sum } from './percentile.ts'

/** What a span of days saw: `present` is work in progress per day, `cycleTimes` are those of the items finished in it. */
export type Span = {
  present: readonly number[]
  atStart: number
  atEnd: number
  started: number
  finished: number
  abandoned: number
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
export function littlesLaw({ present, atStart, atEnd, started, finished, abandoned, cycleTimes }: Span): LittlesLaw {
  const inProgress = mean(present)
  const throughput = ratio(finished, present.length)
  const expectedCycleTime = inProgress === null || throughput === null ? null : cycleTimeFor(inProgress, throughput)
  const measuredCycleTime = mean(cycleTimes)
  const faults = [
    isNear(started, finished) ? null : `${started} started and ${finished} were finished.`,
    abandoned === 0 ? null : `${abandoned} left without being finished.`,
    isNear(atStart, atEnd) ? null : `Work in progress was ${atStart} at the beginning and ${atEnd} at the end.`,
    isNear(expectedCycleTime ?? 0, measuredCycleTime ?? 0) ? null : 'Items took longer or shorter than the law expects, so some of them are growing old.',
  ].filter((fault) => fault !== null)
  const isStable = faults.length === 0 && finished > 0
  return { inProgress, throughput, expectedCycleTime, measuredCycleTime, isStable, sentences: isStable ? [] : ['System not stable, do not use.', ...faults] }
}

export function spanOf(fold: FlowFold, first: Day, last: Day): Span {
  const [before, ...days] = flowDays(fold, addDays(first, -1), last)
  const items = finishedItems(fold).filter(({ finishedOn }) => finishedOn >= first && finishedOn <= last)
  return {
    present: days.map(present),
    atStart: before?.inProgress ?? 0,
    atEnd: days.at(-1)?.inProgress ?? 0,
    started: sum(days.map(({ started }) => started)),
    finished: items.length,
    abandoned: sum(days.map(({ abandoned }) => abandoned)),
    cycleTimes: items.map(({ days }) => days),
  }
}

const isNear = (a: number, b: number) => Math.abs(a - b) <= 0.1 * Math.max(a, b)

/** Work in progress over all days equals the days that items were in it: nothing is lost between the cards and the picture. */
export const isConserved = (present: readonly number[], daysPresent: readonly number[]) => sum(present) === sum(daysPresent)
