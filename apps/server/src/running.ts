import { join } from 'node:path'
import Database from 'better-sqlite3'

// A running server holds a read lock on this file for as long as it lives; whoever must be sure that none runs asks for the write lock.

export function markRunning(dir: string): () => void {
  const lock = open(dir)
  lock.exec('begin')
  lock.prepare('select count(*) from sqlite_master').get()
  return () => void lock.close()
}

/** Keeps servers from starting until released; null where one runs already. */
export function lockOut(dir: string): (() => void) | null {
  const lock = open(dir)
  try {
    lock.exec('begin exclusive')
    return () => void lock.close()
  } catch (error) {
    lock.close()
    if ((error as { code?: string }).code?.startsWith('SQLITE_BUSY')) return null
    throw error
  }
}

const open = (dir: string) => new Database(join(dir, 'running.lock'), { timeout: 2000 })
