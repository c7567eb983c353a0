import { ratio } from './percentile.ts'

/** A release by what is known at the end of a period. Money in one currency; sprints and points as counts. */
export type Release = { budget: number; sprintsPlanned: number; sprintsElapsed: number; points: number; pointsDone: number; spent: number }

/** Null is “–” on the screen: not defined, never ∞. */
export type EarnedValue = {
  plannedValue: number | null
  earnedValue: number | null
  scheduleVariance: number | null
  costVariance: number | null
  schedulePerformance: number | null
  costPerformance: number | null
  /** At completion: at the cost performance so far; with the rest as budgeted; with the rest at cost and schedule performance. */
  estimate: { atCostPerformance: number | null; restAsBudgeted: number | null; atBothPerformances: number | null }
  /** Of the first estimate: what is still to be spent, and what will be left of the budget. */
  toComplete: number | null
  varianceAtCompletion: number | null
  /** The cost performance that the rest would need to stay within the budget. */
  toCompletePerformance: number | null
  /** How long the release takes at the velocity so far, in sprints. */
  sprintsInAll: number | null
}

/** AgileEVM (Sulaiman, Barton and Blackburn 2006), with PMI's names. After a change of scope, by the totals at the end of the period. */
export function earnedValue({ budget, sprintsPlanned, sprintsElapsed, points, pointsDone, spent }: Release): EarnedValue {
  const plannedValue = times(ratio(sprintsElapsed, sprintsPlanned), budget)
  const earned = times(ratio(pointsDone, points), budget)
  const schedulePerformance = over(earned, plannedValue)
  const costPerformance = earned === 0 ? null : over(earned, spent)
  const atCostPerformance = over(budget, costPerformance)
  const rest = minus(budget, earned)
  const left = over(rest, times(costPerformance, schedulePerformance))
  return {
    plannedValue,
    earnedValue: earned,
    scheduleVariance: minus(earned, plannedValue),
    costVariance: minus(earned, spent),
    schedulePerformance,
    costPerformance,
    estimate: { atCostPerformance, restAsBudgeted: plus(spent, rest), atBothPerformances: plus(spent, left) },
    toComplete: minus(atCostPerformance, spent),
    varianceAtCompletion: minus(budget, atCostPerformance),
    toCompletePerformance: over(rest, budget - spent),
    sprintsInAll: plus(sprintsElapsed, over(points - pointsDone, ratio(pointsDone, sprintsElapsed))),
  }
}

/** What a release with more or less to do says, when the team is as fast as before. Null where there is nothing to say. */
export function saidChange(before: Release, after: Release): string | null {
  const isAsFast = before.pointsDone * after.sprintsElapsed === after.pointsDone * before.sprintsElapsed
  return isAsFast && before.points !== after.points ? 'Velocity did not change; scope did.' : null
}

type Maybe = number | null
const both = (a: Maybe, b: Maybe, work: (a: number, b: number) => Maybe): Maybe => (a === null || b === null ? null : work(a, b))
const plus = (a: Maybe, b: Maybe) => both(a, b, (a, b) => a + b)
const minus = (a: Maybe, b: Maybe) => both(a, b, (a, b) => a - b)
const times = (a: Maybe, b: Maybe) => both(a, b, (a, b) => a * b)
const over = (a: Maybe, b: Maybe) => both(a, b, ratio)
