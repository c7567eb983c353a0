import { type Command, type CommandInput, Refusal } from '@rondo/types'
import { useCallback } from 'react'
import { toast } from '../ui/toast.tsx'
import { useBoard } from './board-provider.tsx'
import type { LiveBoard } from './live-board.ts'

/** Sends what someone wants; a no is said at once. Answers the mutation's id, or undefined where the answer was no. */
export type Give = (command: CommandInput) => string | undefined

export function useCommand(): Give {
  const board = useBoard()
  return useCallback((command) => give(board, command), [board])
}

export function give(board: LiveBoard, command: CommandInput): string | undefined {
  try {
    return board.replica.command(command as Command)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    const title = subject(board, command)
    toast(error.message, { isProblem: true, ...(title && { title }) })
    return undefined
  }
}

/** Which card it was about. */
function subject({ replica: { state } }: LiveBoard, command: CommandInput): string | undefined {
  if ('title' in command) return command.title
  for (const id of ['cardId' in command ? command.cardId : undefined, 'id' in command ? command.id : undefined]) {
    const card = id === undefined ? undefined : (state.get('cards', id) ?? state.get('archived', id))
    if (card) return card.title
  }
  return undefined
}
