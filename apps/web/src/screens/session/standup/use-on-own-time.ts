import type { OnOwnTime } from '@rondo/core/standup/own-day'
import { zonesOf } from '@rondo/core/standup/own-entries'
import { whoIsAsked } from '@rondo/core/standup/who-is-asked'
import type { Note } from '@rondo/types'
import { useMemo } from 'react'
import { useBoard } from '../../../live/board-provider.tsx'
import { useBoardRow, useRows } from '../../../live/use-board.ts'

/** Where this browser's clock stands. */
export const myZone = () => Intl.DateTimeFormat().resolvedOptions().timeZone

/** When each of the team works. One's own zone is this browser's; the others' is where they wrote last, else where the team's clock is. */
export function useOnOwnTime(notes: readonly Note[]): ReadonlyMap<string, OnOwnTime> {
  const { replica, boardId, userId } = useBoard()
  const row = useBoardRow()
  const sources = [useRows('members'), useRows('absences'), useRows('holidays'), useRows('capacities'), row]
  return useMemo(() => {
    const zones = zonesOf(notes)
    return whoIsAsked(replica.state, boardId, (id) => (id === userId ? myZone() : (zones.get(id) ?? row?.zone ?? 'UTC')))
  }, [replica, boardId, userId, notes, ...sources])
}
