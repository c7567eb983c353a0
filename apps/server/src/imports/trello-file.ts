import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { Plan, PlanOptions } from '@rondo/core/trello/plan'
import { Refusal, type RefusalCode } from '@rondo/types'

type Answer = { value: unknown } | { no: { code: RefusalCode; message: string } } | { mistake: string }

const MOST_MEMORY_MB = 1500
const PATIENCE_MS = 120_000

export type TrelloFile = { source: string; name: string; plan(options: PlanOptions): Promise<Plan>; close(): void }

/** Reads a file in a process of its own, bounded in memory and time, so that no file keeps anybody waiting or ends the server. Close it when done. */
export async function openTrelloFile(bytes: Uint8Array, { memoryMb = MOST_MEMORY_MB } = {}): Promise<TrelloFile> {
  const reader = fork(fileURLToPath(new URL('./trello-reader.ts', import.meta.url)), {
    execArgv: [`--max-old-space-size=${memoryMb}`],
    env: {}, // it needs none of the server's secrets
    serialization: 'advanced',
    stdio: ['pipe', 'ignore', 'ignore', 'ipc'],
  })
  let asked = Promise.withResolvers<unknown>()
  let end: Error | null = null
  const fail = (error: Error) => {
    end ??= error
    asked.reject(end)
    close()
  }
  const close = () => void reader.kill('SIGKILL')
  reader.on('error', fail)
  reader.on('exit', () => fail(new Refusal('too_large', 'This board is larger than Rondo can read at once. Archive or split it in Trello first.')))
  reader.on('message', (answer: Answer) => {
    if ('value' in answer) asked.resolve(answer.value)
    else asked.reject('no' in answer ? new Refusal(answer.no.code, answer.no.message) : new Error(answer.mistake))
  })

  const ask = async (send: () => void): Promise<unknown> => {
    if (end) throw end
    asked = Promise.withResolvers()
    const late = setTimeout(() => fail(new Refusal('too_large', 'Reading this file takes too long. Archive or split the board in Trello first.')), PATIENCE_MS)
    send()
    return asked.promise.finally(() => clearTimeout(late))
  }

  try {
    const { source, name } = (await ask(() => {
      reader.stdin?.on('error', () => {}) // it has ended, and its end is heard
      reader.stdin?.end(bytes)
    })) as { source: string; name: string }
    return { source, name, plan: (options) => ask(() => void reader.send(options)) as Promise<Plan>, close }
  } catch (error) {
    close()
    throw error
  }
}
