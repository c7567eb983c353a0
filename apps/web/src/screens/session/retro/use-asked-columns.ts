import { calendarOf } from '@rondo/core/capacity-of'
import { dripOf } from '@rondo/core/retro/drip'
import type { Session } from '@rondo/types'
import { useBoard } from '../../../live/board-provider.tsx'
import { useRows } from '../../../live/use-board.ts'
import { useToday } from '../../../parts/use-today.ts'

/** What may be written under while the room collects: where prompts come one after the other, those that have come, the latest first. */
export function useAskedColumns({ columns, openedAt, stages, stageId, revealed, closedAt }: Session) {
  const { replica, boardId } = useBoard()
  const { day, dayOf } = useToday()
  useRows('holidays')
  const isCollecting = !closedAt && !revealed.includes('note') && stages.find(({ id }) => id === stageId)?.kind === 'collect'
  if (!isCollecting || !columns.some(({ fromDay }) => fromDay)) return { asked: columns, next: null }
  return dripOf(columns, dayOf(openedAt), day, calendarOf(replica.state, boardId))
}
