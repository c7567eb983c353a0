import { Refusal } from '@rondo/types/refusal'
import type { Environment } from '../environment.ts'
import { answer } from './answer.ts'
import { BoardFolds } from './board-folds.ts'
import { LogReader } from './log-reader.ts'
import type { Question } from './questions.ts'
import type { Heard } from './reports.ts'

// A process of its own with a connection of its own: reading three years of a log takes a second, and nobody's move waits for it. First it is told where the data
// is, then it answers questions for as long as the server lives.

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => {}) // the server is asked to end, and ends us last
process.on('disconnect', () => process.exit())
process.on('uncaughtException', ({ stack = '' }) => process.send?.({ failed: stack } satisfies Heard, () => process.exit(1)))
process.once('message', async (where: Pick<Environment, 'DATA_DIR' | 'DATABASE_URL'>) => {
  const log = await LogReader.open(where)
  const folds = new BoardFolds(log, (boardId, kind, fold) => say({ keep: { boardId, kind, fold } }))
  process.on('message', async ({ id, question }: { id: number; question: Question }) => {
    try {
      say({ id, bytes: new TextEncoder().encode(await answer(question, { folds, log })) })
    } catch (error) {
      if (error instanceof Refusal) say({ id, no: { code: error.code, message: error.message } })
      else say({ id, mistake: error instanceof Error ? (error.stack ?? error.message) : String(error) })
    }
  })
  say('ready')
})

function say(heard: Heard) {
  process.send?.(heard)
}
