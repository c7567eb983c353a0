import type { Session } from '@rondo/types'
import { CalendarClock } from 'lucide-react'
import { useState } from 'react'
import { ChangeUntil } from './change-until.tsx'
import css from './session-header.module.css'
import { useLeads } from './use-leads.ts'
import { useMinute } from './use-minute.ts'

/** Until when people answer on their own time, which whoever leads can change. */
export function Until({ session, until }: { session: Session; until: string }) {
  const leads = useLeads(session)
  const isOver = Date.parse(until) <= useMinute()
  const [isChanging, setChanging] = useState(false)
  return (
    <span className={css.until}>
      <CalendarClock size={14} aria-hidden />
      <span>
        {isOver ? 'Over since' : 'Until'} {said(until)}
      </span>
      {leads && (
        <button type="button" className={css.more} onClick={() => setChanging(true)}>
          {isOver ? 'Give more time' : 'Change the time'}
        </button>
      )}
      {isChanging && <ChangeUntil session={session} until={until} onClose={() => setChanging(false)} />}
    </span>
  )
}

const said = (instant: string) =>
  new Date(instant).toLocaleString('en-GB', { weekday: 'short', day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
