import { execFileSync } from 'node:child_process'
import { chmodSync, copyFileSync, existsSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { refuse } from '@rondo/types'
import Database from 'better-sqlite3'
import { version } from '../version.ts'
import { type Command, needed } from './command.ts'
import { databases, faultsIn, KEY, onlySqlite, withFile } from './files.ts'

/** Beside a running server: readers do not hold up writers, and this is a process of its own. */
export const backup: Command = {
  usage: 'backup --out FILE [--json]',
  options: { out: { type: 'string' } },
  async run({ env, values }) {
    onlySqlite(env, 'pg_dump')
    const out = resolve(needed(values, 'out'))
    if (existsSync(out)) refuse('conflict', `${out} is there already. Choose another name.`)
    if (!existsSync(join(env.DATA_DIR, 'rondo.sqlite'))) refuse('missing', `There is no Rondo data in ${env.DATA_DIR}.`)
    const work = await withFile(out, () => mkdtempSync(join(dirname(out), '.rondo-backup-')))
    try {
      // Boards first: whoever is on one then also has an account in the copy.
      for (const name of databases) copy(join(env.DATA_DIR, name), join(work, name))
      const faults = databases.flatMap((name) => faultsIn(work, name))
      if (faults.length > 0) refuse('unavailable', `The copy is not sound, so there is no backup: ${faults[0]}`)
      const hasKey = existsSync(join(env.DATA_DIR, KEY))
      if (hasKey) copyFileSync(join(env.DATA_DIR, KEY), join(work, KEY))
      writeFileSync(join(work, 'backup.json'), JSON.stringify({ version, at: new Date().toISOString() }))
      execFileSync('tar', ['-cf', join(work, 'all.tar'), '-C', work, 'backup.json', ...databases, ...(hasKey ? [KEY] : [])])
      chmodSync(join(work, 'all.tar'), 0o600)
      renameSync(join(work, 'all.tar'), out)
    } finally {
      rmSync(work, { recursive: true })
    }
    return { data: { file: out }, text: `Written to ${out}. Keep it as safe as the data itself.` }
  },
}

/** What is under seal is in no backup: browsers keep their own and offer it again. */
function leaveSealsOut(name: string) {
  const file = new Database(name)
  try {
    if (!file.prepare("select 1 from sqlite_master where name = 'seals'").get()) return
    file.pragma('secure_delete = ON')
    file.exec('delete from seals')
  } finally {
    file.close()
  }
}

function copy(from: string, to: string) {
  const file = new Database(from, { readonly: true })
  try {
    file.prepare('vacuum into ?').run(to)
    leaveSealsOut(to)
  } finally {
    file.close()
  }
}
