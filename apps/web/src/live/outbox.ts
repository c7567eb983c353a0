import type { Pending } from '@rondo/core/replica'
import { scopeOf, tryToKeep } from './kept.ts'

/**
 * What one person did on a board and has not yet heard back about. It survives a closed tab; whoever opens the board next sends it. Tabs share it: what
 * two of them send happens once, since the id is the same.
 */
export class Outbox {
  readonly #scope: string
  #stored: Set<string>
  #last: Promise<unknown> = Promise.resolve()

  constructor(userId: string, boardId: string, stored: readonly Pending[]) {
    this.#scope = scopeOf(userId, boardId)
    this.#stored = new Set(stored.map(({ id }) => id))
  }

  /** Makes what is stored what is waiting. */
  keep(pending: readonly Pending[]) {
    const waiting = new Set(pending.map(({ id }) => id))
    const added = pending.filter(({ id }) => !this.#stored.has(id)).map(({ id, command, at }) => ({ scope: this.#scope, id, command, at }))
    const gone = [...this.#stored].filter((id) => !waiting.has(id))
    this.#stored = waiting
    if (added.length + gone.length === 0) return
    this.#last = this.#last.then(() =>
      tryToKeep(async (db) => {
        const tx = db.transaction('pending', 'readwrite')
        for (const row of added) void tx.store.put(row)
        for (const id of gone) void tx.store.delete([this.#scope, id])
        await tx.done
      }),
    )
  }
}
