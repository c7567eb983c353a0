import { type OnOwnTime, openDayFor } from '@rondo/core/standup/own-day'
import type { OwnEntry } from '@rondo/core/standup/own-entries'
import { useNames } from '../../../live/use-people.ts'
import css from './place.module.css'

/** Who has written today, by their own date, and who has not yet. Those who are away are not waited for. */
export function WhoHasWritten({ team, entries, now }: { team: ReadonlyMap<string, OnOwnTime>; entries: readonly OwnEntry[]; now: number }) {
  const nameOf = useNames()
  const asked = [...team].flatMap(([userId, person]) => {
    const day = openDayFor(person, now)
    return day === null ? [] : [{ userId, hasWritten: entries.some((entry) => entry.userId === userId && entry.day === day) }]
  })
  const said = (hasWritten: boolean) => asked.filter((one) => one.hasWritten === hasWritten).map(({ userId }) => nameOf(userId))
  const [written, waiting] = [said(true), said(false)]
  return (
    <p className={css.lead}>
      {written.length > 0 ? `Written today: ${written.join(', ')}.` : 'Nobody has written today.'} {waiting.length > 0 && `Not yet: ${waiting.join(', ')}.`}
    </p>
  )
}
