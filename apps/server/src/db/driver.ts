import { and, eq, type Placeholder, sql } from 'drizzle-orm'
import type { BetterSQLite3Database } from 'drizzle-orm/better-sqlite3'
import type { Dialect } from './dialects.ts'
import type { Schema } from './schema.ts'

export type Db = Pick<BetterSQLite3Database, 'select' | 'insert' | 'update' | 'delete'>

/** A row to write, handed over as data so that each database can prepare and run it its own way. `values` holds the row's key, and the fields written. */
export type Write = { op: 'insert' | 'update' | 'delete'; table: keyof Schema; values: Record<string, unknown> }

/** The only things that differ between databases. */
export interface Driver {
  kind: 'sqlite' | 'postgres'
  dialect: Dialect
  db: Db
  /** What the database itself says of how it writes, read after opening. */
  durability: Record<string, unknown>
  /** All of the writes, in order, or none; when it returns they are on disk. */
  transact(writes: readonly Write[]): Promise<void>
  /** Did this fail because the key was already there? */
  isTaken(error: unknown): boolean
  isFull(error: unknown): boolean
  /** Takes out of the files, as far as it can, what was deleted. */
  forget(): Promise<void>
  /** Might another process have written since this was last asked? */
  hasNews(): Promise<boolean>
  close(): Promise<void>
}

/** The statement for writes of this shape, with places for the values: it can be prepared once and run often. */
export function statement(db: Db, tables: Schema, { op, table, values }: Write) {
  const target = tables[table] as Schema['cards'] // any of them: those that are updated or deleted have the same key
  const { boardId: _, id: __, ...fields } = values
  const places = (names: object) => Object.fromEntries(Object.keys(names).map((name) => [name, sql.placeholder(name)]))
  const here = and(eq(target.boardId, sql.placeholder('boardId')), eq(target.id, sql.placeholder('id')))
  if (op === 'insert') return db.insert(target).values(places(values) as Record<keyof Schema['cards']['$inferInsert'], Placeholder>)
  if (op === 'update') return db.update(target).set(places(fields)).where(here)
  return db.delete(target).where(here)
}

/** Same shape, same statement. */
export const shapeOf = ({ op, table, values }: Write) => `${op} ${table} ${Object.keys(values).join(' ')}`
