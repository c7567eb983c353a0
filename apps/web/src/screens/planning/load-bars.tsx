import { count, noun } from '@rondo/core/count'
import type { PersonLoad } from '@rondo/core/sprint-meter'
import { TriangleAlert } from 'lucide-react'
import { useNames } from '../../live/use-people.ts'
import { Avatar } from '../../ui/avatar.tsx'
import css from './load-bars.module.css'
import { round } from './meter-words.ts'

/** Whose work it is, against the days that each has. */
export function LoadBars({ loads }: { loads: readonly PersonLoad[] }) {
  const nameOf = useNames()
  const most = Math.max(1, ...loads.flatMap(({ points, room }) => [points, room ?? 0]))
  return (
    <ul className={css.loads} aria-label="Who has how much">
      {loads.map((load) => {
        const { userId, cards, points, room, days } = load
        const name = userId === null ? 'Nobody yet' : nameOf(userId)
        const isOver = room !== null && points > room
        return (
          <li key={userId ?? ''} className={css.load} data-over={isOver || undefined}>
            {userId === null ? <span className={css.nobody} aria-hidden="true" /> : <Avatar userId={userId} name={name} size={20} isPlain />}
            <span className={css.name}>{name}</span>
            <span className={css.track} aria-hidden="true">
              <span className={css.fill} style={{ width: `${(points / most) * 100}%` }} />
              {room !== null && <span className={css.room} style={{ left: `${(room / most) * 100}%` }} />}
            </span>
            <span className={css.words}>
              {isOver && <TriangleAlert size={13} role="img" aria-label="Too much:" />} {round(points)}
              {room === null ? ` ${noun(round(points), 'point')}` : ` of ${count(round(room), 'point')}`}, {count(cards, 'card')}
              {days !== null && `, ${count(round(days), 'day')}`}
            </span>
          </li>
        )
      })}
    </ul>
  )
}
