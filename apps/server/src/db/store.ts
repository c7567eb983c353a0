import { randomUUID } from 'node:crypto'
import type { Need } from '@rondo/core/needs'
import { type Entry, lightTables, type Patch, type Role, type Rows, type Session, type TableName } from '@rondo/types'
import { and, asc, desc, eq, getTableColumns, gt, inArray, isNotNull, isNull, like, lt, max, sql } from 'drizzle-orm'
import type { SealedRow, SealWrite } from '../boards/sealed-answers.ts'
import type { Driver, Write } from './driver.ts'
import { type Schema, schema } from './schema.ts'

/** Someone else took this place in the log. Catch up and decide again. */
export class SeqTaken extends Error {
  override name = 'SeqTaken'
}

/** No room left to write. */
export class StorageFull extends Error {
  override name = 'StorageFull'
}

export type Listed = { id: string; key: string; name: string; role: Role; closedAt: string | null; source: string | null }

/** `past` names the log that it was read from, `seq` the last entry in it, `day` the team's day of that entry (days since 1970). */
export type KeptFold = { version: number; past: string; seq: number; day: number; body: string }

/** All that is kept of boards. Reads and appends; it decides nothing. */
export class Store {
  readonly kind: 'sqlite' | 'postgres'
  /** This copy of the data. A restored backup has another, so that browsers begin anew instead of taking old numbers for new ones. */
  readonly epoch: string
  readonly #driver: Driver
  readonly #tables: ReturnType<typeof schema>

  static async open(driver: Driver) {
    const { meta } = schema(driver.dialect)
    const read = async () => (await driver.db.select().from(meta).where(eq(meta.name, 'epoch')))[0]?.value
    if (!(await read())) await driver.db.insert(meta).values({ name: 'epoch', value: randomUUID() }).onConflictDoNothing()
    return new Store(driver, (await read()) as string)
  }

  private constructor(driver: Driver, epoch: string) {
    this.kind = driver.kind
    this.epoch = epoch
    this.#driver = driver
    this.#tables = schema(driver.dialect)
  }

  /** The rows that every browser holds, and the number of the last entry they contain. */
  async load(boardId: string): Promise<{ seq: number; rows: Rows }> {
    // The head first: if another process commits meanwhile, the rows are newer than it, and applying an entry twice does no harm.
    const seq = await this.head(boardId)
    return { seq, rows: await this.rows(boardId, lightTables) }
  }

  async head(boardId: string): Promise<number> {
    const { log } = this.#tables
    const [head] = await this.#driver.db
      .select({ seq: max(log.seq) })
      .from(log)
      .where(eq(log.boardId, boardId))
    return head?.seq ?? 0
  }

  /** Whole tables of a board. */
  async rows(boardId: string, names: readonly TableName[]): Promise<Rows> {
    const rows: Rows = {}
    for (const name of names) {
      const table = this.#tables[name] as Schema['cards'] // any of them: read whole, whatever their fields
      put(rows, name, await this.#driver.db.select().from(table).where(eq(table.boardId, boardId)))
    }
    return rows
  }

  /** Some rows of a board, by id or by the card they hang on. What is not there is left out. */
  async find(boardId: string, needs: readonly Need[]): Promise<Rows> {
    const rows: Rows = {}
    const grouped = Map.groupBy(needs, (need) => `${need.table}/${keyOf(need)}`)
    for (const group of grouped.values()) {
      const [{ table: name }] = group as [Need]
      const key = keyOf(group[0] as Need)
      const table = this.#tables[name] as Schema['comments'] // any of them: read whole, whatever their fields
      const column = table[key as 'id'] // every table has what it is asked by
      const ids = [...new Set(group.map((need) => need[key as keyof Need] as string))]
      for (let from = 0; from < ids.length; from += 500)
        put(
          rows,
          name,
          await this.#driver.db
            .select()
            .from(table)
            .where(and(eq(table.boardId, boardId), inArray(column, ids.slice(from, from + 500)))),
        )
    }
    return rows
  }

  /** What is under seal in a session: everybody's, or one person's. */
  async sealed(boardId: string, sessionId: string, userId?: string): Promise<SealedRow[]> {
    const { seals } = this.#tables
    const here = and(eq(seals.boardId, boardId), eq(seals.sessionId, sessionId), userId === undefined ? undefined : eq(seals.userId, userId))
    const { boardId: _, id: __, ...fields } = getTableColumns(seals)
    return this.#driver.db.select(fields).from(seals).where(here)
  }

  /** Who has something under seal in a session, for which key, since when. */
  async answeredIn(boardId: string, sessionId: string): Promise<{ userId: string; key: string; at: string }[]> {
    const { seals } = this.#tables
    const { userId, key, at } = seals
    return this.#driver.db
      .select({ userId, key, at })
      .from(seals)
      .where(and(eq(seals.boardId, boardId), eq(seals.sessionId, sessionId)))
  }

  /** Entries and the rows they change, and what goes under seal or comes out, all or nothing, on disk when this returns. */
  async append(boardId: string, entries: readonly Entry[], seals: readonly SealWrite[] = []): Promise<void> {
    try {
      await this.#driver.transact([
        ...entries.flatMap((entry) => [logged(boardId, entry), ...entry.patches.map((patch) => written(boardId, patch))]),
        ...seals.flatMap((seal) => sealedAs(boardId, seal)),
      ])
    } catch (error) {
      if (this.#driver.isTaken(error)) throw new SeqTaken('', { cause: error })
      if (this.#driver.isFull(error)) throw new StorageFull('', { cause: error })
      throw error
    }
  }

  async since(boardId: string, seq: number, limit = 100_000): Promise<Entry[]> {
    const { log } = this.#tables
    const here = and(eq(log.boardId, boardId), gt(log.seq, seq))
    return (await this.#driver.db.select().from(log).where(here).orderBy(asc(log.seq)).limit(limit)).map(entryOf)
  }

  /** How many of the entries after `seq` fit into so many bytes, of at most `limit`: at least one, where there is one. */
  async fitting(boardId: string, seq: number, limit: number, bytes: number): Promise<number> {
    const { log } = this.#tables
    const size = sql<number>`octet_length(cast(${log.command} as text)) + octet_length(cast(${log.patches} as text))`
    const here = and(eq(log.boardId, boardId), gt(log.seq, seq))
    const sizes = await this.#driver.db.select({ size }).from(log).where(here).orderBy(asc(log.seq)).limit(limit)
    let [count, sum] = [0, 0]
    for (const { size } of sizes) {
      sum += Number(size)
      if (count > 0 && sum > bytes) break
      count++
    }
    return count
  }

  /** The newest entries before `before`, newest first; those about one card, where it is named. */
  async latest(boardId: string, { before, cardId, limit }: { before?: number | undefined; cardId?: string | undefined; limit: number }): Promise<Entry[]> {
    const { log } = this.#tables
    const here = and(eq(log.boardId, boardId), before ? lt(log.seq, before) : undefined, cardId ? eq(log.cardId, cardId) : undefined)
    return (await this.#driver.db.select().from(log).where(here).orderBy(desc(log.seq)).limit(limit)).map(entryOf)
  }

  async byMutations(boardId: string, ids: readonly string[]): Promise<Map<string, Entry>> {
    const { log } = this.#tables
    if (ids.length === 0) return new Map()
    const found = await this.#driver.db
      .select()
      .from(log)
      .where(and(eq(log.boardId, boardId), inArray(log.mutationId, [...ids])))
    return new Map(found.map((row) => [row.mutationId, entryOf(row)]))
  }

  async boardsOf(userId: string): Promise<Listed[]> {
    const { boards, members } = this.#tables
    const { id, key, name, closedAt, source } = boards
    const found = await this.#driver.db
      .select({ id, key, name, closedAt, source, role: members.role })
      .from(members)
      .innerJoin(boards, eq(boards.boardId, members.boardId))
      .where(and(eq(members.id, userId), isNotNull(members.role)))
    return found as Listed[]
  }

  /** What is open and somebody's on these boards, as rows of each: those cards, its own row, its columns, and the sprints that run. Where nothing is theirs a board is left out. */
  async workOf(boardIds: readonly string[], userId: string): Promise<Map<string, Rows>> {
    const { boards, columns, sprints, cards } = this.#tables
    const { db } = this.#driver
    // Found without `like`, to which case and `_` are not what they are in an id, by a function that both databases have. The quotes make it a whole id.
    const assignees = sql`cast(${cards.assignees} as text)`
    const isTheirs = sql`replace(${assignees}, ${JSON.stringify(userId)}, '') <> ${assignees}`
    const theirs = await db
      .select()
      .from(cards)
      .where(and(inArray(cards.boardId, [...boardIds]), isNull(cards.doneAt), isTheirs))
    const there = [...new Set(theirs.map(({ boardId }) => boardId))]
    const isRunning = and(isNotNull(sprints.startedAt), isNull(sprints.finishedAt))
    const tables = {
      cards: theirs,
      boards: await db.select().from(boards).where(inArray(boards.boardId, there)),
      columns: await db.select().from(columns).where(inArray(columns.boardId, there)),
      sprints: await db
        .select()
        .from(sprints)
        .where(and(inArray(sprints.boardId, there), isRunning)),
    }
    const work = new Map(there.map((boardId): [string, Rows] => [boardId, {}]))
    for (const [name, found] of Object.entries(tables) as [TableName, { id: string; boardId: string }[]][])
      for (const [boardId, rows] of Map.groupBy(found, (row) => row.boardId)) put(work.get(boardId) ?? {}, name, rows)
    return work
  }

  /** The sessions of all boards that go on. */
  async openSessions(): Promise<{ boardId: string; session: Session }[]> {
    const { sessions } = this.#tables
    const rows = await this.#driver.db.select().from(sessions).where(isNull(sessions.closedAt))
    return rows.map(({ boardId, ...session }) => ({ boardId, session }))
  }

  /** Ids of all boards. */
  async boardIds(): Promise<string[]> {
    const { boards } = this.#tables
    return (await this.#driver.db.select({ id: boards.id }).from(boards)).map(({ id }) => id)
  }

  /** Boards whose source begins so, whoever is on them. */
  async boardsFrom(beginning: string): Promise<{ id: string; source: string }[]> {
    const { boards } = this.#tables
    const found = await this.#driver.db
      .select({ id: boards.id, source: boards.source })
      .from(boards)
      .where(like(boards.source, `${beginning}%`))
    return found as { id: string; source: string }[] // what is like something is not null
  }

  /** Removes a board that was never opened to anybody, its log included: an import that did not come to its end. */
  async discard(boardId: string): Promise<void> {
    const { meta: _, ...tables } = this.#tables
    for (const table of Object.values(tables)) await this.#driver.db.delete(table).where(eq(table.boardId, boardId))
  }

  /** What a report has read out of a log, in place of what was kept of that kind. */
  async keepFold(boardId: string, kind: string, fold: KeptFold): Promise<void> {
    const { folds } = this.#tables
    await this.#driver.db
      .insert(folds)
      .values({ boardId, id: kind, ...fold })
      .onConflictDoUpdate({ target: [folds.boardId, folds.id], set: fold }) // two processes may keep one at the same time
  }

  /** A write that changes nothing: throws where nothing can be written. */
  async touch(): Promise<void> {
    await this.#driver.transact([])
    const { meta } = this.#tables
    await this.#driver.db.update(meta).set({ value: this.epoch }).where(eq(meta.name, 'epoch'))
  }

  /** Leaves nothing of what was taken away in the files, as far as the database can. */
  forget() {
    return this.#driver.forget()
  }

  hasNews() {
    return this.#driver.hasNews()
  }

  close() {
    return this.#driver.close()
  }
}

const keyOf = (need: Need) => ('id' in need ? 'id' : 'cardId' in need ? 'cardId' : 'sprintId' in need ? 'sprintId' : 'sessionId')

function put(rows: Rows, name: TableName, found: { id: string; boardId: string }[]) {
  const table = (rows[name] ?? {}) as Record<string, object>
  for (const { boardId: _, ...row } of found) table[row.id] = row
  ;(rows as Record<string, object>)[name] = table
}

const logged = (boardId: string, { by = null, ...entry }: Omit<Entry, 'by'> & { by?: Entry['by'] | null }): Write => ({
  op: 'insert',
  table: 'log',
  values: { boardId, ...entry, by, cardId: cardOf(entry.patches) },
})

/** The row that was there goes first, if any. */
function sealedAs(boardId: string, { value, ...seal }: SealWrite): Write[] {
  const id = `${seal.sessionId}/${seal.userId}/${seal.key}`
  const gone: Write = { op: 'delete', table: 'seals', values: { boardId, id } }
  return value === null ? [gone] : [gone, { op: 'insert', table: 'seals', values: { boardId, id, ...seal, value } }]
}

function written(boardId: string, { table, id, from, to }: Patch): Write {
  if (to === null) return { op: 'delete', table, values: { boardId, id } }
  return { op: from === null ? 'insert' : 'update', table, values: { boardId, ...to, id } }
}

/** The one card that these patches are about, if there is one. */
function cardOf(patches: readonly Patch[]): string | null {
  const ids = new Set<string>()
  for (const { table, id, from, to } of patches) {
    if (table === 'cards' || table === 'archived' || table === 'descriptions') ids.add(id)
    const { cardId, about = cardId } = { ...from, ...to } as { cardId?: string; about?: string | null }
    if (about) ids.add(about)
  }
  return ids.size === 1 ? ([...ids][0] as string) : null
}

function entryOf({ boardId: _, cardId: __, by, ...entry }: ReturnType<typeof schema>['log']['$inferSelect']): Entry {
  return by ? { ...entry, by } : entry
}
