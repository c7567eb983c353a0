import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { openPostgres } from './postgres.ts'
import { openSqlite } from './sqlite.ts'
import { Store } from './store.ts'

/** SQLite in DATA_DIR, or PostgreSQL where DATABASE_URL names one; migrated to this program's schema. */
export async function openStore({ DATA_DIR, DATABASE_URL }: { DATA_DIR: string; DATABASE_URL?: string | undefined }): Promise<Store> {
  if (DATABASE_URL) return Store.open(await openPostgres(DATABASE_URL))
  mkdirSync(DATA_DIR, { recursive: true, mode: 0o700 })
  return Store.open(openSqlite(join(DATA_DIR, 'rondo.sqlite')))
}
