import { parseArgs } from 'node:util'
import { Refusal } from '@rondo/types'
import { type Command, WrongUse } from './cli/command.ts'
import type { Context } from './context.ts'
import { readEnvironment, WrongEnvironment } from './environment.ts'
import { openLog } from './log.ts'

// Exit codes: 0 done · 1 no, and a line on standard error says why · 2 the environment is not right · 64 the command was not understood · 70 a mistake of Rondo's.

// Loaded when asked for: what a command does not need, it does not wait for.
const commands: Record<string, () => Promise<Command>> = {
  'user create': async () => (await import('./cli/user.ts')).createUser,
  'token create': async () => (await import('./cli/token.ts')).createToken,
  demo: async () => (await import('./demo/cli.ts')).demo,
  import: async () => (await import('./imports/cli.ts')).bringBoard,
  export: async () => (await import('./cli/export.ts')).exportBoard,
  backup: async () => (await import('./cli/backup.ts')).backup,
  restore: async () => (await import('./cli/restore.ts')).restore,
  doctor: async () => (await import('./cli/doctor.ts')).doctor,
  redact: async () => (await import('./cli/redact.ts')).redact,
}

process.umask(0o077)
process.exitCode = await main(process.argv.slice(2))

async function main(args: string[]): Promise<number> {
  if (args.includes('--help')) {
    process.stdout.write(`${(await usages()).join('\n')}\n`)
    return 0
  }
  let context: Context | undefined
  try {
    const { command, rest } = await find(args)
    const { values, positionals } = parse(command, rest)
    const env = readEnvironment({ LOG_LEVEL: 'error', LOG_FORMAT: 'json', ...process.env })
    const log = await openLog(env)
    const open = async () => (context ??= await (await import('./context.ts')).openContext(env, log))
    const answer = await command.run({ env, open, values, positionals })
    if (answer) process.stdout.write(`${values.json ? JSON.stringify(answer.data) : answer.text}\n`)
    return answer?.isBad ? 1 : 0
  } catch (error) {
    return explain(error)
  } finally {
    await context?.close()
  }
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

function explain(error: unknown): number {
  const { message, stack } = error as Error
  if (error instanceof WrongUse) return say(message, 64)
  if (error instanceof WrongEnvironment) return say(message, 2)
  if (error instanceof Refusal) return say(message, 1)
  return say(process.env.LOG_LEVEL === 'debug' ? (stack ?? message) : `Rondo made a mistake: ${message} (LOG_LEVEL=debug says where)`, 70)
}

function say(words: string, code: number) {
  process.stderr.write(`${words}\n`)
  return code
}
