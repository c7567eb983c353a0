import { parentPort, workerData } from 'node:worker_threads'
import { Refusal } from '@rondo/types/refusal'
import { answer } from './answer.ts'
import { BoardFolds } from './board-folds.ts'
import { LogReader } from './log-reader.ts'
import type { Question } from './questions.ts'
import type { Heard } from './reports.ts'

// A thread of its own with a connection of its own: reading three years of a log takes a second or two, and nobody's move waits for it.

const log = await LogReader.open(workerData)
const folds = new BoardFolds(log, (boardId, kind, fold) => say({ keep: { boardId, kind, fold } }))
parentPort?.on('message', async (said: { id: number; question: Question } | 'stop') => {
  if (said === 'stop') return stop()
  const { id, question } = said
  try {
    const bytes = new TextEncoder().encode(await answer(question, { folds, log }))
    say({ id, bytes }, [bytes.buffer])
  } catch (error) {
    if (error instanceof Refusal) say({ id, no: { code: error.code, message: error.message } })
    else say({ id, mistake: error instanceof Error ? (error.stack ?? error.message) : String(error) })
  }
})

function say(heard: Heard, moved: ArrayBuffer[] = []) {
  parentPort?.postMessage(heard, moved)
}

/** Ends by itself: a thread that is ended from outside while SQLite reads takes the whole program with it. */
async function stop() {
  await log.close()
  parentPort?.close()
}
