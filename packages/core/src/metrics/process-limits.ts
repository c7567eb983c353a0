import { mean } from './percentile.ts'

/**
 * Natural process limits of single values over time (Wheeler, Understanding Variation): mean ± 2.66 × the mean moving range; `range` is the upper limit of the
 * moving range, 3.27 ×. Below 12 points they are provisional and carry no verdict.
 */
export type ProcessLimits = { mean: number; movingRange: number; lower: number; upper: number; range: number; isProvisional: boolean }

export const LEAST_POINTS = 6
export const LEAST_POINTS_FOR_VERDICT = 12

/** `least` is what a value cannot fall below: 0 for counts. Null below six points. */
export function processLimits(baseline: readonly number[], least = Number.NEGATIVE_INFINITY): ProcessLimits | null {
  const middle = mean(baseline)
  const movingRange = mean(baseline.slice(1).map((value, i) => Math.abs(value - (baseline[i] as number))))
  if (middle === null || movingRange === null || baseline.length < LEAST_POINTS) return null
  const [lower, upper] = [Math.max(least, middle - 2.66 * movingRange), middle + 2.66 * movingRange]
  return { mean: middle, movingRange, lower, upper, range: 3.27 * movingRange, isProvisional: baseline.length < LEAST_POINTS_FOR_VERDICT }
}

/** Is there a point outside, eight in a row on one side, or three of four nearer to a limit than to the mean? */
export const isSignal = (limits: ProcessLimits, points: readonly number[]) =>
  points.some((point) => isOutside(limits, point)) || hasRun(limits, points) || hugsLimit(limits, points)

export const isOutside = ({ lower, upper }: ProcessLimits, point: number) => point < lower || point > upper

export type Verdict = 'signal' | 'noise' | 'too early'

/**
 * Did something change after the baseline? By points outside alone: the run rules catch more and alarm more. It is right about stable teams nine times in ten,
 * so it is told as a question and never as blame.
 */
export function verdict(baseline: readonly number[], since: readonly number[], least?: number): Verdict {
  const limits = processLimits(baseline, least)
  if (!limits || limits.isProvisional || since.length === 0) return 'too early'
  return since.some((point) => isOutside(limits, point)) ? 'signal' : 'noise'
}

function hasRun({ mean }: ProcessLimits, points: readonly number[]) {
  let [run, side] = [0, 0]
  return points.some((point) => {
    const now = Math.sign(point - mean)
    run = now !== 0 && now === side ? run + 1 : Number(now !== 0)
    side = now
    return run >= 8
  })
}

/** The lower limit as it was before `least` cut it: a limit that no value can reach draws none near. */
function hugsLimit({ mean, movingRange }: ProcessLimits, points: readonly number[]) {
  const nearness = points.map((point) => Math.sign(point - mean) * Number(Math.abs(point - mean) > 1.33 * movingRange))
  return points.some((_, i) => [1, -1].some((side) => nearness.slice(i, i + 4).filter((near) => near === side).length >= 3))
}
