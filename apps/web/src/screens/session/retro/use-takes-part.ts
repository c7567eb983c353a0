import type { Session } from '@rondo/types'
import { useBoard } from '../../../live/board-provider.tsx'
import { useMay } from '../../../live/use-board.ts'

/** May this person write, vote and answer here? Those who only look on do not, and in a closed session nobody does. */
export function useTakesPart({ closedAt, spectators }: Session): boolean {
  const { userId } = useBoard()
  const may = useMay('note.add')
  return may && !closedAt && !spectators.includes(userId)
}
