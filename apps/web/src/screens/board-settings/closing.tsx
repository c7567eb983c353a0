import { Button } from '@mantine/core'
import { useBoardRow, useMay } from '../../live/use-board.ts'
import { useCommand } from '../../live/use-command.ts'
import { confirm } from '../../ui/confirm.tsx'
import { Section } from '../../ui/section.tsx'

export function Closing() {
  const board = useBoardRow()
  const command = useCommand()
  const canClose = useMay('board.close')
  if (!board) return null
  const close = async () => {
    const isSure = await confirm({
      title: `Close “${board.name}”?`,
      body: 'Everybody can still read it, and nobody can change it. An admin can open it again.',
      action: 'Close the board',
      isDangerous: true,
    })
    if (isSure) command({ type: 'board.close' })
  }
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
