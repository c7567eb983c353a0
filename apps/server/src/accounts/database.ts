import { join } from 'node:path'
import Database from 'better-sqlite3'
import { CompiledQuery, type DatabaseConnection, Kysely, PostgresDialect, SqliteDialect, type SqliteDialectConfig, SqliteDriver } from 'kysely'
import pg from 'pg'

type Held = {
  user: { id: string; name: string; email: string; isAdmin: boolean | number; suspendedAt: Date | string | null }
  session: { id: string; token: string; userId: string; expiresAt: Date | string }
  apikey: { id: string; key: string; referenceId: string; enabled: boolean | number; expiresAt: Date | string | null; lastRequest: Date | string | null }
}
/** What we read of better-auth's tables ourselves; it does the rest. */
export type Db = Kysely<Held>
type Opened = { db: Db; type: 'sqlite' | 'postgres' }

/**
 * Accounts have a file, or a pool, of their own: better-auth holds transactions open while it awaits. On the boards' handle a move made in that moment would
 * join its transaction, be acknowledged, and vanish if that rolled back.
 */
export function openDatabase({ DATA_DIR, DATABASE_URL }: { DATA_DIR: string; DATABASE_URL?: string | undefined }): Opened {
  return DATABASE_URL ? openPool(DATABASE_URL) : openFile(join(DATA_DIR, 'accounts.sqlite'))
}

function openPool(connectionString: string): Opened {
  const pool = new pg.Pool({ connectionString, max: 4 })
  pool.on('error', () => {}) // a terminated backend must not end the process; the next query asks for a new one
  return { db: new Kysely({ dialect: new PostgresDialect({ pool }) }), type: 'postgres' }
}

function openFile(path: string): Opened {
  const file = new Database(path, { timeout: 5000 })
  file.pragma('journal_mode = WAL')
  file.pragma('synchronous = FULL')
  return { db: new Kysely({ dialect: new Immediate({ database: file }) }), type: 'sqlite' }
}

// A transaction that begins by reading cannot become a writing one while another process writes: SQLite refuses at once, without waiting.
class Immediate extends SqliteDialect {
  readonly #config: SqliteDialectConfig
  constructor(config: SqliteDialectConfig) {
    super(config)
    this.#config = config
  }
  override createDriver() {
    return new ImmediateDriver(this.#config)
  }
}

class ImmediateDriver extends SqliteDriver {
  override async beginTransaction(connection: DatabaseConnection) {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'))
  }
}
