import { join } from 'node:path'
import Database from 'better-sqlite3'
import pg from 'pg'

const MIGRATING = 820_117

/** Only one process at a time migrates this folder or database; the lock goes with its process, however that ends. */
export async function alone<T>({ DATA_DIR, DATABASE_URL }: { DATA_DIR: string; DATABASE_URL?: string | undefined }, work: () => Promise<T>): Promise<T> {
  const release = DATABASE_URL ? await lockDatabase(DATABASE_URL) : lockFolder(DATA_DIR)
  try {
    return await work()
  } finally {
    await release()
  }
}

function lockFolder(dir: string) {
  const lock = new Database(join(dir, 'migrating.lock'), { timeout: 60_000 })
  lock.exec('begin exclusive')
  return async () => void lock.close()
}

async function lockDatabase(url: string) {
  const client = new pg.Client(url)
  client.on('error', () => {}) // losing it means losing the lock, and the migration's own connection with it
  await client.connect().catch((error: NodeJS.ErrnoException) => {
    const { hostname, port } = new URL(url)
    throw new Error(`DATABASE_URL names a PostgreSQL at ${hostname}:${port || 5432} that cannot be used: ${error.message || error.code}`)
  })
  await client.query('select pg_advisory_lock($1)', [MIGRATING])
  return () => client.end()
}
