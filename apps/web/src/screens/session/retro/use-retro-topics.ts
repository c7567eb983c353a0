import { topicsOf } from '@rondo/core/retro/topics'
import { lastReveal, rankedTopics } from '@rondo/core/retro/votes'
import type { Session } from '@rondo/types'
import { useMemo } from 'react'
import { useNotes, useReveals, useTopics } from '../../../live/use-session.ts'

/** The topics of a retro, oldest first, and in the order of their votes; `isCounted` once the dots are out, which those of too few never are. */
export function useRetroTopics({ id, cap }: Session) {
  const notes = useNotes(id)
  const topics = useTopics(id)
  const ballots = useReveals(id, 'ballot')
  return useMemo(() => {
    const byAge = topicsOf(id, notes, topics)
    const ballot = lastReveal('ballot', ballots)
    return { topics: byAge, ranked: rankedTopics(byAge, ballot, cap), isCounted: ballot !== undefined && ballot.answers.length > 0, voters: ballot?.count ?? 0 }
  }, [id, cap, notes, topics, ballots])
}
