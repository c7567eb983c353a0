import { execFileSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { accessSync, chmodSync, constants, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { refuse } from '@rondo/types'
import Database from 'better-sqlite3'
import { prepareDataDir } from '../data-dir.ts'
import { lockOut } from '../running.ts'
import { type Command, WrongUse } from './command.ts'
import { databases, faultsIn, KEY, onlySqlite, withFile } from './files.ts'

/** Puts a backup in place of what is there, which is kept beside it. The copy gets a new epoch: browsers begin anew and offer again what they did since. */
export const restore: Command = {
  usage: 'restore FILE [--json]',
  options: {},
  async run({ env, positionals }) {
    onlySqlite(env, 'pg_restore')
    const [given] = positionals
    if (!given) throw new WrongUse('Say which file: rondo restore FILE')
    await withFile(given, () => accessSync(given, constants.R_OK))
    prepareDataDir(env.DATA_DIR)
    const release = lockOut(env.DATA_DIR)
    if (!release) refuse('conflict', `A Rondo is running on ${env.DATA_DIR}. Stop it first.`)
    try {
      const kept = putInPlace(resolve(given), env.DATA_DIR)
      return { data: { dataDir: env.DATA_DIR, kept }, text: `Restored into ${env.DATA_DIR}.${kept ? ` What was there before is in ${kept}.` : ''}` }
    } finally {
      release()
    }
  },
}

function putInPlace(archive: string, dir: string): string | null {
  const work = mkdtempSync(join(dir, '.restoring-'))
  try {
    unpack(archive, work)
    const faults = databases.flatMap((name) => faultsIn(work, name))
    if (faults.length > 0) refuse('invalid', `This backup is not sound, so nothing was changed: ${faults[0]}`)
    beginEpoch(join(work, 'rondo.sqlite'))
    const kept = moveAside(dir)
    for (const name of [...databases, KEY]) if (existsSync(join(work, name))) renameSync(join(work, name), join(dir, name))
    return kept
  } finally {
    rmSync(work, { recursive: true })
  }
}

function unpack(archive: string, into: string) {
  try {
    execFileSync('tar', ['-xf', archive, '-C', into, '--no-same-owner', ...databases], { stdio: ['ignore', 'ignore', 'pipe'] })
  } catch {
    refuse('invalid', `${archive} is not a backup of Rondo. Nothing was changed.`)
  }
  try {
    execFileSync('tar', ['-xf', archive, '-C', into, '--no-same-owner', KEY], { stdio: 'ignore' })
  } catch {
    // Backups of those who give the key by the environment hold none.
  }
  for (const name of [...databases, KEY]) if (existsSync(join(into, name))) chmodSync(join(into, name), 0o600)
}

function beginEpoch(path: string) {
  const file = new Database(path)
  file.prepare("update meta set value = ? where name = 'epoch'").run(randomUUID())
  file.close()
}

function moveAside(dir: string): string | null {
  const names = [...databases.flatMap((name) => [name, `${name}-wal`, `${name}-shm`]), KEY].filter((name) => existsSync(join(dir, name)))
  if (names.length === 0) return null
  const kept = join(dir, `before-restore-${new Date().toISOString().replaceAll(/[:.]/g, '-')}`)
  mkdirSync(kept, { mode: 0o700 })
  for (const name of names) renameSync(join(dir, name), join(kept, name))
  return kept
}
