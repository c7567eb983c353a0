import { join } from 'node:path'
import type { Entry } from '@rondo/types'
import type { KeptFold } from '../db/store.ts'
import type { Environment } from '../environment.ts'

/** What a fold takes of an entry. */
export type FoldedEntry = Pick<Entry, 'seq' | 'at' | 'actorId' | 'command' | 'patches'>
type Ask = <Row>(sql: string, ...values: (string | number)[]) => Promise<Row[]>

/**
 * Reads logs over a connection of its own, in plain SQL that both databases understand: the thread that folds must begin quickly, and loading drizzle takes longer
 * than reading 100,000 entries.
 */
export class LogReader {
  readonly #ask: Ask
  readonly close: () => Promise<void>

  static async open({ DATA_DIR, DATABASE_URL }: Pick<Environment, 'DATA_DIR' | 'DATABASE_URL'>): Promise<LogReader> {
    const { ask, close } = DATABASE_URL ? await readPostgres(DATABASE_URL) : await readSqlite(join(DATA_DIR, 'rondo.sqlite'))
    return new LogReader(ask, close)
  }

  private constructor(ask: Ask, close: () => Promise<void>) {
    this.#ask = ask
    this.close = close
  }

  /**
   * Which past the logs tell. A restored copy has another epoch; whatever rewrites entries that are there (blanking a text) puts a new value under `past` in the
   * same transaction. What was read before that is worth nothing.
   */
  async past(): Promise<string> {
    const rows = await this.#ask<{ name: string; value: string }>("select name, value from meta where name in ('epoch', 'past') order by name")
    return rows.map(({ value }) => value).join('/')
  }

  async kept(boardId: string, kind: string): Promise<KeptFold | undefined> {
    const [row] = await this.#ask<KeptFold>('select version, past, seq, day, body from folds where board_id = $1 and id = $2', boardId, kind)
    return row
  }

  async since(boardId: string, seq: number, limit: number): Promise<FoldedEntry[]> {
    const sql = 'select seq, at, actor_id as "actorId", command, patches from log where board_id = $1 and seq > $2 order by seq limit $3'
    return (await this.#ask<FoldedEntry>(sql, boardId, seq, limit)).map(({ command, patches, ...entry }) => ({
      ...entry,
      command: parsed(command),
      patches: parsed(patches),
    }))
  }

  /** Of all cards of a board, those put away too. */
  async titles(boardId: string): Promise<Map<string, string>> {
    const sql = 'select id, title from cards where board_id = $1 union all select id, title from archived where board_id = $1'
    return new Map((await this.#ask<{ id: string; title: string }>(sql, boardId)).map(({ id, title }) => [id, title]))
  }
}

/** SQLite hands JSON over as text. */
const parsed = <T>(value: T): T => (typeof value === 'string' ? JSON.parse(value) : value)

async function readSqlite(path: string) {
  const { default: Database } = await import('better-sqlite3')
  const file = new Database(path, { timeout: 5000, readonly: true })
  // SQLite takes $1 for a name.
  const ask: Ask = async <Row>(sql: string, ...values: (string | number)[]) =>
    file.prepare(sql).all(Object.fromEntries(values.map((value, i) => [i + 1, value]))) as Row[]
  return { ask, close: async () => void file.close() }
}

async function readPostgres(url: string) {
  const { default: pg } = await import('pg')
  const pool = new pg.Pool({ connectionString: url, max: 1 })
  pool.on('error', () => {}) // a terminated backend must not end the thread; the next query asks for a new one
  const ask: Ask = async <Row>(sql: string, ...values: (string | number)[]) => (await pool.query(sql, values)).rows as Row[]
  return { ask, close: () => pool.end() }
}
