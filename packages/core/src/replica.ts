import { type Command, type Entry, isPart, lightTables, type Mutation, type News, type No, type Patch, Refusal, type Rows, type Verdict } from '@rondo/types'
import { carryOut } from './carry-out.ts'
import { NotFromHere } from './draft.ts'
import { invert, same } from './patch.ts'
import { Remembered } from './remembered.ts'
import { cannotBeUndone } from './roles.ts'
import { Sender } from './sender.ts'
import { type Key, State } from './state.ts'
import { type Step, UndoStack } from './undo-stack.ts'
import { Watchers } from './watchers.ts'

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

/** The first no to taking an act back, with the cards that stay as they are for it. */
export class NotTakenBack extends Refusal {
  readonly cardIds: readonly string[]
  /** Was the rest taken back? */
  readonly isPart: boolean

  constructor({ code, message }: Refusal, cardIds: readonly string[], isPart: boolean) {
    super(code, message)
    this.cardIds = cardIds
    this.isPart = isPart
  }
}

type Shown = Pending & { patches: readonly Patch[] }

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
  readonly #past = new Remembered()
  readonly #acts = new UndoStack()
  readonly #watchers = new Watchers()
  #recorders = new Set<Entry[]>()
  readonly #sender: Sender
  readonly #options: ReplicaOptions

  constructor(options: ReplicaOptions, kept: readonly Pending[] = []) {
    this.#options = options
    this.#pending = kept.map((pending) => ({ ...pending, patches: [] }))
    this.#sender = new Sender({
      mutate: (mutation) => options.link.mutate(mutation),
      waiting: () => this.#pending,
      onAcknowledged: (id, seq) => seq <= this.seq && this.#leave(id),
      onRefused: (mutation, refusal) => this.#refused(mutation, refusal),
      pause: async (tries) => options.pause?.(tries),
    })
  }

  get pending(): readonly Pending[] {
    return this.#pending
  }

  /** Calls back when the row, table or order named by `key` has changed; answers how to stop. */
  watch(key: Key, onChange: () => void): () => void {
    return this.#watchers.watch(key, onChange)
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
    this.#watchers.tellAll()
  }

  /** Shows it now, sends it now. Throws the Refusal if it is already clear that the answer is no. Answers the mutation's id. */
  command(command: Command): string {
    return this.#give(command, (id) => {
      if (!cannotBeUndone.has(command.type)) this.#acts.did(id)
    })
  }

  get canUndo() {
    return this.#acts.canUndo
  }

  get canRedo() {
    return this.#acts.canRedo
  }

  /** Takes back my latest act of this page, or the one that `mutationId` was given in; answers whether there was one. Throws NotTakenBack where some of it has to stay. */
  undo(mutationId?: string): boolean {
    return this.#takeBack(this.#acts.undo(mutationId))
  }

  redo(): boolean {
    return this.#takeBack(this.#acts.redo())
  }

  /** Entries from the server, in order. What was seen is skipped; after a gap the replica is behind until `reconnect`. */
  receive(epoch: string, entries: readonly Entry[]) {
    if (epoch !== this.epoch) this.isBehind = true
    else for (const recorder of this.#recorders) recorder.push(...entries)
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

  /** Rows of a part: kept current by the entries that arrive, those that came while it was on its way included. Asked for again where the replica began anew. */
  async load(ask: () => Promise<{ epoch: string; seq: number; state: Rows }>) {
    const [recorded, beginnings]: [Entry[], number] = [[], this.beginnings]
    this.#recorders.add(recorded)
    try {
      const { epoch, seq, state } = await ask()
      if (beginnings !== this.beginnings) return void (await this.load(ask))
      if (epoch !== this.epoch) return
      this.#unwind()
      this.state.hold(state)
      for (const entry of recorded) if (entry.seq > seq && entry.seq <= this.seq) this.state.apply(entry.patches.filter(({ table }) => isPart(table)))
      this.#show(this.#pending)
      this.#tell()
    } finally {
      this.#recorders.delete(recorded)
    }
  }

  /** Joins, catches up and sends what waits. Safe at any time, any number of times. Rejects when there is no line; answers a no of the server. */
  async reconnect(): Promise<No | undefined> {
    const line = this.#sender.hangUp()
    const news = await this.#options.link.join(this.epoch ? { epoch: this.epoch, seq: this.seq } : null)
    if (!this.#sender.isCurrent(line)) return
    if (!news.ok) return news
    if ('snapshot' in news) this.begin(news.epoch, news.seq, news.snapshot)
    else {
      this.isBehind = false
      this.receive(news.epoch, news.entries)
    }
    this.#sender.begin()
  }

  /** There is no line any more: nothing is sent until `reconnect`. */
  disconnected() {
    this.#sender.hangUp()
  }

  /** `note` is called before those who watch, so that what can be undone is known by then. */
  #give(command: Command, note: (id: string) => void): string {
    const { newId, now, onPending } = this.#options
    const mutation = { id: newId(), command, at: now() }
    const patches = this.#carryOut(mutation)
    this.#pending.push({ ...mutation, patches })
    note(mutation.id)
    onPending?.(this.#pending)
    this.#tell()
    this.#sender.flush()
    return mutation.id
  }

  /** What it changes on the screen; nothing where this browser cannot know. Throws a Refusal. */
  #carryOut({ id, command, at }: Pending): readonly Patch[] {
    const { boardId, actorId } = this.#options
    const past = command.type === 'undo' ? this.#past.get(command.mutationId) : undefined
    this.#past.delete(id) // what it came to before others did what they did
    try {
      const patches = carryOut(this.state, command, { boardId, actorId, at, past }, { isPartial: true })
      this.#past.set(id, { actorId, command, patches })
      return patches
    } catch (error) {
      if (error instanceof NotFromHere) return []
      throw error
    }
  }

  #takeBack(step: Step | undefined): boolean {
    if (!step) return false
    const refused: { refusal: Refusal; cardIds: string[] }[] = []
    for (const mutationId of step.mutationIds) {
      try {
        this.#give({ type: 'undo', mutationId }, step.did)
      } catch (error) {
        if (!(error instanceof Refusal)) throw error
        refused.push({ refusal: error, cardIds: cardsOf(this.#past.get(mutationId)?.patches ?? []) })
      }
    }
    const [first] = refused
    if (!first) return true
    const cardIds = refused.flatMap((one) => one.cardIds)
    throw new NotTakenBack(first.refusal, [...new Set(cardIds)], refused.length < step.mutationIds.length)
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
    for (const entry of entries) if (entry.actorId === this.#options.actorId) this.#past.set(entry.mutationId, entry)
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

  #refused(mutation: Mutation, refusal: Refusal) {
    this.#leave(mutation.id)
    this.#past.delete(mutation.id)
    this.#acts.forget(mutation.id)
    this.#options.onRefused(mutation, refusal)
  }

  #leave(id: string) {
    if (!this.#pending.some((mutation) => mutation.id === id)) return
    this.#unwind()
    this.#show(this.#pending.filter((mutation) => mutation.id !== id))
    this.#options.onPending?.(this.#pending)
    this.#tell()
  }

  #tell() {
    this.#watchers.tell([...this.state.takeTouched(), 'replica'])
  }
}

function cardsOf(patches: readonly Patch[]): string[] {
  const ids = patches.map(({ table, id, from, to }) => (table === 'cards' || table === 'archived' ? id : (to ?? from)?.['cardId' as never]))
  return ids.filter((id) => id !== undefined)
}
