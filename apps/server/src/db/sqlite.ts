import Database from 'better-sqlite3'
import { drizzle } from 'drizzle-orm/better-sqlite3'
import { sqlite } from './dialects.ts'
import { type Driver, shapeOf, statement, type Write } from './driver.ts'
import { migrateSqlite } from './migrate.ts'
import { schema } from './schema.ts'

const PATIENCE_MS = 5000

/** One file, one writing connection. What is acknowledged survives a power cut: WAL with synchronous=FULL, read back after opening. */
export function openSqlite(path: string): Driver {
  const file = new Database(path, { timeout: PATIENCE_MS })
  file.pragma('journal_mode = WAL')
  file.pragma('synchronous = FULL')
  file.pragma('secure_delete = ON')
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

  // Deleted rows are overwritten (secure_delete), but the write-ahead log has them until it is emptied. Readers are not waited for: later is soon enough.
  let owed: NodeJS.Timeout | undefined
  const emptyLog = () => {
    clearTimeout(owed)
    if (!file.open) return
    if (!isEmptied(file)) owed = setTimeout(emptyLog, 1000).unref()
  }

  return {
    kind: 'sqlite',
    dialect: sqlite,
    db,
    durability,
    async transact(writes) {
      runAll(writes)
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

/** Whether it could be emptied now; no reason why not is worth more than another try. */
function isEmptied(file: Database.Database): boolean {
  try {
    file.pragma('busy_timeout = 0')
    const [{ busy }] = file.pragma('wal_checkpoint(TRUNCATE)') as [{ busy: number }]
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
