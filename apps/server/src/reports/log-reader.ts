import { join } from 'node:path'
import { awayFrom } from '@rondo/core/goal-cards'
import type { GoalRows } from '@rondo/core/metrics/goal-report'
import type { Commitment, Entry, Figures } from '@rondo/types'
import type { KeptFold } from '../db/store.ts'
import type { Environment } from '../environment.ts'

/** What a fold takes of an entry. */
export type FoldedEntry = Pick<Entry, 'seq' | 'at' | 'actorId' | 'by' | 'command' | 'patches'>
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
    const sql = 'select seq, at, actor_id as "actorId", "by", command, patches from log where board_id = $1 and seq > $2 order by seq limit $3'
    return (await this.#ask<FoldedEntry>(sql, boardId, seq, limit)).map(({ by, command, patches, ...entry }) => {
      const author = parsed(by)
      return { ...entry, ...(author && { by: author }), command: parsed(command), patches: parsed(patches) }
    })
  }

  /** As they stand: a sprint, its cards and those that its goal still waits for, and the columns that these are in. */
  async goalRows(boardId: string, sprintId: string): Promise<GoalRows | undefined> {
    const [sprint] = await this.#ask<GoalSprintRow>(
      'select starts_on as "startsOn", ends_on as "endsOn", started_at as "startedAt", commitment from sprints where board_id = $1 and id = $2',
      boardId,
      sprintId,
    )
    const columns = await this.#ask<GoalRows['columns'][number]>('select id, rank from columns where board_id = $1', boardId)
    const fields = 'id, column_id as "columnId", rank, is_goal as "isGoal", blocked_since as "blockedSince", done_at as "doneAt"'
    const here = 'where board_id = $1 and sprint_id = $2'
    const sql = `select ${fields} from cards ${here} union all select ${fields} from archived ${here}`
    const cards = (await this.#ask<GoalCardRow>(sql, boardId, sprintId)).map((card) => ({ ...card, isGoal: Boolean(card.isGoal) }))
    return sprint && { sprint, columns, cards: [...cards, ...(await this.#awayFrom(boardId, parsed(sprint.commitment), cards))] }
  }

  /** What a sprint came to; null while it is not closed. */
  async figures(boardId: string, sprintId: string): Promise<Figures | null> {
    const [row] = await this.#ask<{ figures: Figures | null }>('select figures from sprints where board_id = $1 and id = $2', boardId, sprintId)
    return row ? parsed(row.figures) : null
  }

  async #awayFrom(boardId: string, commitment: Commitment | null, here: readonly { id: string }[]) {
    const inSprint = new Set(here.map(({ id }) => id))
    const away = (commitment?.cards ?? []).filter(({ id, isGoal }) => isGoal && !inSprint.has(id))
    const sql = 'select id from cards where board_id = $1 and id = $2 and done_at is null'
    const found = await Promise.all(away.map(({ id }) => this.#ask<{ id: string }>(sql, boardId, id)))
    return found.flat().map(({ id }) => awayFrom(id))
  }

  /** Of all cards of a board, those put away too. */
  async titles(boardId: string): Promise<Map<string, string>> {
    const sql = 'select id, title from cards where board_id = $1 union all select id, title from archived where board_id = $1'
    return new Map((await this.#ask<{ id: string; title: string }>(sql, boardId)).map(({ id, title }) => [id, title]))
  }
}

type GoalSprintRow = GoalRows['sprint'] & { commitment: Commitment | null }

/** SQLite's flags are numbers. */
type GoalCardRow = Omit<GoalRows['cards'][number], 'isGoal'> & { isGoal: boolean | 0 | 1 }

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
