import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setImmediate as turn } from 'node:timers/promises'
import { FLOW_VERSION, FlowFold } from '@rondo/core/metrics/flow-fold'
import { SPRINT_VERSION, SprintFold } from '@rondo/core/metrics/sprint-fold'
import type { Entry } from '@rondo/types'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Driver } from '../../apps/server/src/db/driver.ts'
import { openPostgres } from '../../apps/server/src/db/postgres.ts'
import { openSqlite } from '../../apps/server/src/db/sqlite.ts'
import { type KeptFold, Store } from '../../apps/server/src/db/store.ts'
import { BoardFolds } from '../../apps/server/src/reports/board-folds.ts'
import { LogReader } from '../../apps/server/src/reports/log-reader.ts'
import { emptyPostgres } from '../support/databases.ts'
import { threeYears } from '../support/three-years.ts'

const entries = threeYears(9000, { until: Date.UTC(2026, 10, 24), actorId: 'ann', boardId: 'b' })
const fold = (from: readonly Entry[]) => {
  const fold = new FlowFold()
  for (const entry of from) fold.take(entry)
  return fold
}
const sprintsOf = (from: readonly Entry[]) => {
  const fold = new SprintFold()
  for (const entry of from) fold.take(entry)
  return fold
}

describe.each(['sqlite', 'postgres'] as const)('the folds of boards on %s', (kind) => {
  let dir: string
  let driver: Driver
  let store: Store
  let log: LogReader
  beforeEach(async () => {
    dir = mkdtempSync(join(tmpdir(), 'rondo-folds-'))
    const DATABASE_URL = kind === 'postgres' ? await emptyPostgres() : undefined
    driver = DATABASE_URL ? await openPostgres(DATABASE_URL) : openSqlite(join(dir, 'rondo.sqlite'))
    store = await Store.open(driver)
    log = await LogReader.open({ DATA_DIR: dir, DATABASE_URL })
  })
  afterEach(async () => {
    for (const settle of settling.splice(0)) await settle()
    await log.close()
    await store.close()
    rmSync(dir, { recursive: true })
  })

  const settling: (() => Promise<void>)[] = []
  /** The folds of a thread that has just begun. What they hand over is kept, and listed. */
  function begin() {
    const kept: (KeptFold & { boardId: string })[] = []
    const keeping: Promise<void>[] = []
    const folds = new BoardFolds(log, (boardId, kind, fold) => {
      if (kind === 'flow') kept.push({ boardId, ...fold })
      keeping.push(store.keepFold(boardId, kind, fold))
    })
    const settle = async () => {
      await turn()
      await Promise.all(keeping)
    }
    settling.push(settle)
    return { folds, kept, settle }
  }
  const append = (from: number, to: number) => store.append('b', entries.slice(from, to))
  /** Whoever goes on with this can be told from whoever reads the log. */
  async function mark(change: Partial<KeptFold> = {}) {
    await driver.transact(['flow', 'sprints'].map((id) => ({ op: 'delete', table: 'folds', values: { boardId: 'b', id } })))
    const { folds, kept, settle } = begin()
    const { flow } = await folds.upTo('b', 1)
    const column = flow.columns[0] as (typeof flow.columns)[number]
    column.name = 'From what was kept'
    await settle()
    await store.keepFold('b', 'flow', { ...(kept.at(-1) as KeptFold), ...change })
    return async () => {
      const later = begin()
      const { flow } = await later.folds.upTo('b', 1)
      await later.settle() // what it hands over is kept before anything else is
      return flow.columns[0]?.name === 'From what was kept'
    }
  }

  test('go on with what was kept, and with what the log has since', async () => {
    await append(0, 6000)
    const isFromKept = await mark()
    await append(6000, 6100)
    expect(await isFromKept()).toBe(true)
    const { folds } = begin()
    const { flow } = await folds.upTo('b', 1)
    Object.assign(flow.columns[0] as object, { name: 'todo' })
    expect(JSON.stringify(flow)).toBe(JSON.stringify(fold(entries.slice(0, 6100))))
  })

  test('of another version are made anew', async () => {
    await append(0, 100)
    const isFromKept = await mark({ version: FLOW_VERSION + 1 })
    expect(await isFromKept()).toBe(false)
  })

  test('of another copy of the data, or from before texts in the log were blanked, are made anew', async () => {
    await append(0, 100)
    expect(await (await mark({ past: 'another-epoch' }))()).toBe(false)
    const isFromKept = await mark()
    expect(await isFromKept()).toBe(true)
    await driver.transact([{ op: 'insert', table: 'meta', values: { name: 'past', value: 'blanked' } }])
    expect(await isFromKept()).toBe(false)
  })

  test('in memory are made anew too when the log tells another past', async () => {
    await append(0, 100)
    const { folds } = begin()
    const before = await folds.upTo('b', 100)
    expect(await folds.upTo('b', 100)).toBe(before)
    await driver.transact([{ op: 'insert', table: 'meta', values: { name: 'past', value: 'blanked' } }])
    const after = await folds.upTo('b', 100)
    expect(after).not.toBe(before)
    expect(JSON.stringify(after.flow)).toBe(JSON.stringify(fold(entries.slice(0, 100))))
  })

  test('of which one kind is missing go on from there: the other takes nothing twice', async () => {
    await append(0, 200)
    const { folds, settle } = begin()
    await folds.upTo('b', 200)
    await settle()
    await store.keepFold('b', 'sprints', { version: SPRINT_VERSION + 1, past: await log.past(), seq: 200, day: 1, body: '' })
    await append(200, 300)
    const { flow, sprints } = await begin().folds.upTo('b', 300)
    expect(JSON.stringify(flow)).toBe(JSON.stringify(fold(entries.slice(0, 300))))
    expect(JSON.stringify(sprints)).toBe(JSON.stringify(sprintsOf(entries.slice(0, 300))))
  })

  test('are read once for all who ask meanwhile, and nobody gets one without what they know', async () => {
    await append(0, 9000 - 1)
    const { folds, kept } = begin()
    const asked = Array.from({ length: 20 }, () => folds.upTo('b', 1))
    await turn()
    await append(9000 - 1, 9000)
    const late = folds.upTo('b', 9000)
    const all = await Promise.all([...asked, late])
    expect(new Set(all).size).toBe(1)
    expect((await late).flow.seq).toBe(9000)
    await turn()
    expect(kept.length).toBeLessThanOrEqual(1)
  })

  test('that had read all there was are read on for whoever knows of more', async () => {
    await append(0, 100)
    const { promise: isOpen, resolve: open } = Promise.withResolvers<void>()
    const since: LogReader['since'] = async (...page) => {
      const entries = await log.since(...page)
      await isOpen
      return entries
    }
    const folds = new BoardFolds({ past: () => log.past(), kept: (...which) => log.kept(...which), since }, () => {})
    const early = folds.upTo('b', 1)
    for (let turns = 0; turns < 50; turns++) await turn()
    await log.past() // on PostgreSQL one connection answers in order: the page has been read
    await append(100, 101)
    const late = folds.upTo('b', 101)
    open()
    await early
    expect((await late).flow.seq).toBe(101)
  })

  test('are handed over once for each day that is over, and in between only after a day’s work that was huge', async () => {
    const { folds, kept, settle } = begin()
    const sameDay = entries.slice(0, 8000).map((entry) => ({ ...entry, at: '2026-11-24T10:00:00.000Z' }))
    await store.append('b', sameDay.slice(0, 10))
    await folds.upTo('b', 10)
    await settle()
    await store.append('b', sameDay.slice(10, 20))
    await folds.upTo('b', 20)
    await settle()
    expect(kept.map(({ seq }) => seq)).toEqual([10])
    await store.append('b', sameDay.slice(20, 8000))
    await folds.upTo('b', 8000)
    await settle()
    expect(kept.map(({ seq }) => seq)).toEqual([10, 8000])
    await store.append('b', [{ ...(entries[8000] as Entry), at: '2026-11-25T10:00:00.000Z' }])
    await folds.upTo('b', 8001)
    await settle()
    expect(kept.map(({ seq }) => seq)).toEqual([10, 8000, 8001])
  })

  test('that were not asked for in a long time leave the memory and are found again', async () => {
    await append(0, 100)
    const { folds, settle } = begin()
    const before = await folds.upTo('b', 100)
    await settle()
    for (let i = 0; i < 60; i++) await folds.upTo(`none-${i}`, 0)
    const after = await folds.upTo('b', 100)
    expect(after).not.toBe(before)
    expect(JSON.stringify(after)).toBe(JSON.stringify(before))
  })

  test('are not kept of boards that have no log', async () => {
    const { folds, kept, settle } = begin()
    await folds.upTo('none', 0)
    await settle()
    expect(kept).toEqual([])
  })

  test('go with their board when it is discarded', async () => {
    await append(0, 100)
    const { folds, settle } = begin()
    await folds.upTo('b', 100)
    await settle()
    expect(await log.kept('b', 'flow')).toBeDefined()
    await store.discard('b')
    expect(await log.kept('b', 'flow')).toBeUndefined()
  })

  test('do not change the log: their connection’s titles and entries are those that were written', async () => {
    await append(0, 299)
    const by = { name: 'Dana' }
    await store.append('b', [{ ...(entries[299] as Entry), by }])
    expect(await log.since('b', 0, 1000)).toEqual(
      entries.slice(0, 300).map(({ seq, at, actorId, command, patches }) => ({ seq, at, actorId, command, patches, ...(seq === 300 && { by }) })),
    )
    const { archived = {}, cards = {} } = await store.rows('b', ['archived', 'cards'])
    const titles = [...Object.values(archived), ...Object.values(cards)].map(({ id, title }) => [id, title] as const)
    expect(await log.titles('b')).toEqual(new Map(titles))
    expect(Object.keys(archived).length).toBeGreaterThan(0)
  })
})
