import { Button, Group, Modal, Stack, TextInput } from '@mantine/core'
import type { Session } from '@rondo/types'
import { useState } from 'react'
import { useBoard } from '../../live/board-provider.tsx'
import { attempt } from '../../live/use-command.ts'

/** More time for those who answer on their own, or less. */
export function ChangeUntil({ session, until, onClose }: { session: Session; until: string; onClose(): void }) {
  const board = useBoard()
  const [chosen, setChosen] = useState(() => onMyClock(until))
  const [no, setNo] = useState<string>()
  const change = () => {
    if (!chosen) return setNo('Choose a day and a time.')
    const answer = attempt(board, { type: 'session.until', id: session.id, answersUntil: new Date(chosen).toISOString() })
    if (answer.no === undefined) onClose()
    else setNo(answer.no)
  }
  return (
    <Modal opened onClose={onClose} title="How long people answer" size="sm">
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          change()
        }}
      >
        <Stack gap="sm">
          <TextInput
            data-autofocus
            type="datetime-local"
            label="People answer on their own time, until"
            value={chosen}
            error={no}
            onChange={({ currentTarget }) => setChosen(currentTarget.value)}
          />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              Cancel
            </Button>
            <Button type="submit">Change it</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}

/** As a field for a day and a time has it: `2026-11-27T17:00`. */
const onMyClock = (instant: string) => new Date(instant).toLocaleString('sv-SE').slice(0, 16).replace(' ', 'T')
