import { cycleTimePercentiles } from '@rondo/core/metrics/cycle-time'
import { finishedItems } from '@rondo/core/metrics/flow-items'
import { type WalkStep, walkOf } from '@rondo/core/standup/walk'
import { useMemo } from 'react'
import { useBoardRow } from '../../../live/use-board.ts'
import { useSelected } from '../../../live/use-selected.ts'
import { useFolds } from '../../../parts/folds/use-folds.ts'
import { useToday } from '../../../parts/use-today.ts'

/** The walk as the board stands, and in how many days 85 % of the team's work is finished, once that is known. */
export function useWalk(): { steps: readonly WalkStep[]; old: number | null } {
  const zone = useBoardRow()?.zone ?? 'UTC'
  useToday()
  const old = useOld()
  const packed = useSelected(['cards', 'columns', 'sprints'], (state) => JSON.stringify(walkOf(state, { zone, at: Date.now(), old })))
  return useMemo(() => ({ steps: JSON.parse(packed) as WalkStep[], old }), [packed, old])
}

function useOld(): number | null {
  const { now } = useFolds()
  return now.step === 'open' ? cycleTimePercentiles(finishedItems(now.flow).map(({ days }) => days))[85] : null
}
