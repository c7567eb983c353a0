import { type Command, type CommandInput, Refusal } from '@rondo/types'
import { useCallback } from 'react'
import { toast } from '../ui/toast.tsx'
import { useBoard } from './board-provider.tsx'
import type { LiveBoard } from './live-board.ts'

/** What a person can want; history from elsewhere comes by the importer, and undo from the replica, which knows what was done. */
export type Wanted = Exclude<CommandInput, { type: `import.${string}` | 'undo' }>

/** Sends what someone wants; a no is said at once. Answers the mutation's id, or undefined where the answer was no. */
export type Give = (command: Wanted) => string | undefined

export function useCommand(): Give {
  const board = useBoard()
  return useCallback((command) => give(board, command), [board])
}

export function give(board: LiveBoard, command: Wanted): string | undefined {
  const { id, no } = attempt(board, command)
  if (no === undefined) return id
  const title = subject(board, command)
  toast(no, { isProblem: true, ...(title && { title }) })
  return undefined
}

/** Sends it, or answers the no in words: for a form, which shows it where it was typed. */
export function attempt(board: LiveBoard, command: Wanted): { id: string; no?: undefined } | { id?: undefined; no: string } {
  try {
    return { id: board.replica.command(complete(command)) }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return { no: error.message }
  }
}

/** What may be left out when one writes a command, as the server fills it in. */
function complete(command: Wanted): Command {
  switch (command.type) {
    case 'card.assign':
    case 'card.label':
      return { ...command, add: command.add ?? [], remove: command.remove ?? [] }
    case 'check.add':
      return { ...command, list: command.list ?? 'Checklist' }
    case 'link.add':
      return { ...command, name: command.name ?? '' }
    case 'field.add':
      return { ...command, options: command.options ?? [] }
    default:
      return command
  }
}

/** Which card it was about. */
function subject({ replica: { state } }: LiveBoard, command: Wanted): string | undefined {
  if ('title' in command) return command.title
  for (const id of ['cardId' in command ? command.cardId : undefined, 'id' in command ? command.id : undefined]) {
    const card = id == null ? undefined : (state.get('cards', id) ?? state.get('archived', id))
    if (card) return card.title
  }
  return undefined
}
