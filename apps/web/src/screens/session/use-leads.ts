import type { Session } from '@rondo/types'
import { useBoard } from '../../live/board-provider.tsx'
import { useMay } from '../../live/use-board.ts'

/** Does this person lead, so that they may move the room? Where nobody leads, every member may. */
export function useLeads({ facilitatorId, closedAt }: Session): boolean {
  const { userId } = useBoard()
  const may = useMay('session.stage')
  return may && !closedAt && (facilitatorId === null || facilitatorId === userId)
}
