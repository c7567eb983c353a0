import { Modal, TextInput } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { addBoard, addFirstColumns, refreshBoards } from '../../api/boards.ts'
import { Form } from '../../ui/form.tsx'
import { proposeKey } from './board-key.ts'
import css from './new-board-dialog.module.css'

/** A new board: its name, and the key that its cards' numbers begin with. */
export function NewBoardDialog({ isOpen, onClose }: { isOpen: boolean; onClose(): void }) {
  const navigate = useNavigate()
  const [name, setName] = useState('')
  const [ownKey, setOwnKey] = useState<string>()
  const key = ownKey ?? proposeKey(name)
  const send = async () => {
    const { id } = await addBoard({ name: name.trim(), key, zone: Intl.DateTimeFormat().resolvedOptions().timeZone })
    await addFirstColumns(id)
    refreshBoards()
    await navigate({ to: '/boards/$id', params: { id } })
  }
  return (
    <Modal opened={isOpen} onClose={onClose} title="New board">
      <Form action="Make the board" send={send} isReady={name.trim() !== '' && /^[A-Z][A-Z0-9]{1,9}$/.test(key)}>
        <TextInput
          label="Name"
          placeholder="What the team works on"
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
          maxLength={100}
          required
          data-autofocus
        />
        <TextInput
          label="Key"
          description={
            <>
              Its cards are called <span className="key">{key || 'KEY'}-1</span>, <span className="key">{key || 'KEY'}-2</span> and so on. 2 to 10 letters or
              digits.
            </>
          }
          value={key}
          onChange={(event) => setOwnKey(event.currentTarget.value.toUpperCase().replace(/[^A-Z0-9]/g, ''))}
          maxLength={10}
          required
          autoComplete="off"
          classNames={{ input: css.key ?? '' }}
        />
      </Form>
    </Modal>
  )
}
