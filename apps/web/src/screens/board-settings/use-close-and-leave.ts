import { useNavigate } from '@tanstack/react-router'
import { useBoardRow } from '../../live/use-board.ts'
import { useCommand } from '../../live/use-command.ts'
import { confirm } from '../../ui/confirm.ts'

/** Ending a board for all, or for oneself. Each asks once, by name. */
export function useCloseAndLeave() {
  const name = useBoardRow()?.name
  const command = useCommand()
  const navigate = useNavigate()
  const close = async () => {
    const isSure = await confirm({
      title: `Close “${name}”?`,
      body: 'Everybody can still read it, and nobody can change it. An admin can open it again.',
      action: 'Close the board',
      isDangerous: true,
    })
    if (isSure) command({ type: 'board.close' })
  }
  const leave = async () => {
    const isSure = await confirm({
      title: `Leave “${name}”?`,
      body: 'You stop seeing it at once. To come back you need an invitation.',
      action: 'Leave the board',
      isDangerous: true,
    })
    if (isSure && command({ type: 'member.leave' })) void navigate({ to: '/' })
  }
  return { close, leave }
}
