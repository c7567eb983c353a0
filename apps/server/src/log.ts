import { pino } from 'pino'
import type { Environment } from './environment.ts'

export type Log = ReturnType<typeof pino>

/** On standard error, so that standard output stays with the one line that says where Rondo is. Never card text, never a secret. */
export async function openLog({ LOG_LEVEL, LOG_FORMAT }: Pick<Environment, 'LOG_LEVEL' | 'LOG_FORMAT'>): Promise<Log> {
  const options = { level: LOG_LEVEL, redact: ['*.authorization', '*.cookie', '*.password', '*.token'] }
  if (LOG_FORMAT === 'json') return pino(options, pino.destination({ dest: 2, sync: true }))
  const { default: pretty } = await import('pino-pretty')
  return pino(options, pretty({ destination: 2, sync: true, ignore: 'pid,hostname' }))
}
