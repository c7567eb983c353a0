import type { ReactNode } from 'react'
import { create } from 'zustand'

type Question = { title: string; body: ReactNode; action: string; isDangerous?: boolean }
export const useQuestion = create<{ question: Question | null; isOpen: boolean; answer(yes: boolean): void }>(() => ({
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
