import { recurringThemes } from '@rondo/core/retro/recurring-themes'
import { topicsOf } from '@rondo/core/retro/topics'
import type { Session } from '@rondo/types'
import { useMemo } from 'react'
import { useSessionPart } from '../../../live/use-part.ts'
import { useSelected } from '../../../live/use-selected.ts'

const MOST = 6

/** The retros before this one, the last one first. */
const usePast = ({ id, openedAt }: Session): readonly Session[] =>
  useSelected(['sessions'], (state) =>
    [...state.all('sessions')]
      .filter((session) => session.kind === 'retro' && session.id !== id && session.closedAt !== null && session.openedAt < openedAt)
      .sort((a, b) => (a.openedAt < b.openedAt ? 1 : -1))
      .slice(0, MOST),
  )

/** Asks for what earlier retros were about. It draws nothing. */
export function PastRetros({ session }: { session: Session }) {
  return usePast(session).map(({ id }) => <Asked key={id} id={id} />)
}

function Asked({ id }: { id: string }) {
  useSessionPart(id)
  return null
}

/** Topics that came up before, with how many retros had them. */
export function useRecurring(session: Session, topics: readonly { id: string; title: string }[]): ReadonlyMap<string, { times: number }> {
  const past = usePast(session)
  const notes = useSelected(['notes'], (state) => [...state.all('notes')])
  const known = useSelected(['topics'], (state) => [...state.all('topics')])
  return useMemo(() => {
    const before = past.map(({ id, name }) => ({ id, name, topics: topicsOf(id, notes, known) }))
    return new Map(recurringThemes(topics, before).map((theme) => [theme.topicId, theme]))
  }, [past, notes, known, topics])
}
