import type { Wanted } from '../../live/use-command.ts'
import { useCommand } from '../../live/use-command.ts'
import { toast } from '../../ui/toast.tsx'

/** Does what removes something, and offers to take it back. */
export function useRemoval() {
  const command = useCommand()
  return (removal: Wanted, said: string) => {
    const mutationId = command(removal)
    if (mutationId) toast(said, { undo: () => void command({ type: 'undo', mutationId }) })
  }
}
