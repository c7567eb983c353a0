import { Worker } from 'node:worker_threads'
import type { Plan, PlanOptions } from '@rondo/core/trello/plan'
import { Refusal, type RefusalCode } from '@rondo/types'

type Answer = { value: unknown } | { no: { code: RefusalCode; message: string } }

const MOST_MEMORY_MB = 1500
const PATIENCE_MS = 120_000

export type TrelloFile = { source: string; name: string; plan(options: PlanOptions): Promise<Plan>; close(): Promise<unknown> }

/** Reads a file in a thread of its own, bounded in memory and time, so that a large one keeps nobody waiting. Close it when done. */
export async function openTrelloFile(bytes: Uint8Array): Promise<TrelloFile> {
  const own = Uint8Array.from(bytes) // the thread takes it over
  const worker = new Worker(new URL('./trello-worker.ts', import.meta.url), {
    workerData: own,
    transferList: [own.buffer],
    resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY_MB },
  })
  const close = () => worker.terminate()
  try {
    const { source, name } = (await next(worker)) as { source: string; name: string }
    const plan = (options: PlanOptions) => {
      const answer = next(worker)
      worker.postMessage(options)
      return answer as Promise<Plan>
    }
    return { source, name, plan, close }
  } catch (error) {
    await close()
    throw error
  }
}

/** What the thread says next. */
function next(worker: Worker): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => fail(new Refusal('too_large', 'Reading this file takes too long. Archive or split the board in Trello first.')), PATIENCE_MS)
    const finish = () => {
      clearTimeout(late)
      worker.off('message', onMessage).off('error', onError)
    }
    const fail = (error: Error) => {
      finish()
      reject(error)
    }
    const onMessage = (answer: Answer) => {
      finish()
      if ('no' in answer) reject(new Refusal(answer.no.code, answer.no.message))
      else resolve(answer.value)
    }
    const onError = (error: Error & { code?: string }) =>
      fail(
        error.code === 'ERR_WORKER_OUT_OF_MEMORY'
          ? new Refusal('too_large', 'This board is larger than Rondo can read at once. Archive or split it in Trello first.')
          : error,
      )
    worker.on('message', onMessage).on('error', onError)
  })
}
