import type { Pending } from '@rondo/core/replica'
import type { Entry } from '@rondo/types'
import { type DBSchema, type IDBPDatabase, openDB } from 'idb'

interface Kept extends DBSchema {
  /** What waits to be sent. Ids are made in order, so the key is the order. */
  pending: { key: [scope: string, id: string]; value: Pending & { scope: string } }
  /** A board as the server confirmed it, `{epoch, seq, state}` as text: reading that is twice as quick as rows. */
  boards: { key: string; value: string }
  /** What happened on it since. */
  entries: { key: [scope: string, seq: number]; value: { scope: string; seq: number; epoch: string; entry: Entry } }
}

/** Raised when rows get fields that the server filled in where a browser could not. */
const SHAPE_OF_ROWS = 2

let opened: Promise<IDBPDatabase<Kept>> | undefined

/** What outlives the page. Rejects where the browser keeps nothing, as in some private windows. */
export function kept(): Promise<IDBPDatabase<Kept>> {
  opened ??= openDB<Kept>('rondo', SHAPE_OF_ROWS, {
    upgrade(db, before, _, tx) {
      if (before === 0) {
        db.createObjectStore('pending', { keyPath: ['scope', 'id'] })
        db.createObjectStore('boards')
        db.createObjectStore('entries', { keyPath: ['scope', 'seq'] })
      } else for (const store of ['boards', 'entries'] as const) void tx.objectStore(store).clear() // what waits stays; boards come anew
    },
    blocking: (_now, _next, event) => (event.target as IDBDatabase).close(),
  })
  return opened
}

/** One person's board: two people may use one browser. */
export const scopeOf = (userId: string, boardId: string) => `${userId}/${boardId}`

/** All keys that begin with the scope. */
export const within = (scope: string) => IDBKeyRange.bound([scope], [scope, []])

/** Tries; a browser that keeps nothing still works, it only forgets. */
export async function tryToKeep<T>(act: (db: IDBPDatabase<Kept>) => Promise<T>): Promise<T | undefined> {
  try {
    return await act(await kept())
  } catch (error) {
    console.warn('This browser does not keep what waits:', error)
    return undefined
  }
}
