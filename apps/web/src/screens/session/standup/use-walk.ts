import { type WalkStep, walkOf } from '@rondo/core/standup/walk'
import { useMemo } from 'react'
import { useBoardRow } from '../../../live/use-board.ts'
import { useSelected } from '../../../live/use-selected.ts'
import { useOldAge } from '../../../parts/goal/use-pace.ts'
import { useToday } from '../../../parts/use-today.ts'

/** The walk as the board stands, and in how many days 85 % of the team's work is finished, once that is known. */
export function useWalk(): { steps: readonly WalkStep[]; old: number | null } {
  const zone = useBoardRow()?.zone ?? 'UTC'
  useToday()
  const old = useOldAge()
  const packed = useSelected(['cards', 'columns', 'sprints'], (state) => JSON.stringify(walkOf(state, { zone, at: Date.now(), old })))
  return useMemo(() => ({ steps: JSON.parse(packed) as WalkStep[], old }), [packed, old])
}
