import { pino } from 'pino'
import type { Environment } from './environment.ts'

export type Log = ReturnType<typeof pino>

/** On standard error, so that standard output stays with the one line that says where Rondo is. Never card text, never a secret. */
export async function openLog({ LOG_LEVEL, LOG_FORMAT }: Pick<Environment, 'LOG_LEVEL' | 'LOG_FORMAT'>): Promise<Log> {
  const options = { level: LOG_LEVEL, serializers: { err: withoutContent }, redact: ['*.authorization', '*.cookie', '*.password', '*.token'] }
  if (LOG_FORMAT === 'json') return pino(options, pino.destination({ dest: 2, sync: true }))
  const { default: pretty } = await import('pino-pretty')
  return pino(options, pretty({ destination: 2, sync: true, ignore: 'pid,hostname' }))
}

type Thrown = { name?: string; code?: unknown; message?: string; stack?: string; query?: unknown; cause?: unknown }

/** An error as it may be written down: a failed query tells its values, which may be card text or something under seal, so of that only the code and the place. */
export function withoutContent(error: unknown): object {
  const { name, code, message = '', stack = '', query, cause } = (typeof error === 'object' && error ? error : { message: String(error) }) as Thrown
  const frames = stack.split('\n').filter((line) => /^\s+at /.test(line))
  const said = query === undefined ? message : 'a query failed'
  return { type: name, code, message: said, stack: frames.join('\n'), ...(cause !== undefined && { cause: withoutContent(cause) }) }
}
