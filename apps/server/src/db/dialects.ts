import * as postgresCore from 'drizzle-orm/pg-core'
import * as sqliteCore from 'drizzle-orm/sqlite-core'

// The shared vocabulary of columns. What is written through it comes back as the same JavaScript values from both databases, which is why one set of row types
// can be true of both.

export const sqlite = {
  table: sqliteCore.sqliteTable,
  text: (name: string) => sqliteCore.text(name),
  int: (name: string) => sqliteCore.integer(name),
  real: (name: string) => sqliteCore.real(name),
  flag: (name: string) => sqliteCore.integer(name, { mode: 'boolean' }),
  json: (name: string) => sqliteCore.text(name, { mode: 'json' }),
  primaryKey: sqliteCore.primaryKey,
  unique: sqliteCore.unique,
  index: sqliteCore.index,
}
export type Dialect = typeof sqlite

// The cast is honest for the vocabulary above and for insert, update, delete and select; the store's contract suite runs on both to prove it.
export const postgres = {
  table: postgresCore.pgTable,
  text: (name: string) => postgresCore.text(name),
  int: (name: string) => postgresCore.integer(name),
  real: (name: string) => postgresCore.doublePrecision(name),
  flag: (name: string) => postgresCore.boolean(name),
  json: (name: string) => postgresCore.jsonb(name),
  primaryKey: postgresCore.primaryKey,
  unique: postgresCore.unique,
  index: postgresCore.index,
} as unknown as Dialect
