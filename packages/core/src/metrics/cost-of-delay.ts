import { ratio } from './percentile.ts'

/** Money lost for each week that the job is not done, and the weeks that it takes. */
export type Job = { costOfDelay: number; weeks: number }

/** Cost of delay divided by duration (Reinertsen): the largest first. */
export const cd3 = ({ costOfDelay, weeks }: Job) => ratio(costOfDelay, weeks)

export const byCd3 = <J extends Job>(jobs: readonly J[]): J[] => jobs.toSorted((a, b) => b.costOfDelay * a.weeks - a.costOfDelay * b.weeks)

/** What it costs in all to do jobs one after the other in this order: the number to show, rather than the ratio. */
export function totalCostOfDelay(jobs: readonly Job[]): number {
  let [week, cost] = [0, 0]
  for (const { costOfDelay, weeks } of jobs) {
    week += weeks
    cost += costOfDelay * week
  }
  return cost
}
