import { isSignal, processLimits } from './process-limits.ts'

/** Days on which something was finished; with fewer there is no forecast. */
export const LEAST_ACTIVE_DAYS = 5

export const isEnoughToForecast = (finishedOn: readonly string[]) => new Set(finishedOn).size >= LEAST_ACTIVE_DAYS

/** A chance in words. Only what is done is certain, so that no forecast says 0 % or 100 % (Lighthouse). */
export function saidChance(chance: number, isDone = false): string {
  if (isDone) return '100 %'
  if (chance > 0.95) return '> 95 %'
  return chance < 0.05 ? '< 5 %' : `${Math.round(chance * 100)} %`
}

/** Do the last three weeks differ from those before, so that the window may no longer speak for the team? */
export function isWindowStale(weekly: readonly number[]): boolean {
  const limits = processLimits(weekly.slice(0, -3), 0)
  return limits?.isProvisional === false && isSignal(limits, weekly.slice(-3))
}
