import { type Command, type Entry, isFinal, lightTables, type Mutation, type News, type No, type Patch, Refusal, type Rows, type Verdict } from '@rondo/types'
import { carryOut } from './carry-out.ts'
import { NotFromHere } from './draft.ts'
import type { Past } from './past.ts'
import { invert, same } from './patch.ts'
import { cannotBeUndone } from './roles.ts'
import { type Key, State } from './state.ts'

/** The way to the server. It rejects when there is no line: then what was asked stays pending until the next `reconnect`. */
export interface Link {
  join(seen: { epoch: string; seq: number } | null): Promise<News | No>
  mutate(mutation: Mutation): Promise<Verdict>
}

/** `at` is fixed when the person acts, so that replaying tomorrow does not change what happened today. */
export type Pending = Mutation & { at: string }

export type ReplicaOptions = {
  boardId: string
  actorId: string
  link: Link
  newId(): string
  now(): string
  /** A command that was turned down, with its content: it has left the queue and the person must be told. */
  onRefused(mutation: Mutation, refusal: Refusal): void
  /** All that waits, whenever that changes: what must outlive the page. */
  onPending?(pending: readonly Pending[]): void
  /** What has happened, each entry once and in order, before those who watch are called. */
  onTaken?(entries: readonly Entry[]): void
  /** Lets the pause before another try pass. */
  pause?(tries: number): Promise<void>
}

type Shown = Pending & { patches: readonly Patch[] }

const REMEMBERED = 200
const TRIES_BEFORE_SET_ASIDE = 3

/**
 * One browser's copy of a board: what the server has confirmed, and on top of it what this person has asked for and not yet heard back about. `state` always
 * shows both.
 */
export class Replica {
  state = new State()
  epoch = ''
  seq = 0
  /** Set where news came with a gap or of another epoch: call `reconnect`. */
  isBehind = false
  /** How often it began anew: each time, parts that were loaded are gone. */
  beginnings = 0
  #pending: Shown[] = []
  #past = new Map<string, Past>()
  #done: string[] = []
  #undone: string[] = []
  #watchers = new Map<Key, Set<() => void>>()
  #recorders = new Set<Entry[]>()
  #isSending = false
  #line = 0
  #isOnline = false
  /** Acknowledged on this line; the entry is on its way. A new line sends again what is still pending, and gets the same answer. */
  #sent = new Set<string>()
  readonly #options: ReplicaOptions

  constructor(options: ReplicaOptions, kept: readonly Pending[] = []) {
    this.#options = options
    this.#pending = kept.map((pending) => ({ ...pending, patches: [] }))
  }

  get pending(): readonly Pending[] {
    return this.#pending
  }

  /** Calls back when the row, table or order named by `key` has changed; answers how to stop. */
  watch(key: Key, onChange: () => void): () => void {
    const watchers = this.#watchers.get(key) ?? new Set()
    this.#watchers.set(key, watchers.add(onChange))
    return () => {
      watchers.delete(onChange)
      if (watchers.size === 0 && this.#watchers.get(key) === watchers) this.#watchers.delete(key)
    }
  }

  /** Begins with a snapshot, from the server or kept in this browser. */
  begin(epoch: string, seq: number, rows: Rows) {
    this.state = State.from(rows)
    this.epoch = epoch
    this.seq = seq
    this.isBehind = false
    this.beginnings++
    this.#show(this.#pending)
    this.state.takeTouched()
    for (const watchers of [...this.#watchers.values()]) for (const call of [...watchers]) call()
  }

  /** Shows it now, sends it now. Throws the Refusal if it is already clear that the answer is no. Answers the mutation's id. */
  command(command: Command): string {
    const id = this.#give(command)
    if (!cannotBeUndone.has(command.type)) {
      this.#done = [...this.#done.slice(1 - REMEMBERED), id]
      this.#undone = []
    }
    return id
  }

  get canUndo() {
    return this.#done.length > 0
  }

  get canRedo() {
    return this.#undone.length > 0
  }

  /** Takes back my latest act of this page. */
  undo(): string | undefined {
    return this.#takeBack(this.#done, this.#undone)
  }

  redo(): string | undefined {
    return this.#takeBack(this.#undone, this.#done)
  }

  /** Entries from the server, in order. What was seen is skipped; after a gap the replica is behind until `reconnect`. */
  receive(epoch: string, entries: readonly Entry[]) {
    for (const recorder of this.#recorders) recorder.push(...entries)
    if (epoch !== this.epoch) this.isBehind = true
    const fresh = epoch === this.epoch ? entries.filter(({ seq }) => seq > this.seq) : []
    if (fresh.length > 0) this.#take(fresh)
    this.#tell()
  }

  /** What the server has confirmed of the rows that every browser holds, without what is pending: what may be kept for the next visit. */
  confirmed(): Rows {
    this.#unwind()
    const rows = this.state.toRows(lightTables)
    this.#show(this.#pending)
    return rows
  }

  /** Rows of a part, asked for by `load`: kept current by the entries that arrive, those that came while it was on its way included. */
  async load(ask: () => Promise<{ seq: number; state: Rows }>) {
    const recorded: Entry[] = []
    this.#recorders.add(recorded)
    try {
      const { seq, state } = await ask()
      this.#unwind()
      this.state.hold(state)
      for (const entry of recorded) if (entry.seq > seq && entry.seq <= this.seq) this.state.apply(entry.patches)
      this.#show(this.#pending)
      this.#tell()
    } finally {
      this.#recorders.delete(recorded)
    }
  }

  /** Joins, catches up and sends what waits. Safe at any time, any number of times. Rejects when there is no line; answers a no of the server. */
  async reconnect(): Promise<No | undefined> {
    const line = ++this.#line
    this.#isOnline = false
    this.#isSending = false
    const news = await this.#options.link.join(this.epoch ? { epoch: this.epoch, seq: this.seq } : null)
    if (line !== this.#line) return
    if (!news.ok) return news
    if ('snapshot' in news) this.begin(news.epoch, news.seq, news.snapshot)
    else {
      this.isBehind = false
      this.receive(news.epoch, news.entries)
    }
    this.#isOnline = true
    this.#sent.clear()
    this.flush()
  }

  /** There is no line any more: nothing is sent until `reconnect`. */
  disconnected() {
    this.#line++
    this.#isOnline = false
    this.#isSending = false
  }

  /** Sends what waits, one after the other, so that nothing overtakes what it depends on. */
  flush() {
    if (!this.#isOnline) return
    if (!this.#isSending) void this.#sendAll(this.#line)
  }

  #give(command: Command): string {
    const { newId, now, onPending } = this.#options
    const mutation = { id: newId(), command, at: now() }
    const patches = this.#carryOut(mutation)
    this.#pending.push({ ...mutation, patches })
    onPending?.(this.#pending)
    this.#tell()
    this.flush()
    return mutation.id
  }

  /** What it changes on the screen; nothing where this browser cannot know. Throws a Refusal. */
  #carryOut({ id, command, at }: Pending): readonly Patch[] {
    const { boardId, actorId } = this.#options
    const past = command.type === 'undo' ? this.#past.get(command.mutationId) : undefined
    try {
      const patches = carryOut(this.state, command, { boardId, actorId, at, past }, { isPartial: true })
      this.#remember(id, { actorId, command, patches })
      return patches
    } catch (error) {
      if (error instanceof NotFromHere) return []
      throw error
    }
  }

  #takeBack(from: string[], to: string[]) {
    const mutationId = from.pop()
    if (mutationId === undefined) return
    const id = this.#give({ type: 'undo', mutationId })
    to.push(id)
    return id
  }

  #take(entries: readonly Entry[]) {
    const [first] = this.#pending
    const [only] = entries
    if (entries.length === 1 && only?.seq === this.seq + 1 && first?.id === only.mutationId && same(first.patches, only.patches)) {
      this.seq = only.seq
      this.#settle([only])
      return
    }
    this.#unwind()
    const taken: Entry[] = []
    for (const entry of entries) {
      if (entry.seq <= this.seq) continue
      if (entry.seq > this.seq + 1) {
        this.isBehind = true
        break
      }
      this.state.apply(entry.patches)
      this.seq = entry.seq
      taken.push(entry)
    }
    this.#settle(taken)
    this.#show(this.#pending)
  }

  #settle(entries: readonly Entry[]) {
    const settled = new Set(entries.map(({ mutationId }) => mutationId))
    this.#options.onTaken?.(entries)
    for (const entry of entries) if (entry.actorId === this.#options.actorId) this.#remember(entry.mutationId, entry)
    if (this.#pending.some(({ id }) => settled.has(id))) {
      this.#pending = this.#pending.filter(({ id }) => !settled.has(id))
      this.#options.onPending?.(this.#pending)
    }
  }

  #unwind() {
    for (const { patches } of this.#pending.toReversed()) this.state.apply(invert(patches))
  }

  #show(pending: readonly Shown[]) {
    this.#pending = pending.map((mutation) => ({ ...mutation, patches: this.#tryToCarryOut(mutation) }))
  }

  /** What no longer makes sense here shows nothing; the server has the last word. */
  #tryToCarryOut(mutation: Pending): readonly Patch[] {
    try {
      return this.#carryOut(mutation)
    } catch (error) {
      if (error instanceof Refusal) return []
      throw error
    }
  }

  #remember(mutationId: string, past: Past) {
    this.#past.delete(mutationId)
    this.#past.set(mutationId, past)
    if (this.#past.size > REMEMBERED) this.#past.delete(this.#past.keys().next().value as string)
  }

  async #sendAll(line: number) {
    this.#isSending = true
    let tries = 0
    while (line === this.#line) {
      const next = this.#nextToSend()
      if (!next) break
      const verdict = await this.#send(next)
      if (line !== this.#line || !verdict) return
      if (verdict.ok) {
        tries = 0
        this.#sent.add(next.id)
        if (verdict.seq <= this.seq) this.#leave(next.id)
      } else if (!isFinal(verdict.code) && !(verdict.code === 'internal' && ++tries >= TRIES_BEFORE_SET_ASIDE)) {
        if (verdict.code === 'unauthenticated') break
        await this.#options.pause?.(tries)
      } else {
        tries = 0
        this.#leave(next.id)
        this.#forgetUndo(next.id)
        this.#options.onRefused(next, new Refusal(verdict.code, verdict.message))
      }
    }
    if (line === this.#line) this.#isSending = false
  }

  #nextToSend(): Mutation | undefined {
    const next = this.#pending.find(({ id }) => !this.#sent.has(id))
    return next && { id: next.id, command: next.command }
  }

  async #send(mutation: Mutation): Promise<Verdict | undefined> {
    try {
      return await this.#options.link.mutate(mutation)
    } catch {
      return undefined
    }
  }

  #leave(id: string) {
    this.#unwind()
    this.#show(this.#pending.filter((mutation) => mutation.id !== id))
    this.#sent.delete(id)
    this.#options.onPending?.(this.#pending)
    this.#tell()
  }

  #forgetUndo(id: string) {
    this.#done = this.#done.filter((other) => other !== id)
    this.#undone = this.#undone.filter((other) => other !== id)
  }

  #tell() {
    const calls = new Set<() => void>()
    for (const key of [...this.state.takeTouched(), 'replica']) for (const watcher of this.#watchers.get(key) ?? []) calls.add(watcher)
    for (const call of calls) call()
  }
}
