import { useState } from 'react'
import { asProblem, type Problem } from '../api/problem.ts'

/** One thing that is sent on request: whether it is under way, and what went wrong with it last. */
export function useSending<T extends unknown[]>(act: (...args: T) => Promise<void>) {
  const [isSending, setSending] = useState(false)
  const [problem, setProblem] = useState<Problem>()
  const send = async (...args: T) => {
    if (isSending) return
    setSending(true)
    setProblem(undefined)
    try {
      await act(...args)
    } catch (error) {
      setProblem(asProblem(error))
    } finally {
      setSending(false)
    }
  }
  return { send, isSending, problem }
}
