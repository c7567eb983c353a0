import type { Folded } from '@rondo/core/rules/rules'
import type { Command } from '@rondo/types'
import type { Reports } from './reports.ts'

/** What a board is told of its log before it decides on such a command. */
export const foldedBy =
  (reports: Reports) =>
  async (boardId: string, command: Command, seq: number): Promise<Folded> => {
    if (command.type !== 'sprint.start' && command.type !== 'sprint.finish') return {}
    const bytes = await reports.ask({ name: 'facts', of: command.type, boardId, seq, now: Date.now(), sprintId: command.id })
    return JSON.parse(new TextDecoder().decode(bytes)) as Folded
  }
