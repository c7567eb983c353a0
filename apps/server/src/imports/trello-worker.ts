import { parentPort, workerData } from 'node:worker_threads'
import { sourceOf } from '@rondo/core/trello/copy-board'
import { type PlanOptions, plan } from '@rondo/core/trello/plan'
import { readExport } from '@rondo/core/trello/read-export'
import { Refusal } from '@rondo/types'
import { decode } from './decode.ts'

// Runs beside the server's loop: reading 64 MB of JSON takes seconds. It says what was read, then answers each question with a plan.

answer(() => {
  const file = readExport(decode(workerData as Uint8Array))
  parentPort?.on('message', (options: PlanOptions) => answer(() => plan(file, options)))
  return { source: sourceOf(file), name: file.name }
})

function answer(make: () => object) {
  try {
    parentPort?.postMessage({ value: make() })
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    parentPort?.postMessage({ no: { code: error.code, message: error.message } })
  }
}
