import { calendarOf } from '@rondo/core/capacity-of'
import { type Proposal, proposalsFor } from '@rondo/core/retro/proposals'
import type { Action, Session } from '@rondo/types'
import { useBoard } from '../../../live/board-provider.tsx'
import { useActionsPart } from '../../../live/use-part.ts'
import { useNames } from '../../../live/use-people.ts'
import { useSelected } from '../../../live/use-selected.ts'
import { useNotes } from '../../../live/use-session.ts'
import { useToday } from '../../../parts/use-today.ts'
import { useLogSince } from '../standup/use-log-since.ts'
import { useFactsOf, useRetroSprint } from './use-retro-facts.ts'

/** What the board could lay out in this retro and nobody has taken yet; undefined while it is being read. */
export function useProposals(session: Session): Proposal[] | undefined {
  const { replica, boardId } = useBoard()
  const sprint = useRetroSprint(session)
  const facts = useFactsOf(sprint)
  const notes = useNotes(session.id)
  const nameOf = useNames()
  const { dayOf, short } = useToday()
  const { isThere } = useActionsPart()
  const actions = useSelected(['actions'], (state) =>
    [...state.all('actions')].filter(({ sessionId, decidedAt }) => sessionId !== session.id && decidedAt < session.openedAt),
  )
  const entries = useLogSince(sprint?.startedAt ?? session.openedAt)
  if (!facts || !isThere || !entries) return undefined
  const ownerOf = ({ ownerId, dueOn }: Action) => (dueOn ? `${nameOf(ownerId)}, until ${short(dueOn)}` : nameOf(ownerId))
  const all = proposalsFor({ ...facts, columns: session.columns, actions, ownerOf, entries, dayOf, calendar: calendarOf(replica.state, boardId) })
  return all.filter(({ columnId, text }) => !notes.some((note) => note.authorId === null && note.columnId === columnId && note.text === text))
}
