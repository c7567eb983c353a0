import { CalendarClock } from 'lucide-react'
import css from './session-header.module.css'
import { useMinute } from './use-minute.ts'

/** Until when people answer on their own time. */
export function Until({ until }: { until: string }) {
  const isOver = Date.parse(until) <= useMinute()
  return (
    <span className={css.until}>
      <CalendarClock size={14} aria-hidden />
      {isOver ? 'Over since' : 'Until'} {said(until)}
    </span>
  )
}

const said = (instant: string) =>
  new Date(instant).toLocaleString('en', { weekday: 'short', day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
