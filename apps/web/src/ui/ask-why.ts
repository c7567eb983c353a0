import type { ReactNode } from 'react'
import { create } from 'zustand'

/** `isNeeded`: without a reason it is not done. */
export type WhyQuestion = { title: string; body: ReactNode; description: string; action: string; isNeeded: boolean }
/** The reason, empty where none is given; null where the person would rather not do it. */
export type WhyAnswer = string | null

export const useWhy = create<{ question: WhyQuestion | null; answer(why: WhyAnswer): void }>(() => ({ question: null, answer: () => {} }))

/** Asks for a reason before something is done. */
export function askWhy(question: WhyQuestion): Promise<WhyAnswer> {
  useWhy.getState().answer(null)
  return new Promise((resolve) => {
    const answer = (why: WhyAnswer) => {
      useWhy.setState({ question: null, answer: () => {} })
      resolve(why)
    }
    useWhy.setState({ question, answer })
  })
}
