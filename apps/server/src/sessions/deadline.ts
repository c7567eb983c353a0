import { kindOf, leastOf, questionOf } from '@rondo/core/sealing'
import type { Session } from '@rondo/types'
import { type Answers, whoAnswered } from './quorum.ts'

/**
 * Where the team answers on its own time: what comes out now, because the time is over or because everybody has answered everything. Where too few have
 * answered to show anything, what they gave stays sealed: until enough have answered, or whoever leads opens it all the same.
 */
export function questionsDue(session: Session, answers: Answers, voters: readonly string[], now: string): string[] {
  const { answersUntil, revealed, secrecy } = session
  if (!answersUntil) return []
  if (answersUntil > now && !isAllAnswered(session, answers, voters)) return []
  // What is only answered later belongs to another round, which somebody leads.
  const inTime = answers.filter(({ key, at }) => at < answersUntil && !isNeverDue(key))
  const open = [...new Set(inTime.map(({ key }) => questionOf(key)))].filter((question) => !revealed.includes(question))
  const isEnough = (question: string) => voters.filter((userId) => whoAnswered(answers, question).has(userId)).length >= leastOf(kindOf(question), secrecy)
  return open.filter(isEnough).sort()
}

/** Dots are counted, and readiness is seen, when whoever leads says so. */
const isNeverDue = (key: string) => kindOf(key) === 'ballot' || kindOf(key) === 'ready'

function isAllAnswered({ kind, cardIds, revealed }: Session, answers: Answers, voters: readonly string[]) {
  const open = cardIds.map((id) => `vote:${id}`).filter((question) => !revealed.includes(question))
  const isIn = (question: string) => voters.every((userId) => whoAnswered(answers, question).has(userId))
  return kind === 'poker' && voters.length > 0 && open.every(isIn)
}
