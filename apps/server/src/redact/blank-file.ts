import { randomUUID } from 'node:crypto'
import { userInfo } from 'node:os'
import { tableNames } from '@rondo/types'
import Database from 'better-sqlite3'
import { and, asc, eq, gt, or } from 'drizzle-orm'
import { type BetterSQLite3Database, drizzle } from 'drizzle-orm/better-sqlite3'
import { sqlite } from '../db/dialects.ts'
import { type Schema, schema } from '../db/schema.ts'
import { blanker } from './blank.ts'

const PAGE = 1000
/** `left`: where a text stands in what nobody wrote, such as an id. */
export type Blanked = { entries: number; rows: number; left: number }

/** Blanks texts in everything that a file of boards keeps, all or nothing, and leaves none of them in its free pages or its write-ahead log. */
export function blankFile(path: string, texts: readonly string[]): Blanked {
  const file = new Database(path)
  try {
    file.pragma('secure_delete = ON')
    const done = file.transaction(() => blankAll(drizzle(file), schema(sqlite), texts)).immediate()
    file.exec('vacuum')
    file.pragma('wal_checkpoint(TRUNCATE)')
    return done
  } finally {
    file.close()
  }
}

function blankAll(db: BetterSQLite3Database, tables: Schema, texts: readonly string[]): Blanked {
  const blank = blanker(texts)
  const done: Blanked = { entries: 0, rows: 0, left: 0 }
  const note = (what: 'entries' | 'rows', before: object, after: object) => {
    if (blank.isIn(after)) done.left++
    if (Object.entries(after).every(([name, value]) => value === before[name as keyof typeof before])) return false
    done[what]++
    return true
  }
  for (const name of [...tableNames, 'seals'] as const) {
    const table = tables[name] as Schema['cards'] // any of them: all have this key
    for (const { boardId, id, ...row } of db.select().from(table).all()) {
      const after = name === 'seals' ? { ...row, value: blank.sealed(row as never) } : blank.row(name, row)
      if (note('rows', row, after))
        db.update(table)
          .set(after)
          .where(and(eq(table.boardId, boardId), eq(table.id, id)))
          .run()
    }
  }
  for (const entry of entriesOf(db, tables)) {
    const after = blank.logged(entry) as Pick<typeof entry, 'command' | 'patches' | 'by'>
    if (note('entries', entry, after))
      db.update(tables.log)
        .set(after)
        .where(and(eq(tables.log.boardId, entry.boardId), eq(tables.log.seq, entry.seq)))
        .run()
  }
  db.delete(tables.folds).run()
  remember(db, tables, done)
  return done
}

/** A page at a time: a log may be longer than memory. */
function* entriesOf(db: BetterSQLite3Database, { log }: Schema) {
  let [boardId, seq] = ['', 0]
  for (;;) {
    const after = or(gt(log.boardId, boardId), and(eq(log.boardId, boardId), gt(log.seq, seq)))
    const page = db.select().from(log).where(after).orderBy(asc(log.boardId), asc(log.seq)).limit(PAGE).all()
    yield* page
    const last = page.at(-1)
    if (!last) return
    boardId = last.boardId
    seq = last.seq
  }
}

/** The logs tell another past now, and browsers begin anew. When it was done, by whom and how much stays; never what. */
function remember(db: BetterSQLite3Database, { meta }: Schema, { entries, rows }: Blanked) {
  const said = JSON.stringify({ by: userInfo().username, entries, rows })
  const news = { epoch: randomUUID(), past: randomUUID(), [`redacted ${new Date().toISOString()}`]: said }
  for (const [name, value] of Object.entries(news)) db.insert(meta).values({ name, value }).onConflictDoUpdate({ target: meta.name, set: { value } }).run()
}
