import { Modal, Switch, TextInput } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { duplicateBoard, refreshBoards } from '../../api/boards.ts'
import { Form, written } from '../../ui/form.tsx'

type DuplicateDialogProps = { board: { id: string; name: string; key: string }; isOpen: boolean; onClose(): void }

export function DuplicateDialog({ board, isOpen, onClose }: DuplicateDialogProps) {
  const navigate = useNavigate()
  const send = async (form: FormData) => {
    const wish = { name: written(form, 'name').trim(), key: written(form, 'key').toUpperCase(), withCards: form.has('withCards') }
    const { id } = await duplicateBoard(board.id, wish)
    refreshBoards()
    onClose()
    await navigate({ to: '/boards/$id', params: { id } })
  }
  return (
    <Modal opened={isOpen} onClose={onClose} title={`Duplicate “${board.name}”`}>
      <Form action="Duplicate" send={send}>
        <TextInput name="name" label="Name" defaultValue={`${board.name} (copy)`} maxLength={100} required data-autofocus />
        <TextInput
          name="key"
          label="Key"
          description="2 to 10 letters or digits. It may be the same."
          defaultValue={board.key}
          pattern="[A-Za-z][A-Za-z0-9]{1,9}"
          maxLength={10}
          required
          autoComplete="off"
        />
        <Switch name="withCards" label="With the cards" defaultChecked />
      </Form>
    </Modal>
  )
}
