import { count } from '@rondo/core/count'
import type { WorkItem } from '@rondo/core/work-on-boards'
import { Link } from '@tanstack/react-router'
import { Ban, CalendarDays } from 'lucide-react'
import { ageInDays } from '../../parts/card-age.ts'
import { useTodayIn } from '../../parts/use-today.ts'
import css from './work-groups.module.css'

/** A card of mine, in one line. */
export function WorkLine({ item, hasBoard }: { item: WorkItem; hasBoard: boolean }) {
  const { board, number, title, column, points, dueOn, underWaySince, blockedReason } = item
  const today = useTodayIn(board.zone)
  const isLate = dueOn !== null && dueOn < today.day
  const age = underWaySince && ageInDays(underWaySince, today)
  return (
    <li className={css.line}>
      <span className="key">
        {board.key}-{number}
      </span>
      <span className={css.what}>
        <Link to="/boards/$id/cards/$number" params={{ id: board.id, number: String(number) }}>
          {title}
        </Link>
        {blockedReason !== null && (
          <span className={css.blocked}>
            <Ban size={12} aria-hidden /> Blocked: {blockedReason}
          </span>
        )}
      </span>
      <span className={css.facts}>
        {dueOn && (
          <span className={css.due} data-late={isLate || undefined}>
            <CalendarDays size={12} aria-hidden /> {isLate ? 'overdue since ' : 'due '}
            {today.short(dueOn)}
          </span>
        )}
        {hasBoard && (
          <span className={css.board} title={board.name}>
            {board.name}
          </span>
        )}
        <span className={css.column} title={column}>
          {column}
        </span>
        {age && <span className={css.age} title={`Under way for ${count(age, 'day')}`}>{`${age}d`}</span>}
      </span>
      <span className={css.points} title={points === null ? 'No estimate' : count(points, 'point')}>
        {points ?? '–'}
      </span>
    </li>
  )
}
