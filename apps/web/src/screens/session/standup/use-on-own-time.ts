import type { OnOwnTime } from '@rondo/core/standup/own-day'
import { whoIsAsked } from '@rondo/core/standup/who-is-asked'
import { useMemo } from 'react'
import { useBoard } from '../../../live/board-provider.tsx'
import { useBoardRow, useRows } from '../../../live/use-board.ts'

/** Where this browser's clock stands. */
export const myZone = () => Intl.DateTimeFormat().resolvedOptions().timeZone

/** When each of the team works. One's own zone is this browser's; the others are taken to be where the team's clock is. */
export function useOnOwnTime(): ReadonlyMap<string, OnOwnTime> {
  const { replica, boardId, userId } = useBoard()
  const row = useBoardRow()
  const sources = [useRows('members'), useRows('absences'), useRows('holidays'), useRows('capacities'), row]
  return useMemo(() => whoIsAsked(replica.state, boardId, (id) => (id === userId ? myZone() : (row?.zone ?? 'UTC'))), [replica, boardId, userId, ...sources])
}
