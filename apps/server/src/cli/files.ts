import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { refuse } from '@rondo/types'
import Database from 'better-sqlite3'
import type { Environment } from '../environment.ts'

/** What a folder of SQLite data consists of; the key only where it is not given by the environment. */
export const databases = ['rondo.sqlite', 'accounts.sqlite'] as const
export const KEY = 'auth.key'

export function onlySqlite({ DATABASE_URL }: Environment, instead: string) {
  if (DATABASE_URL) refuse('unavailable', `With PostgreSQL, use ${instead} on its database; this command is for SQLite.`)
}

/** What SQLite itself says of a file; nothing, where it is sound. */
export function faultsIn(dir: string, name: string): string[] {
  const path = join(dir, name)
  if (!existsSync(path)) return [`${path} is not there`]
  try {
    const file = new Database(path, { readonly: true })
    try {
      const said = file.pragma('integrity_check') as { integrity_check: string }[]
      return said
        .map(({ integrity_check }) => integrity_check)
        .filter((words) => words !== 'ok')
        .map((words) => `${path}: ${words}`)
    } finally {
      file.close()
    }
  } catch (error) {
    return [`${path}: ${(error as Error).message}`]
  }
}
