import { Button, Group, Modal, Select } from '@mantine/core'
import { useState } from 'react'
import { useRemoval } from './use-removal.ts'

type Named = { id: string; name: string }
type RemoveColumnDialogProps = { column: Named; cards: number; others: readonly Named[]; isOpen: boolean; onClose(): void }

/** A column leaves; its cards need a place. */
export function RemoveColumnDialog({ column, cards, others, isOpen, onClose }: RemoveColumnDialogProps) {
  const remove = useRemoval()
  const [chosen, setChosen] = useState<string>()
  const to = chosen ?? others[0]?.id
  const send = () => {
    if (!to) return
    onClose()
    remove({ type: 'column.remove', id: column.id, moveCardsTo: to }, `The column “${column.name}” is removed.`)
  }
  return (
    <Modal opened={isOpen} onClose={onClose} title={`Remove “${column.name}”?`} size="sm">
      <Select
        label={cards === 1 ? 'Its card goes to' : `Its ${cards} cards go to`}
        data={others.map(({ id, name }) => ({ value: id, label: name }))}
        value={to ?? null}
        onChange={(id) => id && setChosen(id)}
        data-autofocus
      />
      <Group justify="flex-end" mt="lg" gap="xs">
        <Button variant="default" onClick={onClose}>
          Cancel
        </Button>
        <Button color="red" onClick={send} disabled={!to}>
          Remove the column
        </Button>
      </Group>
    </Modal>
  )
}
