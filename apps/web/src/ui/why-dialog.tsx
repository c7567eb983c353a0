import { Button, Group, Modal, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useWhy } from './ask-why.ts'
import css from './why-dialog.module.css'

/** Where `askWhy` asks. */
export function WhyDialog() {
  const { question, answer } = useWhy()
  const [reason, setReason] = useState('')
  if (!question) return null
  const { title, body, description, action, isNeeded } = question
  return (
    <Modal opened onClose={() => answer(null)} title={title}>
      <form
        className={css.form}
        onSubmit={(event) => {
          event.preventDefault()
          answer(reason.trim())
        }}
      >
        {body}
        <Textarea
          label="Why?"
          description={description}
          autosize
          minRows={2}
          maxLength={500}
          required={isNeeded}
          data-autofocus
          value={reason}
          onChange={({ currentTarget }) => setReason(currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return
            event.preventDefault()
            event.currentTarget.form?.requestSubmit()
          }}
        />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={() => answer(null)}>
            Cancel
          </Button>
          <Button type="submit" disabled={isNeeded && reason.trim() === ''}>
            {action}
          </Button>
        </Group>
      </form>
    </Modal>
  )
}
