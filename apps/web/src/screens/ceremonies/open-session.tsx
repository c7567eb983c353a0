import type { Session } from '@rondo/types'
import { Link } from '@tanstack/react-router'
import { useNames } from '../../live/use-people.ts'
import { useSeats } from '../../live/use-session.ts'
import { AvatarStack } from '../../ui/avatar.tsx'
import { Line } from '../../ui/section.tsx'
import { When } from '../../ui/when.tsx'
import { kindNames } from '../session/promise.ts'
import css from './ceremonies-screen.module.css'

/** A session that goes on, who is in it, and the way in. */
export function OpenSession({ session }: { session: Session }) {
  const nameOf = useNames()
  const people = useSeats(session.id).map((userId) => ({ userId, name: nameOf(userId) }))
  return (
    <Line>
      <Link from="/boards/$id" to="/boards/$id/sessions/$sessionId" params={{ sessionId: session.id }} className={css.name}>
        {session.name}
      </Link>
      <span className={css.soft}>
        {kindNames[session.kind]} · opened <When at={session.openedAt} />
        {session.answersUntil && (
          <>
            {' '}
            · answers until <When at={session.answersUntil} />
          </>
        )}
      </span>
      {people.length > 0 && <AvatarStack people={people} size={20} />}
    </Line>
  )
}
