import { Button, Group, Modal } from '@mantine/core'
import { useQuestion } from './confirm.ts'

/** Where `confirm` asks. Once, at the root. */
export function ConfirmDialog() {
  const { question, isOpen, answer } = useQuestion()
  return (
    <Modal opened={isOpen} onClose={() => answer(false)} title={question?.title} size="sm">
      <div>{question?.body}</div>
      <Group justify="flex-end" mt="lg" gap="xs">
        <Button variant="default" onClick={() => answer(false)}>
          Cancel
        </Button>
        <Button color={question?.isDangerous ? 'red' : 'rondo'} onClick={() => answer(true)} data-autofocus>
          {question?.action}
        </Button>
      </Group>
    </Modal>
  )
}
