import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { inject } from 'vitest'
import type { Driver } from '../../apps/server/src/db/driver.ts'
import { openPostgres } from '../../apps/server/src/db/postgres.ts'
import { openSqlite } from '../../apps/server/src/db/sqlite.ts'

/** An empty database of each kind that Rondo runs on. */
export const databases = {
  sqlite: async (): Promise<Driver> => openSqlite(':memory:'),
  postgres: async (): Promise<Driver> => openPostgres(await emptyPostgres()),
}

export async function emptyPostgres() {
  const name = `t_${randomUUID().replaceAll('-', '')}`
  const admin = new pg.Client(`${inject('postgres')}/postgres`)
  await admin.connect()
  await admin.query(`create database ${name}`)
  await admin.end()
  return `${inject('postgres')}/${name}`
}
