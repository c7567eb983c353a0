import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type Database from 'better-sqlite3'
import type { BetterSQLite3Database } from 'drizzle-orm/better-sqlite3'
import { migrate as applyToSqlite } from 'drizzle-orm/better-sqlite3/migrator'
import type { NodePgDatabase } from 'drizzle-orm/node-postgres'
import { migrate as applyToPostgres } from 'drizzle-orm/node-postgres/migrator'
import type pg from 'pg'

const folder = (dialect: string) => fileURLToPath(new URL(`../../migrations/${dialect}`, import.meta.url))

export function migrateSqlite(file: Database.Database, db: BetterSQLite3Database) {
  applyToSqlite(db, { migrationsFolder: folder('sqlite') })
  compare('sqlite', file.prepare('select hash from __drizzle_migrations order by id').pluck().all() as string[])
}

export async function migratePostgres(pool: pg.Pool, db: NodePgDatabase) {
  await applyToPostgres(db, { migrationsFolder: folder('postgresql') })
  const { rows } = await pool.query<{ hash: string }>('select hash from drizzle.__drizzle_migrations order by id')
  compare(
    'postgresql',
    rows.map(({ hash }) => hash),
  )
}

/** How many migrations this program has; a database is at this number or is refused. */
export const schemaVersion = () => (JSON.parse(readFileSync(`${folder('sqlite')}/meta/_journal.json`, 'utf8')) as { entries: unknown[] }).entries.length

/** What the database says it has been given must be what this program has, in number and content: drizzle itself skips in silence. */
function compare(dialect: string, applied: string[]) {
  const { entries } = JSON.parse(readFileSync(`${folder(dialect)}/meta/_journal.json`, 'utf8')) as { entries: { tag: string }[] }
  const ours = entries.map(({ tag }) =>
    createHash('sha256')
      .update(readFileSync(`${folder(dialect)}/${tag}.sql`))
      .digest('hex'),
  )
  if (applied.length > ours.length) throw new Error('This database was made by a newer Rondo. Start that version, or restore a backup made by this one.')
  const odd = ours.findIndex((hash, i) => hash !== applied[i])
  if (odd >= 0)
    throw new Error(
      `This database was migrated by another “${entries[odd]?.tag}” than this program has. Nothing was changed; restore a backup or the matching program.`,
    )
}
