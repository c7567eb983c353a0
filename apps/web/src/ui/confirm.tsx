import { Button, Group, Modal } from '@mantine/core'
import type { ReactNode } from 'react'
import { create } from 'zustand'

type Question = { title: string; body: ReactNode; action: string; isDangerous?: boolean }
const useQuestion = create<{ question: Question | null; isOpen: boolean; answer(yes: boolean): void }>(() => ({
  question: null,
  isOpen: false,
  answer: () => {},
}))

/** Asks once, naming the thing. Resolves to whether the person said yes. */
export function confirm(question: Question): Promise<boolean> {
  useQuestion.getState().answer(false)
  return new Promise((resolve) => {
    const answer = (yes: boolean) => {
      useQuestion.setState({ isOpen: false, answer: () => {} })
      resolve(yes)
    }
    useQuestion.setState({ question, isOpen: true, answer })
  })
}

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
