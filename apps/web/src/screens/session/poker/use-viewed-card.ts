import type { Session } from '@rondo/types'
import { useEffect, useState } from 'react'
import { serverNow } from '../../../live/server-clock.ts'
import { useCommand } from '../../../live/use-command.ts'
import { useLeads } from '../use-leads.ts'

/** People answer on their own time, so each goes from card to card alone. */
export const isOnOwnTime = ({ answersUntil, closedAt }: Session) => !closedAt && answersUntil !== null && Date.parse(answersUntil) > serverNow()

/** The card that this person looks at: the room's, unless they look at another. Whoever leads takes the room along. */
export function useViewedCard(session: Session) {
  const { id, focusId, cardIds, closedAt } = session
  const command = useCommand()
  const leads = useLeads(session)
  const [own, setOwn] = useState<string>()
  const isAlone = isOnOwnTime(session) || closedAt !== null
  useEffect(() => setOwn((now) => (now === focusId ? undefined : now)), [focusId])
  const cardId = own ?? focusId ?? cardIds[0]
  const look = (next: string) => {
    if (leads && !isAlone) command({ type: 'session.focus', id, focusId: next })
    setOwn(leads && !isAlone ? undefined : next)
  }
  const isAway = !isAlone && focusId !== null && cardId !== focusId
  return { cardId, isAway, look, follow: () => setOwn(undefined) }
}
