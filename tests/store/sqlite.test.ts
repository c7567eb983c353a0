import { copyFileSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openSqlite } from '../../apps/server/src/db/sqlite.ts'

let dir: string
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'rondo-store-'))
})
afterEach(() => rmSync(dir, { recursive: true }))

test('what is acknowledged is on disk: WAL with synchronous=FULL', async () => {
  const path = join(dir, 'rondo.sqlite')
  const driver = openSqlite(path)
  expect(driver.durability).toEqual({ journal: 'wal', synchronous: 2 })
  await driver.close()
})

test('a database made by a newer Rondo is refused and left as it is', async () => {
  const path = join(dir, 'rondo.sqlite')
  await openSqlite(path).close()
  const file = new Database(path)
  file.prepare('insert into __drizzle_migrations (hash, created_at) values (?, ?)').run('of tomorrow', 9_999_999_999_999)
  file.close()
  expect(() => openSqlite(path)).toThrow('newer Rondo')
})

test('a migration that was changed after it was applied is refused', async () => {
  const path = join(dir, 'rondo.sqlite')
  await openSqlite(path).close()
  const file = new Database(path)
  file.prepare('update __drizzle_migrations set hash = ?').run('another')
  file.close()
  expect(() => openSqlite(path)).toThrow('Nothing was changed')
})

test('what was deleted leaves the write-ahead log too, once nobody reads in it any more', async () => {
  const path = join(dir, 'rondo.sqlite')
  const driver = openSqlite(path)
  const meta = (value: string) => driver.transact([{ op: 'insert', table: 'meta', values: { name: value, value } }])
  await meta('Zanzibar')
  const reader = new Database(path, { readonly: true })
  const reading = reader.prepare('select name from meta').iterate()
  reading.next()
  await meta('another')
  await driver.forget()
  expect(statSync(`${path}-wal`).size).toBeGreaterThan(0)
  reading.return?.()
  reader.close()
  await expect.poll(() => statSync(`${path}-wal`).size, { timeout: 10_000 }).toBe(0)
  await driver.close()
})

test('what the write-ahead log has gathered goes into the file by itself, after the write that filled it', async () => {
  const path = join(dir, 'rondo.sqlite')
  await openSqlite(path).close() // its tables are in the file
  const driver = openSqlite(path)
  const carriedOver = () => {
    copyFileSync(path, `${path}-copy`) // without the log beside it
    const copy = new Database(`${path}-copy`, { readonly: true })
    const names = copy.prepare("select name from meta where name like 'n%'").all()
    copy.close()
    return names.length
  }
  for (let n = 0; n < 500; n++) await driver.transact([{ op: 'insert', table: 'meta', values: { name: `n${n}`, value: '' } }])
  expect(carriedOver()).toBe(0)
  await expect.poll(carriedOver).toBe(500)
  await driver.close()
})

test('another process that writes is noticed', async () => {
  const path = join(dir, 'rondo.sqlite')
  const [here, there] = [openSqlite(path), openSqlite(path)]
  await here.hasNews()
  expect(await here.hasNews()).toBe(false)
  await there.transact([{ op: 'insert', table: 'meta', values: { name: 'a', value: 'b' } }])
  expect(await here.hasNews()).toBe(true)
  await here.close()
  await there.close()
})
