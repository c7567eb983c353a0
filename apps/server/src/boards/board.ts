import { setTimeout as sleep } from 'node:timers/promises'
import { needs, needsFolds, opensSeals } from '@rondo/core/needs'
import { invert } from '@rondo/core/patch'
import type { Folded } from '@rondo/core/rules/rules'
import { State } from '@rondo/core/state'
import { weightOf } from '@rondo/core/weight'
import { type Command, type Entry, partTables, Refusal, type Role } from '@rondo/types'
import { SeqTaken, StorageFull, type Store } from '../db/store.ts'
import { type Asked, decide, type Find, type Sealing } from './moment.ts'
import { SealedAnswers, type SealedRow } from './sealed-answers.ts'

type Waiting = Asked & { resolve(entry: Entry): void; reject(no: unknown): void }
type Answering = Sealing & { resolve(): void; reject(no: unknown): void }

export type BoardOptions = {
  id: string
  store: Store
  now(): string
  publish(entries: readonly Entry[]): void
  /** Answers to these questions went under seal, or came out. */
  answered(sessionId: string, questions: ReadonlySet<string>): void
  /** Reads the log for a command that needs it, as far as `seq`. */
  folded?: ((command: Command, seq: number) => Promise<Folded>) | undefined
  log: { error(context: object, message?: string): void }
}

const MOST_AT_ONCE = 1000
const MOST_REMEMBERED = 500
const MOST_WEIGHT = 500_000
const MOST_FOLDING_MS = 3000

/**
 * The one place where order is decided. Commands that arrive in one turn of the event loop make a moment: decided one after the other, written in one
 * transaction, published in one frame.
 */
export class Board {
  seq: number
  #state: State
  #waiting: (Waiting | Answering)[] = []
  readonly #recent = new Map<string, Entry>()
  #recentWeight = 0
  #moment: Promise<void> | null = null
  #readingAhead = 0
  readonly #options: BoardOptions

  static async open(options: BoardOptions) {
    const { seq, rows } = await options.store.load(options.id)
    return new Board(seq, State.from(rows), options)
  }

  private constructor(seq: number, state: State, options: BoardOptions) {
    this.seq = seq
    this.#state = state
    this.#options = options
    state.takeTouched()
  }

  /** Resolves with the entry it became, once that is on disk; rejects with a Refusal. The same mutation twice is one entry. */
  commit(id: string, command: Command, actorId: string): Promise<Entry> {
    const begin = () => new Promise<Entry>((resolve, reject) => this.#wait({ id, command, actorId, resolve, reject }))
    return this.#options.folded && needsFolds.has(command.type) ? this.#readAhead(this.#options.folded, command).then(begin) : begin()
  }

  /** Resolves once the answer is under its seal, on disk. It takes its turn as commands do; the same answer twice does no harm. */
  seal(answer: Sealing['answer'], actorId: string): Promise<void> {
    return new Promise((resolve, reject) => this.#wait({ answer, actorId, resolve, reject }))
  }

  #wait(one: Waiting | Answering) {
    this.#waiting.push(one)
    this.#moment ??= new Promise<void>((done) => setImmediate(() => this.#run().finally(done)))
  }

  get isBusy() {
    return this.#moment !== null || this.#readingAhead > 0
  }

  /** What is on disk, never what is being decided. Use it at once: it changes. */
  async read<T>(look: (state: State, seq: number) => T): Promise<T> {
    while (this.#moment) await this.#moment
    return look(this.#state, this.seq)
  }

  roleOf(userId: string): Promise<Role | null> {
    return this.read((state) => state.get('members', userId)?.role ?? null)
  }

  /** Takes in and publishes what other processes have written. */
  async catchUp(): Promise<void> {
    while (this.#moment) await this.#moment
    const news = this.#takeNews().finally(() => this.#next())
    this.#moment = news.then(
      () => {},
      () => {},
    )
    await news
  }

  async #run() {
    const batch = this.#waiting.splice(0, MOST_AT_ONCE)
    await this.#decideAndWrite(batch).catch(async (error) => {
      this.#options.log.error({ err: error, boardId: this.#options.id }, 'a moment could not be written')
      if (batch.length === 1 || error instanceof StorageFull) for (const { reject } of batch) reject(noFrom(error))
      else for (const one of batch) await this.#decideAndWrite([one]).catch((its) => one.reject(noFrom(its))) // so that one cannot hold up the others
    })
    this.#next()
  }

  #next() {
    this.#moment = this.#waiting.length > 0 ? new Promise<void>((done) => setImmediate(() => this.#run().finally(done))) : null
  }

  /** Mutations of long ago are not looked for at first: a repeated one is refused or finds its id taken in the log, and is looked up then. */
  async #decideAndWrite(all: readonly (Waiting | Answering)[], older: ReadonlyMap<string, Entry> = new Map()): Promise<void> {
    const { id: boardId, store, now, log } = this.#options
    const batch = all.filter((one) => 'command' in one)
    const undone = await this.#older(batch.flatMap(({ command }) => (command.type === 'undo' ? [command.mutationId] : [])))
    const find: Find = (id) => this.#recent.get(id) ?? older.get(id) ?? undone.get(id)
    const needed = batch.flatMap((asked) => needsOf(asked, find))
    if (needed.length > 0) this.#state.hold(await store.find(boardId, needed))

    const folded = await this.#folded(batch)
    const onBug = (error: unknown, command: string) => log.error({ err: error, boardId, command }, 'a rule failed')
    const sealed = await this.#sealed(all)
    const { decided, repeated, refused, kept } = decide<Waiting, Answering>(all, {
      boardId,
      state: this.#state,
      seq: this.seq,
      at: now(),
      find,
      folded,
      sealed,
      onBug,
    })
    const entries = decided.map(({ entry }) => entry)
    try {
      if (entries.length > 0 || sealed.writes.length > 0) await store.append(boardId, entries, sealed.writes)
    } catch (error) {
      this.#state.apply(invert(entries.flatMap(({ patches }) => patches)))
      this.#forgetParts()
      if (!(error instanceof SeqTaken)) throw error
      const known = await this.#older(batch.map(({ id }) => id))
      const isBeaten = await this.#takeNews() // another process got there first; decide again on what it left
      if (!isBeaten && older.size === known.size) throw error
      return this.#decideAndWrite(all, known)
    }
    this.seq += entries.length
    if (entries.length > 0) this.#options.publish(entries) // first of all: others wait for it
    this.#forgetParts()
    for (const { asked, entry } of decided) {
      this.#remember(entry)
      asked.resolve(entry)
    }
    for (const asked of kept) asked.resolve()
    for (const [sessionId, questions] of sealed.touched) this.#options.answered(sessionId, questions)
    if (sealed.writes.some(({ value }) => value === null)) void store.forget()
    const known = await this.#older(refused.flatMap(({ asked }) => ('id' in asked ? asked.id : [])))
    for (const { asked, entry } of repeated) this.#answerAgain(asked, entry)
    for (const { asked, no } of refused) {
      const entry = 'id' in asked && known.get(asked.id)
      if (entry) this.#answerAgain(asked, entry, no)
      else asked.reject(no)
    }
  }

  /** However long it takes to read the log, nobody waits for it: in the command's turn only what came meanwhile is left to read. */
  async #readAhead(folded: NonNullable<BoardOptions['folded']>, command: Command): Promise<void> {
    this.#readingAhead++
    await folded(command, this.seq).catch(() => {}) // asked again in its turn
    this.#readingAhead--
  }

  /** A log that cannot be read keeps nobody from finishing a sprint: its pictures are missing then. */
  async #folded(batch: readonly Waiting[]): Promise<ReadonlyMap<string, Folded>> {
    const folded = new Map<string, Folded>()
    for (const { id, command } of batch) {
      if (!this.#options.folded || !needsFolds.has(command.type)) continue
      const late = new AbortController()
      const reading = this.#options.folded(command, this.seq)
      const found = await Promise.race([reading, sleep(MOST_FOLDING_MS, {}, { signal: late.signal })]).catch((error) => {
        this.#options.log.error({ err: error, boardId: this.#options.id }, 'the log could not be read for a sprint')
        return {}
      })
      late.abort()
      folded.set(id, found)
    }
    return folded
  }

  /** For an opening everything under seal in its session; for an answer what its author has there. */
  async #sealed(batch: readonly (Waiting | Answering)[]): Promise<SealedAnswers> {
    const { id: boardId, store } = this.#options
    const whole = new Set(batch.flatMap((one) => ('command' in one && opensSeals.has(one.command.type) && 'id' in one.command ? one.command.id : [])))
    const rows: SealedRow[] = []
    for (const sessionId of whole) rows.push(...(await store.sealed(boardId, sessionId)))
    for (const one of batch)
      if ('answer' in one && !whole.has(one.answer.sessionId)) rows.push(...(await store.sealed(boardId, one.answer.sessionId, one.actorId)))
    return new SealedAnswers(rows)
  }

  async #older(mutationIds: readonly string[]): Promise<ReadonlyMap<string, Entry>> {
    const unknown = mutationIds.filter((id) => !this.#recent.has(id))
    return unknown.length > 0 ? this.#options.store.byMutations(this.#options.id, unknown) : new Map()
  }

  /** The same id from the same person is the same act; from another it is no answer for them, and to a stranger there is nothing here. */
  #answerAgain({ actorId, resolve, reject }: Waiting, entry: Entry, no = new Refusal('missing', 'There is no such board, or you are not on it.')) {
    if (entry.actorId === actorId) resolve(entry)
    else reject(this.#state.get('members', actorId)?.role ? new Refusal('conflict', 'Someone else has used this mutation id.') : no)
  }

  #remember(entry: Entry) {
    this.#recent.set(entry.mutationId, entry)
    this.#recentWeight += weightOf(entry)
    for (const [id, oldest] of this.#recent) {
      if (this.#recent.size <= MOST_REMEMBERED && this.#recentWeight <= MOST_WEIGHT) break
      this.#recent.delete(id)
      this.#recentWeight -= weightOf(oldest)
    }
  }

  async #takeNews(): Promise<boolean> {
    const entries = await this.#options.store.since(this.#options.id, this.seq)
    for (const { seq, patches } of entries) {
      this.#state.apply(patches)
      this.seq = seq
    }
    this.#forgetParts()
    if (entries.length > 0) this.#options.publish(entries)
    return entries.length > 0
  }

  #forgetParts() {
    for (const table of partTables) this.#state.drop(table)
    this.#state.takeTouched()
  }
}

function needsOf({ command }: Waiting, find: Find) {
  return needs(command, command.type === 'undo' ? find(command.mutationId) : undefined)
}

const noFrom = (error: unknown) =>
  error instanceof SeqTaken
    ? new Refusal('conflict', 'Something with this id exists already.')
    : error instanceof StorageFull
      ? new Refusal('storage_full', 'The server has no room left to write. Your change is kept and will be tried again.')
      : new Refusal('unavailable', 'The server could not write this just now. Your change is kept and will be tried again.')
