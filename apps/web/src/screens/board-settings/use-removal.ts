import { useBoard } from '../../live/board-provider.tsx'
import type { Wanted } from '../../live/use-command.ts'
import { useCommand } from '../../live/use-command.ts'
import { toast } from '../../ui/toast.tsx'
import { takeBack } from '../board/take-back.ts'

/** Does what removes something, and offers to take it back. */
export function useRemoval() {
  const board = useBoard()
  const command = useCommand()
  return (removal: Wanted, said: string) => {
    const mutationId = command(removal)
    if (mutationId) toast(said, { undo: () => takeBack(board, mutationId) })
  }
}
