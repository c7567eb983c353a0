import type { Session, SessionColumn } from '@rondo/types'
import { mean, standardDeviation } from '../metrics/percentile.ts'
import type { State } from '../state.ts'

/** How the mean differs from the last time, and how much it would differ by chance. */
export type Delta = { by: number; noise: number; isNoise: boolean }

/** The band is twice the standard error of the difference: within it, a change says nothing. */
export function deltaOf(before: readonly number[], now: readonly number[]): Delta {
  const error = (scores: readonly number[]) => (standardDeviation(scores) ?? 0) ** 2 / scores.length
  const by = (mean(now) ?? 0) - (mean(before) ?? 0)
  const noise = 2 * Math.sqrt(error(before) + error(now))
  return { by, noise, isNoise: Math.abs(by) <= noise }
}

/** Is it the same question, word for word, on the same scale? Only then may answers be compared. */
export function isSameQuestion(a: Asked, b: Asked): boolean {
  return a.scale === b.scale && a.column.id === b.column.id && a.column.prompt === b.column.prompt && (a.column.worst ?? '') === (b.column.worst ?? '')
}
export type Asked = { column: SessionColumn; scale: Session['scale'] }

/** The checks from the same template before this one in which something of it was asked in the same words, the latest first. */
export const checksBefore = (state: State, session: Session): Session[] =>
  [...state.all('sessions')]
    .filter((one) => one.kind === 'health' && one.id !== session.id && one.template === session.template && one.openedAt < session.openedAt)
    .filter((one) =>
      one.columns.some((column) => session.columns.some((now) => isSameQuestion({ column, scale: one.scale }, { column: now, scale: session.scale }))),
    )
    .sort((a, b) => (a.openedAt > b.openedAt ? -1 : 1))
