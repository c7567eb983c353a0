import type { Readable, Writable } from 'node:stream'
import type { ParseArgsOptionsConfig } from 'node:util'
import type { Context } from '../context.ts'
import type { Environment } from '../environment.ts'

export type Values = Record<string, string | boolean | (string | boolean)[] | undefined>
/** What is said on standard output, for a program and for a person. `isBad`: it was done, and what it found is bad. */
export type Answer = { data: unknown; text: string; isBad?: boolean }
export type Terminal = { env: NodeJS.ProcessEnv; input: Readable; out: Writable; err: Writable }
export type Ask = { env: Environment; open(): Promise<Context>; values: Values; positionals: string[]; terminal: Terminal }
export type Command = { usage: string; options: ParseArgsOptionsConfig; run(ask: Ask): Promise<Answer | undefined> }

/** The command was not understood. */
export class WrongUse extends Error {
  override name = 'WrongUse'
}

/** An option that must be there. */
export function needed(values: Values, name: string): string {
  const value = values[name]
  if (typeof value !== 'string' || value === '') throw new WrongUse(`It needs --${name}.`)
  return value
}
