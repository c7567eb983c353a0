import { and, eq, inArray } from 'drizzle-orm'
import type { Driver } from './driver.ts'
import type { schema } from './schema.ts'

/** A fold as it is kept. `past` names the log that it was read from, `seq` the last entry in it, `day` the team's day of that entry (days since 1970). */
export type KeptFold = { version: number; past: string; seq: number; day: number; body: string }

/** What reports have read out of the logs. Each is only a copy: whoever finds none, or one with another version or past, reads the log anew. */
export class Folds {
  readonly #driver: Driver
  readonly #tables: ReturnType<typeof schema>

  constructor(driver: Driver, tables: ReturnType<typeof schema>) {
    this.#driver = driver
    this.#tables = tables
  }

  /**
   * Which past the logs tell. A restored copy has another epoch; whatever rewrites entries that are there (blanking a text) puts a new value under `past` in the
   * same transaction. What was read before that is worth nothing.
   */
  async past(): Promise<string> {
    const { meta } = this.#tables
    const found = await this.#driver.db
      .select()
      .from(meta)
      .where(inArray(meta.name, ['epoch', 'past']))
    const [epoch, past = ''] = ['epoch', 'past'].map((name) => found.find((row) => row.name === name)?.value)
    return `${epoch}/${past}`
  }

  async find(boardId: string, kind: string): Promise<KeptFold | undefined> {
    const { folds } = this.#tables
    const [found] = await this.#driver.db
      .select()
      .from(folds)
      .where(and(eq(folds.boardId, boardId), eq(folds.id, kind)))
    return found
  }

  /** In place of the one that was kept. */
  async keep(boardId: string, kind: string, fold: KeptFold): Promise<void> {
    const key = { boardId, id: kind }
    await this.#driver.transact([
      { op: 'delete', table: 'folds', values: key },
      { op: 'insert', table: 'folds', values: { ...key, ...fold } },
    ])
  }
}
