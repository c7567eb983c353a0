import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { recount } from '@rondo/core/recount'
import { State } from '@rondo/core/state'
import { type Entry, tableNames } from '@rondo/types'
import Database from 'better-sqlite3'
import { drizzle as onSqlite } from 'drizzle-orm/better-sqlite3'
import { migrate as migrateSqlite } from 'drizzle-orm/better-sqlite3/migrator'
import { drizzle as onPostgres } from 'drizzle-orm/node-postgres'
import { migrate as migratePostgres } from 'drizzle-orm/node-postgres/migrator'
import pg from 'pg'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openPostgres } from '../../apps/server/src/db/postgres.ts'
import { openSqlite } from '../../apps/server/src/db/sqlite.ts'
import { Store } from '../../apps/server/src/db/store.ts'
import { emptyPostgres } from '../support/databases.ts'

let dir: string
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'rondo-upgrade-'))
})
afterEach(() => rmSync(dir, { recursive: true }))

/** Databases as they were before there were sprints. */
const before = {
  async sqlite(statements: string[]) {
    const path = join(dir, 'rondo.sqlite')
    const file = new Database(path)
    migrateSqlite(onSqlite(file), { migrationsFolder: migrations('sqlite', 2) })
    for (const statement of statements) file.exec(statement)
    file.close()
    return openSqlite(path)
  },
  async postgres(statements: string[]) {
    const url = await emptyPostgres()
    const pool = new pg.Pool({ connectionString: url })
    await migratePostgres(onPostgres(pool), { migrationsFolder: migrations('postgresql', 2) })
    for (const statement of statements) await pool.query(statement)
    await pool.end()
    return openPostgres(url)
  },
}

test.each(['sqlite', 'postgres'] as const)('on %s, old rows become what an old log is read as', async (kind) => {
  const store = await Store.open(await before[kind](oldRows()))
  const rows = await store.rows('b', tableNames)
  const state = new State()
  for (const { patches } of oldLog()) state.apply(patches)
  expect(state.get('cards', 'c62')?.isDescribed).toBe(false)
  recount(state)
  expect(rows).toEqual(state.toRows())
  expect(rows.cards?.c62).toMatchObject({ isDescribed: true, criteriaCount: 2, sprintId: null, pastSprints: [] })
  expect([...state.backlog.ids]).toEqual(['c9', 'c61', 'c62', 'c4000'])
  await store.close()
})

const at = '2026-01-05T09:00:00.000Z'
const oldBoard = { id: 'b', key: 'APP', name: 'App', zone: 'UTC', lastNumber: 300_000, source: null, createdAt: at, closedAt: null }
const oldCard = (number: number) => ({
  ...{ id: `c${number}`, number, type: 'bug', title: 'Old', columnId: 'todo', rank: `a${number}`, assignees: [], labels: [], priority: null, points: 3 },
  ...{ dueOn: null, values: {}, blockedReason: null, blockedSince: null, createdAt: at, createdBy: 'ann', startedAt: null, doneAt: null },
  ...{ commentCount: 0, checkCount: 0, checksDone: 0 },
})
const check = (id: string, list: string) => ({ id, cardId: 'c62', list, text: id, done: false, rank: 'a0' })

function oldTables(): [Entry['patches'][number]['table'], object[]][] {
  return [
    ['boards', [oldBoard]],
    ['cards', [4000, 62, 61, 9].map(oldCard)],
    ['archived', [{ ...oldCard(250_047), archivedAt: at }]],
    [
      'descriptions',
      [
        { id: 'c62', text: 'Why' },
        { id: 'c61', text: ' \n\t' },
      ],
    ],
    ['checks', [check('x', 'Acceptance criteria'), check('y', 'ACCEPTANCE CRITERIA'), check('z', 'Checklist')]],
  ]
}

const oldLog = () =>
  oldTables().flatMap(([table, rows]) =>
    rows.map((row) => ({ patches: [{ table, id: (row as { id: string }).id, from: null, to: row }] })),
  ) as unknown as Entry[]

function oldRows(): string[] {
  const snake = (name: string) => name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
  const literal = (value: unknown) =>
    value === null ? 'null' : typeof value === 'string' ? `'${value}'` : typeof value === 'object' ? `'${JSON.stringify(value)}'` : String(value)
  return oldTables().flatMap(([table, rows]) =>
    rows.map((row) => {
      const fields = Object.entries({ boardId: 'b', ...row })
      return `insert into ${table} (${fields.map(([name]) => `"${snake(name)}"`)}) values (${fields.map(([, value]) => literal(value))})`
    }),
  )
}

/** The first so many migrations of this program. */
function migrations(dialect: string, count: number) {
  const folder = join(dir, dialect)
  cpSync(fileURLToPath(new URL(`../../apps/server/migrations/${dialect}`, import.meta.url)), folder, { recursive: true })
  const journal = join(folder, 'meta/_journal.json')
  const read = JSON.parse(readFileSync(journal, 'utf8')) as { entries: unknown[] }
  writeFileSync(journal, JSON.stringify({ ...read, entries: read.entries.slice(0, count) }))
  return folder
}
