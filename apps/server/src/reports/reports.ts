import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { Refusal, type RefusalCode, refuse } from '@rondo/types'
import type { KeptFold, Store } from '../db/store.ts'
import type { Environment } from '../environment.ts'
import type { Question } from './questions.ts'

/** What the reader says. */
export type Heard =
  | 'ready'
  | { id: number; bytes: Uint8Array }
  | { id: number; no: { code: RefusalCode; message: string } }
  | { id: number; mistake: string }
  | { failed: string }
  | { keep: { boardId: string; kind: string; fold: KeptFold } }

type Options = { env: Pick<Environment, 'DATA_DIR' | 'DATABASE_URL'>; store: Store; log: { error(context: object, message?: string): void } }
type Waiting = { question: Question; resolve(bytes: Uint8Array): void; reject(no: unknown): void }

const MOST_WAITING = 200
const MOST_MEMORY_MB = 1500

/**
 * Asks the process that reads the logs. It is begun when the server stands; should it end, the next question begins another. A process and no thread: SQLite in a
 * thread that ended took the server with it (docs/decisions/0007).
 */
export class Reports {
  readonly #options: Options
  readonly #waiting = new Map<number, Waiting>()
  #reader: ChildProcess | null = null
  #isReady = false
  #asked = 0
  #keeping: Promise<void> = Promise.resolve()

  constructor(options: Options) {
    this.#options = options
  }

  /** Begins the reader before anybody asks, so that the first report after a start need not wait for it. */
  warm() {
    this.#reader ??= this.#begin()
    if (this.#waiting.size === 0) holdOpen(this.#reader, false)
  }

  /** The answer as it travels, in UTF-8; or a Refusal. */
  ask(question: Question): Promise<Uint8Array> {
    if (this.#waiting.size >= MOST_WAITING) refuse('limited', 'Many reports are being made just now. Try again in a moment.')
    const id = ++this.#asked
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { question, resolve, reject })
      this.#reader ??= this.#begin()
      holdOpen(this.#reader, true)
      if (this.#isReady) this.#reader.send({ id, question }, leaveToExit)
    })
  }

  async close() {
    const reader = this.#reader
    if (!reader) return
    const ended = once(reader, 'exit')
    holdOpen(reader, true)
    reader.kill('SIGKILL') // it only reads
    await ended
    await this.#keeping
  }

  #begin() {
    const { env, log } = this.#options
    const reader = fork(fileURLToPath(new URL('./reader.ts', import.meta.url)), {
      execArgv: [`--max-old-space-size=${MOST_MEMORY_MB}`],
      env: {}, // it needs none of the server's secrets but the database, which it is told
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    })
    reader.on('message', (heard: Heard) => this.#hear(heard))
    reader.on('error', (err) => log.error({ err }, 'the process that makes reports has failed'))
    reader.on('exit', () => this.#end())
    reader.send({ DATA_DIR: env.DATA_DIR, DATABASE_URL: env.DATABASE_URL })
    return reader
  }

  #hear(heard: Heard) {
    if (heard === 'ready') {
      this.#isReady = true
      for (const [id, { question }] of this.#waiting) this.#reader?.send({ id, question }, leaveToExit)
      return
    }
    if ('failed' in heard) return this.#options.log.error({ stack: heard.failed }, 'the process that makes reports has failed')
    if ('keep' in heard) {
      const { boardId, kind, fold } = heard.keep
      this.#keeping = this.#options.store.keepFold(boardId, kind, fold).catch((err) => this.#options.log.error({ err, boardId }, 'a fold could not be kept'))
      return
    }
    const waiting = this.#waiting.get(heard.id)
    this.#waiting.delete(heard.id)
    if (this.#waiting.size === 0 && this.#reader) holdOpen(this.#reader, false)
    if ('bytes' in heard) waiting?.resolve(heard.bytes)
    else waiting?.reject('no' in heard ? new Refusal(heard.no.code, heard.no.message) : new Error(heard.mistake))
  }

  #end() {
    this.#reader = null
    this.#isReady = false
    for (const { reject } of this.#waiting.values()) reject(new Refusal('unavailable', 'This report could not be made just now. Try again in a moment.'))
    this.#waiting.clear()
  }
}

/** A question that a reader can no longer hear is answered when it is noticed that the reader has ended. */
const leaveToExit = () => {}

/** Only while somebody waits does it keep the program from ending. */
function holdOpen(reader: ChildProcess, isWaitedFor: boolean) {
  if (isWaitedFor) {
    reader.ref()
    reader.channel?.ref()
  } else {
    reader.unref()
    reader.channel?.unref()
  }
}
