import type { Card } from '@rondo/types'
import { Link } from '@tanstack/react-router'
import { Ban, CalendarDays } from 'lucide-react'
import { useBoard } from '../../live/board-provider.tsx'
import { useBoardRow, useRow } from '../../live/use-board.ts'
import { ageInDays } from '../../parts/card-age.ts'
import { useToday } from '../../parts/use-today.ts'
import css from './my-work-screen.module.css'

/** A card of mine, in one line. */
export function WorkLine({ card: { number, title, columnId, points, dueOn, startedAt, blockedReason } }: { card: Card }) {
  const { boardId } = useBoard()
  const key = useBoardRow()?.key
  const column = useRow('columns', columnId)
  const today = useToday()
  const isLate = dueOn !== null && dueOn < today.day
  return (
    <li className={css.line}>
      <span className="key">
        {key}-{number}
      </span>
      <span className={css.what}>
        <Link to="/boards/$id/cards/$number" params={{ id: boardId, number: String(number) }}>
          {title}
        </Link>
        {blockedReason !== null && (
          <span className={css.blocked}>
            <Ban size={12} aria-hidden /> Blocked: {blockedReason}
          </span>
        )}
      </span>
      {dueOn && (
        <span className={css.due} data-late={isLate || undefined}>
          <CalendarDays size={12} aria-hidden /> {isLate ? 'overdue since ' : 'due '}
          {today.short(dueOn)}
        </span>
      )}
      <span className={css.soft}>{column?.name}</span>
      {startedAt && column?.kind === 'doing' && (
        <span className={css.soft} title={`Under way for ${ageInDays(startedAt, today)} days`}>{`${ageInDays(startedAt, today)}d`}</span>
      )}
      <span className={css.points} title={points === null ? 'No estimate' : `${points} points`}>
        {points ?? '–'}
      </span>
    </li>
  )
}
