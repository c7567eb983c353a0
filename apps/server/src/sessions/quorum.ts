import { hasRole } from '@rondo/core/roles'
import { questionOf } from '@rondo/core/sealing'
import type { Member, Session } from '@rondo/types'

export type Answers = readonly { userId: string; key: string; at: string }[]

/** Who may answer in a session: members who do not only look on. */
export function votersOf({ spectators }: Session, members: readonly Member[]): string[] {
  return members.filter(({ id, role }) => hasRole(role, 'member') && !spectators.includes(id)).map(({ id }) => id)
}

/** Who has answered a question. */
export const whoAnswered = (answers: Answers, question: string): ReadonlySet<string> =>
  new Set(answers.flatMap(({ key, userId }) => (questionOf(key) === question ? userId : [])))

type Room = { present: readonly string[]; voters: readonly string[]; hasHadCompany: boolean }

/** Have all who are there answered, and enough to show it? Whoever comes first waits for the others: one answer is all of them only where nobody else could give one. */
export function areAllIn({ present, voters, hasHadCompany }: Room, answered: ReadonlySet<string>, least: number): boolean {
  const here = present.filter((userId) => voters.includes(userId))
  const hasWaited = answered.size > 1 || hasHadCompany || voters.length === 1
  const isEnough = voters.filter((userId) => answered.has(userId)).length >= least
  return here.length > 0 && hasWaited && isEnough && here.every((userId) => answered.has(userId))
}
