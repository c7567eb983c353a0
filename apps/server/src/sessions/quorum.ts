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

/** Have all who are there answered? Whoever comes first to a session waits for the others: one answer is all of them only where nobody else could give one. */
export function areAllIn(present: readonly string[], voters: readonly string[], answered: ReadonlySet<string>, hasHadCompany: boolean): boolean {
  const here = present.filter((userId) => voters.includes(userId))
  const isEnough = answered.size > 1 || hasHadCompany || voters.length === 1
  return here.length > 0 && isEnough && here.every((userId) => answered.has(userId))
}
