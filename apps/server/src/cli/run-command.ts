import { parseArgs } from 'node:util'
import { Refusal } from '@rondo/types'
import type { Context } from '../context.ts'
import { readEnvironment, WrongEnvironment } from '../environment.ts'
import { openLog } from '../log.ts'
import { type Command, type Terminal, WrongUse } from './command.ts'

// Exit codes: 0 done · 1 no, and a line on standard error says why · 2 the environment is not right · 64 the command was not understood · 70 a mistake of Rondo's.

/** Runs one command to its end and says with which code. */
export async function runCommand(args: string[], terminal: Terminal): Promise<number> {
  const { out } = terminal
  if (args.includes('--help')) {
    out.write(`${(await usages()).join('\n')}\n`)
    return 0
  }
  let context: Context | undefined
  try {
    const { command, rest } = await find(args)
    const { values, positionals } = parse(command, rest)
    const env = readEnvironment({ LOG_LEVEL: 'error', LOG_FORMAT: 'json', ...terminal.env })
    const log = await openLog(env)
    const open = async () => (context ??= await (await import('../context.ts')).openContext(env, log))
    const answer = await command.run({ env, open, values, positionals, terminal })
    if (answer) out.write(`${values.json ? JSON.stringify(answer.data) : answer.text}\n`)
    return answer?.isBad ? 1 : 0
  } catch (error) {
    const [words, code] = explain(error, terminal.env.LOG_LEVEL === 'debug')
    terminal.err.write(`${words}\n`)
    return code
  } finally {
    await context?.close()
  }
}

// Loaded when asked for: what a command does not need, it does not wait for.
const commands: Record<string, () => Promise<Command>> = {
  'user create': async () => (await import('./user.ts')).createUser,
  'token create': async () => (await import('./token.ts')).createToken,
  demo: async () => (await import('../demo/cli.ts')).demo,
  import: async () => (await import('../imports/cli.ts')).bringBoard,
  export: async () => (await import('./export.ts')).exportBoard,
  backup: async () => (await import('./backup.ts')).backup,
  restore: async () => (await import('./restore.ts')).restore,
  doctor: async () => (await import('./doctor.ts')).doctor,
  redact: async () => (await import('./redact.ts')).redact,
}

async function find(args: string[]) {
  const words = args.filter((arg) => !arg.startsWith('-'))
  const name = [words.slice(0, 2).join(' '), words[0] ?? ''].find((name) => Object.hasOwn(commands, name))
  const command = name && (await commands[name]?.())
  if (!command) throw new WrongUse(`I do not know “${words.join(' ')}”. There is: ${Object.keys(commands).join(', ')}; --help says more.`)
  const rest = [...args]
  for (const word of name.split(' ')) rest.splice(rest.indexOf(word), 1)
  return { command, rest }
}

async function usages() {
  const all = await Promise.all(Object.values(commands).map((load) => load()))
  return all.map(({ usage }) => `rondo ${usage}`)
}

function parse({ options, usage }: Command, args: string[]) {
  try {
    return parseArgs({ args, allowPositionals: true, options: { ...options, json: { type: 'boolean' } } })
  } catch (error) {
    throw new WrongUse(`${(error as Error).message.split('. ')[0]}. Use it so: rondo ${usage}`)
  }
}

function explain(error: unknown, isDebug: boolean): [words: string, code: number] {
  const { message, stack } = error as Error
  if (error instanceof WrongUse) return [message, 64]
  if (error instanceof WrongEnvironment) return [message, 2]
  if (error instanceof Refusal) return [message, 1]
  return [isDebug ? (stack ?? message) : `Rondo made a mistake: ${message} (LOG_LEVEL=debug says where)`, 70]
}
