import Database from 'better-sqlite3'
import { drizzle } from 'drizzle-orm/better-sqlite3'
import { sqlite } from './dialects.ts'
import { type Driver, shapeOf, statement, type Write } from './driver.ts'
import { migrateSqlite } from './migrate.ts'
import { schema } from './schema.ts'

const PATIENCE_MS = 5000
/** Some 250 moves, which make about 6 MB of write-ahead log one by one, and less together. */
const MOST_WRITES = 500
/** Eight times what SQLite takes by itself: for a burst that leaves no moment for it, and for what is written past `transact`. */
const MOST_PAGES = 8000

/** One file, one writing connection. What is acknowledged survives a power cut: WAL with synchronous=FULL, read back after opening. */
export function openSqlite(path: string): Driver {
  const file = new Database(path, { timeout: PATIENCE_MS })
  file.pragma('journal_mode = WAL')
  file.pragma('synchronous = FULL')
  file.pragma('secure_delete = ON')
  file.pragma(`wal_autocheckpoint = ${MOST_PAGES}`)
  const durability = { journal: file.pragma('journal_mode', { simple: true }), synchronous: file.pragma('synchronous', { simple: true }) }
  if (path !== ':memory:' && (durability.journal !== 'wal' || durability.synchronous !== 2))
    throw new Error(`${path}: SQLite opened it as ${Object.values(durability).join('/')} where wal/2 was asked; what it acknowledges might be lost.`)

  const db = drizzle(file)
  const tables = schema(sqlite)
  migrateSqlite(file, db)

  const prepared = new Map<string, { run(values: Record<string, unknown>): unknown }>()
  const run = (write: Write) => {
    const shape = shapeOf(write)
    const ready = prepared.get(shape) ?? statement(db, tables, write).prepare()
    prepared.set(shape, ready)
    ready.run(write.values)
  }
  const runAll = file.transaction((writes: readonly Write[]) => writes.forEach(run)).immediate
  let version = file.pragma('data_version', { simple: true })

  // What the write-ahead log has gathered goes into the file after those who wait for the write have heard of it. Left to itself SQLite does it within the commit
  // that fills the log, and whoever moved a card then waits for it.
  let written = 0
  const carryOver = () => file.open && carriesOver(file, 'PASSIVE')

  // Deleted rows are overwritten (secure_delete), but the write-ahead log has them until it is emptied. Readers are not waited for: later is soon enough.
  let owed: NodeJS.Timeout | undefined
  const emptyLog = () => {
    clearTimeout(owed)
    if (!file.open) return
    if (!carriesOver(file, 'TRUNCATE')) owed = setTimeout(emptyLog, 1000).unref()
  }

  return {
    kind: 'sqlite',
    dialect: sqlite,
    db,
    durability,
    async transact(writes) {
      runAll(writes)
      written += writes.length
      if (written < MOST_WRITES) return
      written = 0
      setTimeout(carryOver, 1).unref()
    },
    isTaken: (error) => /SQLITE_CONSTRAINT_(PRIMARYKEY|UNIQUE)/.test(codeOf(error)),
    isFull: (error) => codeOf(error) === 'SQLITE_FULL',
    async forget() {
      emptyLog()
    },
    async hasNews() {
      const now = file.pragma('data_version', { simple: true })
      const isNew = now !== version
      version = now
      return isNew
    },
    async close() {
      clearTimeout(owed)
      file.close()
    },
  }
}

/** Takes what the write-ahead log has into the file, and with TRUNCATE empties it. Whether that could be now; no reason why not is worth more than another try. */
function carriesOver(file: Database.Database, how: 'PASSIVE' | 'TRUNCATE'): boolean {
  try {
    file.pragma('busy_timeout = 0')
    const [{ busy }] = file.pragma(`wal_checkpoint(${how})`) as [{ busy: number }]
    return busy === 0
  } catch {
    return false
  } finally {
    file.pragma(`busy_timeout = ${PATIENCE_MS}`)
  }
}

const codeOf = (error: unknown) => {
  const { code, cause } = error as { code?: string; cause?: { code?: string } }
  return code ?? cause?.code ?? ''
}
