import { hasRole } from '@rondo/core/roles'
import type { Session } from '@rondo/types'
import { useBoard } from '../../live/board-provider.tsx'
import { useSelected } from '../../live/use-selected.ts'
import { useSeats } from '../../live/use-session.ts'
import { isOnOwnTime } from './poker/use-viewed-card.ts'

/** Who is waited for: those who are there and take part; on people's own time, everybody who may vote. */
export function useVoters(session: Session): string[] {
  const { userId } = useBoard()
  const here = useSeats(session.id)
  const members = useSelected(['members'], (state) => [...state.all('members')].filter(({ role }) => hasRole(role, 'member')).map(({ id }) => id))
  const present = new Set([userId, ...here])
  return members.filter((id) => !session.spectators.includes(id) && (isOnOwnTime(session) || present.has(id)))
}
