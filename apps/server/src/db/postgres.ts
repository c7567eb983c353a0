import { drizzle } from 'drizzle-orm/node-postgres'
import pg from 'pg'
import { postgres } from './dialects.ts'
import { type Db, type Driver, shapeOf, statement } from './driver.ts'
import { migratePostgres } from './migrate.ts'
import { schema } from './schema.ts'

export async function openPostgres(url: string): Promise<Driver> {
  const pool = new pg.Pool({ connectionString: url, max: 8 })
  pool.on('error', () => {}) // a terminated backend must not end the process; the next query asks for a new one
  const db = drizzle(pool)
  await migratePostgres(pool, db)
  const tables = schema(postgres)
  const { rows } = await pool.query<{ synchronous_commit: string }>('show synchronous_commit')

  return {
    kind: 'postgres',
    dialect: postgres,
    db: db as unknown as Db, // see dialects.ts
    durability: rows[0] ?? {},
    async transact(writes) {
      await db.transaction(async (tx) => {
        for (const write of writes) {
          const prepared = statement(tx as unknown as Db, tables, write) as unknown as { prepare(name: string): { execute(values: object): Promise<unknown> } }
          await prepared.prepare(nameOf(shapeOf(write))).execute(write.values)
        }
      })
    },
    isTaken: (error) => codeOf(error) === '23505',
    isFull: (error) => codeOf(error) === '53100',
    async forget() {}, // old versions of rows go when PostgreSQL vacuums, as docs/self-hosting.md says
    hasNews: async () => true, // cheap to look, and only boards that are open are looked at
    close: () => pool.end(),
  }
}

const codeOf = (error: unknown) => {
  const { code, cause } = error as { code?: string; cause?: { code?: string } }
  return cause?.code ?? code ?? ''
}

/** PostgreSQL cuts names at 63 bytes, and two shapes must not share one. */
const names = new Map<string, string>()
function nameOf(shape: string) {
  const name = names.get(shape) ?? `rondo_${names.size}`
  names.set(shape, name)
  return name
}
