import { existsSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { refuse } from '@rondo/types'
import Database from 'better-sqlite3'
import type { Environment } from '../environment.ts'

/** What a folder of SQLite data consists of; the key only where it is not given by the environment. */
export const databases = ['rondo.sqlite', 'accounts.sqlite'] as const
export const KEY = 'auth.key'

export function onlySqlite({ DATABASE_URL }: Environment, instead: string) {
  if (DATABASE_URL) refuse('unavailable', `With PostgreSQL, use ${instead} on its database; this command is for SQLite.`)
}

const slips: Record<string, (path: string) => string> = {
  ENOENT: (path) => (existsSync(dirname(path)) ? `There is no file ${path}.` : `There is no folder ${dirname(path)}.`),
  ENOTDIR: (path) => `${dirname(path)} is not a folder.`,
  EISDIR: (path) => `${path} is a folder. Name a file.`,
  EACCES: mayNot,
  EPERM: mayNot,
  EROFS: mayNot,
  ENOSPC: (path) => `The disk is full, so ${path} could not be written.`,
}

function mayNot(path: string) {
  return `Rondo may not use ${path}: ask whoever looks after this machine for the right to.`
}

/** Works on a file that somebody named. Where that is what fails, the slip is theirs, and they hear which. */
export async function withFile<T>(path: string, work: () => T | Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    const said = slips[(error as NodeJS.ErrnoException).code ?? '']
    return said ? refuse('invalid', said(resolve(path))) : Promise.reject(error)
  }
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
