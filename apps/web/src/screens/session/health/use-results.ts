import { checksBefore, type Delta, deltaOf, isSameQuestion } from '@rondo/core/health/delta'
import { type HealthAnswer, type HealthResult, healthResult } from '@rondo/core/health/result'
import type { Reveal, Session, SessionColumn } from '@rondo/types'
import { useSelected } from '../../../live/use-selected.ts'

export type Told = {
  column: SessionColumn
  answer: HealthAnswer | null
  /** The same question at earlier checks, the latest first. */
  before: { at: string; result: HealthResult }[]
  delta: Delta | null
}

const MOST_BEFORE = 4

/** Checks from the same template, the latest first, as many as are looked back on. */
export const useChecksBefore = (session: Session) => useSelected(['sessions'], (state) => checksBefore(state, session).slice(0, MOST_BEFORE))

/** What came out of each dimension, and of the same question before. */
export function useResults(session: Session): Told[] {
  const checks = useChecksBefore(session)
  const reveals = useSelected(['reveals'], (state) => [...state.all('reveals')])
  return session.columns.map((column) => {
    const answer = answerIn(session, column, reveals)
    const before = checks.flatMap((check) => {
      const then = check.columns.find((one) => isSameQuestion({ column: one, scale: check.scale }, { column, scale: session.scale }))
      const told = then && answerIn(check, then, reveals)
      return told?.isTold ? [{ at: check.openedAt, result: told.result }] : []
    })
    const last = before[0]
    return { column, answer, before, delta: answer?.isTold && last ? deltaOf(last.result.scores, answer.result.scores) : null }
  })
}

/** The latest round that tells something, else the latest there is. */
function answerIn({ id, scale }: Session, column: SessionColumn, reveals: readonly Reveal[]): HealthAnswer | null {
  const rounds = reveals.filter(({ sessionId, question }) => sessionId === id && question === `health:${column.id}`).sort((a, b) => b.round - a.round)
  const answers = rounds.map((round) => healthResult(round, scale))
  return answers.find(({ isTold }) => isTold) ?? answers[0] ?? null
}
