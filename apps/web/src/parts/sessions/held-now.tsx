import type { Session } from '@rondo/types'
import { Link, useMatch } from '@tanstack/react-router'
import { CalendarClock } from 'lucide-react'
import { useNames } from '../../live/use-people.ts'
import { useSeats } from '../../live/use-session.ts'
import { AvatarStack } from '../../ui/avatar.tsx'
import css from './held-now.module.css'

/** Sessions that people are in at this moment, on every page of the board: who opened a page a minute late finds the way in. */
export const HeldNow = ({ sessions }: { sessions: readonly Session[] }) => sessions.map((session) => <Held key={session.id} session={session} />)

function Held({ session: { id, name } }: { session: Session }) {
  const nameOf = useNames()
  const seats = useSeats(id)
  const isHere = useMatch({ from: '/signed-in/boards/$id/sessions/$sessionId', shouldThrow: false })?.params.sessionId === id
  if (seats.length === 0 || isHere) return null
  return (
    <p className={css.line}>
      <CalendarClock size={15} className={css.icon} aria-hidden />
      <span className={css.name}>{name}</span>
      <span>is on</span>
      <AvatarStack people={seats.map((userId) => ({ userId, name: nameOf(userId) }))} size={20} />
      <Link from="/boards/$id" to="/boards/$id/sessions/$sessionId" params={{ sessionId: id }} aria-label={`Join ${name}`}>
        Join
      </Link>
    </p>
  )
}
