import { type CommandOf, type Note, refuse, type Session } from '@rondo/types'
import { addDays, dayNumbered } from '../metrics/days.ts'
import { dayAt } from '../metrics/zone-days.ts'
import { isOfEntry } from '../standup/columns.ts'
import type { Context } from './rules.ts'

type Said = Pick<CommandOf<'note.add'>, 'columnId' | 'dueOn'>

const HOUR = 3_600_000
/** The clocks of the world are from twelve hours behind UTC to fourteen ahead of it. */
const [FARTHEST_BEHIND, FARTHEST_AHEAD] = [12 * HOUR, 14 * HOUR]

/** Where people hold a stand-up on their own time, each has one entry for a day of theirs, and says it while there is time. */
export function mayEnter(session: Session, { columnId, dueOn }: Said, { actorId, at }: Context, there: readonly Note[]) {
  if (!isEntry(session, columnId)) return
  if (session.answersUntil <= at) refuse('conflict', 'The time to write here is over. Whoever leads can give more of it.')
  if (!dueOn || !isAboutNow(dueOn, Date.parse(at))) refuse('invalid', 'An entry is for today or tomorrow, or for a day of the last week.')
  const isSame = (note: Note) => note.authorId === actorId && note.columnId === columnId && note.dueOn === dueOn
  if (there.some(isSame)) refuse('conflict', 'You have said that for this day already. Change what stands there.')
}

/** An entry cannot be moved onto another day, where there may be one. */
export function staysWithItsDay(session: Session, { columnId, dueOn }: Note, next: string | null) {
  if (isEntry(session, columnId) && next !== dueOn) refuse('invalid', 'An entry stays with the day that it is for.')
}

const isEntry = (session: Session, columnId: string): session is Session & { answersUntil: string } =>
  session.kind === 'standup' && session.answersUntil !== null && isOfEntry(columnId)

/** From a week ago, since what was written without a line may come late, to tomorrow, wherever somebody's clock stands. */
function isAboutNow(day: string, now: number) {
  const todayWhere = (ahead: number) => dayNumbered(dayAt('UTC', now + ahead))
  return addDays(todayWhere(-FARTHEST_BEHIND), -7) <= day && day <= addDays(todayWhere(FARTHEST_AHEAD), 1)
}
