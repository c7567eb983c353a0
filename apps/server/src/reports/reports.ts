import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import { Refusal, type RefusalCode, refuse } from '@rondo/types'
import type { KeptFold, Store } from '../db/store.ts'
import type { Environment } from '../environment.ts'
import type { Question } from './questions.ts'

/** What the thread says. */
export type Heard =
  | { id: number; bytes: Uint8Array }
  | { id: number; no: { code: RefusalCode; message: string } }
  | { id: number; mistake: string }
  | { keep: { boardId: string; kind: string; fold: KeptFold } }

type Options = { env: Pick<Environment, 'DATA_DIR' | 'DATABASE_URL'>; store: Store; log: { error(context: object, message?: string): void } }
type Waiting = { resolve(bytes: Uint8Array): void; reject(no: unknown): void }

const MOST_WAITING = 200
const MOST_MEMORY_MB = 1500

/** Asks the thread that reads the logs. It is begun with the first question; should it end, the next question begins another. */
export class Reports {
  readonly #options: Options
  readonly #waiting = new Map<number, Waiting>()
  #thread: Worker | null = null
  #asked = 0
  #isClosing = false

  constructor(options: Options) {
    this.#options = options
  }

  /** The answer as it travels, in UTF-8; or a Refusal. */
  ask(question: Question): Promise<Uint8Array> {
    if (this.#waiting.size >= MOST_WAITING) refuse('limited', 'Many reports are being made just now. Try again in a moment.')
    const id = ++this.#asked
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject })
      this.#thread ??= this.#begin()
      this.#thread.ref() // only while somebody waits does it keep the program from ending
      this.#thread.postMessage({ id, question })
    })
  }

  async close() {
    this.#isClosing = true
    const thread = this.#thread
    if (!thread) return
    thread.ref()
    const ended = once(thread, 'exit')
    thread.postMessage('stop')
    await ended
  }

  #begin() {
    const { DATA_DIR, DATABASE_URL } = this.#options.env
    const thread = new Worker(new URL('./thread.ts', import.meta.url), {
      workerData: { DATA_DIR, DATABASE_URL },
      env: {}, // it needs none of the server's secrets but the database
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY_MB },
    })
    thread.on('message', (heard: Heard) => this.#hear(heard))
    thread.on('error', (err) => this.#options.log.error({ err }, 'the thread that makes reports has failed'))
    thread.on('exit', () => this.#end(thread))
    return thread
  }

  #hear(heard: Heard) {
    if ('keep' in heard) {
      const { boardId, kind, fold } = heard.keep
      this.#options.store.keepFold(boardId, kind, fold).catch((err) => this.#options.log.error({ err, boardId }, 'a fold could not be kept'))
      return
    }
    const waiting = this.#waiting.get(heard.id)
    this.#waiting.delete(heard.id)
    if (this.#waiting.size === 0 && !this.#isClosing) this.#thread?.unref()
    if ('bytes' in heard) waiting?.resolve(heard.bytes)
    else waiting?.reject('no' in heard ? new Refusal(heard.no.code, heard.no.message) : new Error(heard.mistake))
  }

  #end(thread: Worker) {
    if (this.#thread !== thread) return
    this.#thread = null
    for (const { reject } of this.#waiting.values()) reject(new Refusal('unavailable', 'This report could not be made just now. Try again in a moment.'))
    this.#waiting.clear()
  }
}
