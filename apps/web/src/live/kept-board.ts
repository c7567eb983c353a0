import type { Entry, Snapshot } from '@rondo/types'
import { keptMe } from '../api/me.ts'
import { scopeOf, tryToKeep, within } from './kept.ts'

const WRITE_AFTER_MS = 1500
const LONG = 500

/** The board as it was confirmed when this browser last saw it: a whole, and what happened since. A move costs one small row, however large the board. */
export class KeptBoard {
  readonly #scope: string
  readonly #userId: string
  #unwritten: { epoch: string; entry: Entry }[] = []
  #count: number
  #timer: ReturnType<typeof setTimeout> | undefined

  /** `count`: how many entries are kept beside the whole. */
  constructor(userId: string, boardId: string, count: number) {
    this.#scope = scopeOf(userId, boardId)
    this.#userId = userId
    this.#count = count
  }

  /** Is it time to write the whole anew? */
  get isLong() {
    return this.#count > LONG
  }

  /** Replaces everything. */
  async write(snapshot: Snapshot) {
    this.#count = 0
    this.#unwritten = this.#unwritten.filter(({ entry }) => entry.seq > snapshot.seq)
    if (!this.#isMine) return
    const text = JSON.stringify(snapshot)
    await tryToKeep(async (db) => {
      const tx = db.transaction(['boards', 'entries'], 'readwrite')
      void tx.objectStore('boards').put(text, this.#scope)
      void tx.objectStore('entries').delete(IDBKeyRange.bound([this.#scope], [this.#scope, snapshot.seq]))
      await tx.done
    })
  }

  add(epoch: string, entries: readonly Entry[]) {
    for (const entry of entries) this.#unwritten.push({ epoch, entry })
    this.#count += entries.length
    this.#timer ??= setTimeout(() => this.flush(), WRITE_AFTER_MS)
  }

  /** Writes what has gathered: after a moment, and when the page is about to go. */
  flush() {
    clearTimeout(this.#timer)
    this.#timer = undefined
    const rows = this.#unwritten.map(({ epoch, entry }) => ({ scope: this.#scope, seq: entry.seq, epoch, entry }))
    this.#unwritten = []
    if (rows.length === 0 || !this.#isMine) return
    void tryToKeep(async (db) => {
      const tx = db.transaction('entries', 'readwrite')
      for (const row of rows) void tx.store.put(row)
      await tx.done
    })
  }

  /** Whoever has signed out meanwhile, here or in another tab, leaves nothing behind. */
  get #isMine() {
    return keptMe()?.userId === this.#userId
  }

  /** What one may no longer read does not stay here. */
  async forget() {
    clearTimeout(this.#timer)
    this.#unwritten = []
    await tryToKeep(async (db) => {
      const tx = db.transaction(['boards', 'entries'], 'readwrite')
      void tx.objectStore('boards').delete(this.#scope)
      void tx.objectStore('entries').delete(within(this.#scope))
      await tx.done
    })
  }
}
