import { Button } from '@mantine/core'
import { useBoardRow, useMay } from '../../live/use-board.ts'
import { useCommand } from '../../live/use-command.ts'
import { Section } from '../../ui/section.tsx'
import { useCloseAndLeave } from './use-close-and-leave.ts'

export function Closing() {
  const board = useBoardRow()
  const command = useCommand()
  const { close } = useCloseAndLeave()
  const canClose = useMay('board.close')
  if (!board) return null
  if (board.closedAt)
    return (
      <Section
        title="This board is closed"
        lead="It can be read and not changed."
        actions={canClose && <Button onClick={() => command({ type: 'board.reopen' })}>Open it again</Button>}
        isDangerous
      >
        {null}
      </Section>
    )
  return (
    <Section
      title="Close the board"
      lead="For when the work is over. Nothing is deleted: everybody can still read it, and an admin can open it again."
      actions={
        canClose && (
          <Button variant="default" onClick={() => void close()}>
            Close …
          </Button>
        )
      }
      isDangerous
    >
      {null}
    </Section>
  )
}
