import { carryOut } from '@rondo/core/carry-out'
import { needs } from '@rondo/core/needs'
import type { Past } from '@rondo/core/past'
import { invert } from '@rondo/core/patch'
import { State } from '@rondo/core/state'
import { type Command, type Entry, type Patch, partTables, Refusal, type Role } from '@rondo/types'
import { SeqTaken, StorageFull, type Store } from '../db/store.ts'

type Waiting = { id: string; command: Command; actorId: string; resolve(entry: Entry): void; reject(no: unknown): void }
type Decided = Waiting & { entry: Entry }

export type BoardOptions = {
  id: string
  store: Store
  now(): string
  publish(entries: readonly Entry[]): void
  log: { error(context: object, message?: string): void }
}

const MOST_AT_ONCE = 1000
const MOST_REMEMBERED = 500

/**
 * The one place where order is decided. Commands that arrive in one turn of the event loop make a moment: decided one after the other, written in one
 * transaction, published in one frame.
 */
export class Board {
  seq: number
  #state: State
  #waiting: Waiting[] = []
  readonly #recent = new Map<string, Entry>()
  #moment: Promise<void> | null = null
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
    return new Promise((resolve, reject) => {
      this.#waiting.push({ id, command, actorId, resolve, reject })
      this.#moment ??= new Promise<void>((done) => setImmediate(() => this.#run().finally(done)))
    })
  }

  get isBusy() {
    return this.#moment !== null
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
    try {
      await this.#decideAndWrite(batch)
    } catch (error) {
      this.#options.log.error({ err: error, boardId: this.#options.id }, 'a moment failed')
      for (const { reject } of batch) reject(noFrom(error))
    }
    this.#next()
  }

  #next() {
    this.#moment = this.#waiting.length > 0 ? new Promise<void>((done) => setImmediate(() => this.#run().finally(done))) : null
  }

  /** A mutation that happened long ago is not looked for at first: its id is taken in the log, and where that shows, all are looked up and decided again. */
  async #decideAndWrite(batch: readonly Waiting[], isAgain = false): Promise<void> {
    const { id: boardId, store } = this.#options
    const seen = await this.#seen(batch.flatMap(({ id, command }) => (command.type === 'undo' ? [command.mutationId] : isAgain ? [id] : [])))
    const rows = await store.find(
      boardId,
      batch.flatMap(({ command }) =>
        needs(
          command,
          pastOf(command, (id) => seen.get(id) ?? this.#recent.get(id)),
        ),
      ),
    )
    this.#state.hold(rows)
    const { decided, refused } = this.#decide(batch, seen)
    try {
      if (decided.length > 0)
        await store.append(
          boardId,
          decided.map(({ entry }) => entry),
        )
    } catch (error) {
      this.#state.apply(invert(decided.flatMap(({ entry }) => entry.patches)))
      this.#forgetParts()
      if (!(error instanceof SeqTaken)) throw error
      const isBeaten = await this.#takeNews() // another process got there first; decide again on what it left
      if (isAgain && !isBeaten) throw error
      return this.#decideAndWrite(batch, true)
    }
    this.#forgetParts()
    this.seq += decided.length
    for (const { entry, resolve } of decided) {
      this.#remember(entry)
      resolve(entry)
    }
    for (const answer of refused) answer()
    if (decided.length > 0) this.#options.publish(decided.map(({ entry }) => entry))
  }

  /** Each in turn, on what the one before it left. A no touches only its own command. */
  #decide(batch: readonly Waiting[], seen: ReadonlyMap<string, Entry>) {
    const decided: Decided[] = []
    const refused: (() => void)[] = []
    const entries = new Map(seen)
    const find = (id: string) => entries.get(id) ?? this.#recent.get(id)
    const at = this.#options.now()
    for (const waiting of batch) {
      const { id, command, actorId, resolve, reject } = waiting
      const before = find(id)
      if (before) {
        refused.push(() => (before.actorId === actorId ? resolve(before) : reject(new Refusal('conflict', 'Someone else has used this mutation id.'))))
        continue
      }
      try {
        const isImport = command.type === 'import.put' || command.type === 'import.drop'
        const moment = isImport ? { at: command.at, by: command.by } : { at }
        const patches = this.#carryOut(command, actorId, moment.at, pastOf(command, find))
        const entry: Entry = { seq: this.seq + decided.length + 1, mutationId: id, actorId, ...moment, command, patches }
        entries.set(id, entry)
        decided.push({ ...waiting, entry })
      } catch (error) {
        refused.push(() => reject(this.#noFromRule(error, command)))
      }
    }
    return { decided, refused }
  }

  #carryOut(command: Command, actorId: string, at: string, past: Past | undefined): Patch[] {
    if (command.type === 'undo' && !past) throw new Refusal('missing', 'That change is not known here, so it cannot be undone.')
    return carryOut(this.#state, command, { boardId: this.#options.id, actorId, at, past })
  }

  #noFromRule(error: unknown, command: Command) {
    if (error instanceof Refusal) return error
    this.#options.log.error({ err: error, boardId: this.#options.id, command: command.type }, 'a rule failed')
    return new Refusal('internal', 'Rondo made a mistake with this. It is noted; your change is kept.')
  }

  async #seen(mutationIds: readonly string[]): Promise<ReadonlyMap<string, Entry>> {
    const unknown = mutationIds.filter((id) => !this.#recent.has(id))
    return unknown.length > 0 ? this.#options.store.byMutations(this.#options.id, unknown) : new Map()
  }

  #remember(entry: Entry) {
    this.#recent.set(entry.mutationId, entry)
    if (this.#recent.size > MOST_REMEMBERED) this.#recent.delete(this.#recent.keys().next().value as string)
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

const pastOf = (command: Command, find: (mutationId: string) => Entry | undefined) => (command.type === 'undo' ? find(command.mutationId) : undefined)

const noFrom = (error: unknown) =>
  error instanceof StorageFull
    ? new Refusal('storage_full', 'The server has no room left to write. Your change is kept and will be tried again.')
    : new Refusal('unavailable', 'The server could not write this just now. Your change is kept and will be tried again.')
