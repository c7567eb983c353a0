import { z } from 'zod'
import { boardCommands } from './commands/board.ts'
import { cardCommands } from './commands/card.ts'
import { columnCommands } from './commands/column.ts'
import { daysCommands } from './commands/days.ts'
import { epicCommands } from './commands/epic.ts'
import { fieldCommands } from './commands/field.ts'
import { importCommands } from './commands/import.ts'
import { labelCommands } from './commands/label.ts'
import { memberCommands } from './commands/member.ts'
import { reviewCommands } from './commands/review.ts'
import { sessionCommands } from './commands/session.ts'
import { sprintCommands } from './commands/sprint.ts'
import { Id } from './primitives.ts'

// The verbs. This list is the table of contents of the product: if it is not here, nobody can do it.
//
// A command says what someone wants ("after that card"), never what the row will be ("rank a1V"). Rules decide that, on the server, in order.

export const commands = {
  ...boardCommands,
  ...memberCommands,
  ...columnCommands,
  ...labelCommands,
  ...fieldCommands,
  ...cardCommands,
  ...sprintCommands,
  ...reviewCommands,
  ...sessionCommands,
  ...epicCommands,
  ...daysCommands,
  ...importCommands,
  undo: z.strictObject({ mutationId: Id }),
}

export type CommandType = keyof typeof commands
export type CommandOf<T extends CommandType> = { type: T } & Said<z.infer<(typeof commands)[T]>>
export type Command = { [T in CommandType]: CommandOf<T> }[CommandType]
/** A command as it may be written: what has a default may be left out. */
export type CommandInput = { [T in CommandType]: { type: T } & Said<z.input<(typeof commands)[T]>> }[CommandType]
/** zod reads an empty object as “no fields at all”, which would forbid `type` too. */
type Said<Fields> = Fields extends Record<string, never> ? unknown : Fields

/** The command, or in words what is wrong with it. */
export function readCommand(input: unknown): { command: Command } | { problem: string } {
  if (typeof input !== 'object' || input === null || Array.isArray(input)) return { problem: 'That is not a command.' }
  const { type, ...rest } = input as { type?: unknown }
  if (typeof type !== 'string' || !Object.hasOwn(commands, type)) return { problem: 'This server does not know that command. Reload the page and try again.' }
  const read = commands[type as CommandType].safeParse(rest)
  if (read.success) return { command: { type, ...read.data } as Command }
  const issue = read.error.issues[0]
  return { problem: `${type}: ${[...(issue?.path ?? [])].join('.') || 'it'} ${issue?.message ?? 'is not right'}.` }
}
