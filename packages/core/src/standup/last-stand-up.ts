import type { Session } from '@rondo/types'
import type { State } from '../state.ts'

const byOpening = (a: Session, b: Session) => (a.openedAt < b.openedAt ? -1 : a.openedAt > b.openedAt ? 1 : a.id < b.id ? -1 : 1)

/** The stand-ups that were held before this one, oldest first: of those that meet those that met, of those on one's own time those on one's own time. */
export const standUpsBefore = (state: State, session: Session): Session[] =>
  [...state.all('sessions')]
    .filter((one) => one.kind === 'standup' && isMeeting(one) === isMeeting(session) && one.id !== session.id && byOpening(one, session) < 0)
    .sort(byOpening)

const isMeeting = ({ answersUntil }: Session) => answersUntil === null

const DAY_MS = 86_400_000

/** Since when changes are told: since the stand-up before this one, a week ago at most; where there was none, for a day. */
export function toldSince(state: State, session: Session): string {
  const last = standUpsBefore(state, session).at(-1)?.openedAt
  const openedAt = Date.parse(session.openedAt)
  const since = last === undefined ? openedAt - DAY_MS : Math.max(Date.parse(last), openedAt - 7 * DAY_MS)
  return new Date(since).toISOString()
}
