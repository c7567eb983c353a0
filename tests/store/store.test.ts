import { unplanned, usualSettings } from '@rondo/core/completed'
import type { Card, Entry, Patch } from '@rondo/types'
import { lightTables, tableNames } from '@rondo/types'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { SeqTaken, Store } from '../../apps/server/src/db/store.ts'
import { databases } from '../support/databases.ts'

describe.each(['sqlite', 'postgres'] as const)('the store on %s', (kind) => {
  let store: Store
  beforeEach(async () => {
    store = await Store.open(await databases[kind]())
  })
  afterEach(() => store.close())

  test('[S1] an entry and its rows land together', async () => {
    await store.append('b', [entry(1, put('columns', column))])
    expect((await store.load('b')).rows.columns).toEqual({ todo: column })
    expect(await store.since('b', 0)).toEqual([entry(1, put('columns', column))])
    expect(await store.head('b')).toBe(1)
  })

  test('[S2] a place in the log is taken once', async () => {
    await store.append('b', [entry(1)])
    await expect(store.append('b', [{ ...entry(1), mutationId: 'other' }])).rejects.toThrow(SeqTaken)
  })

  test('[S3] a mutation id is taken once', async () => {
    await store.append('b', [entry(1)])
    await expect(store.append('b', [{ ...entry(2), mutationId: 'm1' }])).rejects.toThrow(SeqTaken)
    expect(await store.head('b')).toBe(1)
  })

  test('[S4] a row that cannot be written takes the whole moment down with it', async () => {
    const twice = put('columns', column)
    await expect(store.append('b', [entry(1, twice), entry(2), entry(3, twice)])).rejects.toThrow()
    expect(await store.since('b', 0)).toEqual([])
    expect((await store.load('b')).rows.columns).toEqual({})
  })

  test('[S5] boards do not see each other, whatever their ids', async () => {
    await store.append('b', [entry(1, put('columns', column))])
    await store.append('other', [entry(1, put('columns', { ...column, name: 'Theirs' }))])
    await store.append('other', [entry(2, { table: 'columns', id: 'todo', from: { ...column, name: 'Theirs' }, to: null })])
    expect((await store.load('b')).rows.columns).toEqual({ todo: column })
    expect(await store.byMutations('b', ['m2'])).toEqual(new Map())
  })

  test('[S6] every kind of value comes back as it was', async () => {
    const patches = [
      put('cards', card),
      put('checks', { id: 'k', cardId: 'c', list: 'Ready', text: 'Tested', done: true, rank: 'a0' }),
      put('fields', { id: 'f', name: 'Customer', kind: 'choice', options: ['Ann & Co.', '日本'], rank: 'a0' }),
      put('members', { id: 'ann', role: null, name: 'Ann “A.” O’Neil' }),
      put('descriptions', { id: 'c', text: `# Why\n\n${'🎯 long '.repeat(5000)}` }),
    ]
    await store.append('b', [entry(1, ...patches)])
    const rows = await store.rows('b', tableNames)
    for (const { table, id, to } of patches) expect((rows[table] as Record<string, unknown>)[id]).toEqual(to)
    expect((await store.since('b', 0))[0]?.patches).toEqual(patches)
  })

  test('[S7] a change writes the fields it names and no others', async () => {
    await store.append('b', [entry(1, put('cards', card))])
    await store.append('b', [entry(2, { table: 'cards', id: 'c', from: { title: 'Ship it', points: 2.5 }, to: { title: 'Shipped', points: null } })])
    expect((await store.load('b')).rows.cards?.c).toEqual({ ...card, title: 'Shipped', points: null })
  })

  test('[S8] what is not asked for is not loaded: texts and archived cards stay behind', async () => {
    await store.append('b', [entry(1, put('descriptions', { id: 'c', text: 'Long' }), put('archived', { ...card, archivedAt: instant }))])
    expect(Object.keys((await store.load('b')).rows)).toEqual([...lightTables])
    expect(
      (
        await store.find('b', [
          { table: 'archived', id: 'c' },
          { table: 'archived', id: 'none' },
        ])
      ).archived,
    ).toEqual({ c: { ...card, archivedAt: instant } })
  })

  test('[S9] rows are found by the card they hang on', async () => {
    const comment = (id: string, cardId: string) => ({ id, cardId, authorId: 'ann', text: id, at: instant, editedAt: null })
    await store.append('b', [entry(1, put('comments', comment('x', 'c')), put('comments', comment('y', 'c')), put('comments', comment('z', 'd')))])
    expect(Object.keys((await store.find('b', [{ table: 'comments', cardId: 'c' }])).comments ?? {}).sort()).toEqual(['x', 'y'])
  })

  test('[S10] the log answers pages, newest first, of the board and of one card', async () => {
    const move = (from: string, to: string): Patch => ({ table: 'cards', id: 'c', from: { rank: from }, to: { rank: to } })
    await store.append('b', [
      entry(1, put('columns', column)),
      entry(2, put('cards', card)),
      entry(3, move('a0', 'a1')),
      entry(4, put('cards', { ...card, id: 'd' })),
    ])
    expect((await store.latest('b', { limit: 2 })).map(({ seq }) => seq)).toEqual([4, 3])
    expect((await store.latest('b', { limit: 2, before: 3 })).map(({ seq }) => seq)).toEqual([2, 1])
    expect((await store.latest('b', { limit: 10, cardId: 'c' })).map(({ seq }) => seq)).toEqual([3, 2])
    expect((await store.since('b', 2, 1)).map(({ seq }) => seq)).toEqual([3])
  })

  test('[S11] a person’s boards are those with a role on them', async () => {
    const board = { id: 'b', key: 'APP', name: 'App', zone: 'UTC', lastNumber: 0, source: null, createdAt: instant, closedAt: null }
    await store.append('b', [
      entry(1, put('boards', board), put('members', { id: 'ann', role: 'admin', name: null }), put('members', { id: 'bob', role: null, name: null })),
    ])
    expect(await store.boardsOf('ann')).toMatchObject([{ id: 'b', key: 'APP', role: 'admin' }])
    expect(await store.boardsOf('bob')).toEqual([])
  })

  test('[S12] a discarded board leaves nothing behind, and nothing else goes with it', async () => {
    await store.append('b', [entry(1, put('columns', column))])
    await store.append('other', [entry(1, put('columns', column))])
    await store.discard('b')
    expect(await store.since('b', 0)).toEqual([])
    expect((await store.rows('b', tableNames)).columns).toEqual({})
    expect(await store.head('other')).toBe(1)
  })

  test('[S13] who did it elsewhere is kept', async () => {
    const by = { name: 'Dana', userId: 'ann' }
    await store.append('b', [{ ...entry(1), by }, entry(2)])
    expect((await store.since('b', 0)).map((it) => it.by)).toEqual([by, undefined])
  })

  test('[S14] what is asked of it by data alone cannot be a statement', async () => {
    const odd = `'; drop table log; --`
    await store.append('b', [{ ...entry(1, put('columns', { ...column, name: odd })), mutationId: odd }])
    expect((await store.byMutations('b', [odd])).size).toBe(1)
    expect((await store.load('b')).rows.columns?.todo?.name).toBe(odd)
  })

  test('[S15] somebody’s open cards are read from the boards that are named, with columns and running sprints', async () => {
    const sprint = (id: string, startedAt: string | null, finishedAt: string | null = null) =>
      put('sprints', {
        ...{ id, name: id, goal: '', startsOn: '2026-01-05', endsOn: '2026-01-16', startedAt, finishedAt },
        ...{ commitment: null, figures: null, demoOrder: [], reasons: {} },
      })
    const cards = [put('cards', card), put('cards', { ...card, id: 'theirs', assignees: ['bob'] }), put('cards', { ...card, id: 'done', doneAt: instant })]
    const board = { id: 'b', key: 'APP', name: 'App', zone: 'UTC', lastNumber: 0, source: null, createdAt: instant, closedAt: null, ...usualSettings }
    const more = [
      put('archived', { ...card, id: 'gone', archivedAt: instant }),
      sprint('runs', instant),
      sprint('planned', null),
      sprint('over', instant, instant),
    ]
    await store.append('b', [entry(1, put('boards', board), put('columns', column), ...cards, ...more)])
    await store.append('other', [entry(1, put('columns', column), put('cards', card))])
    await store.append('free', [entry(1, put('columns', column), put('cards', { ...card, assignees: [] }))])

    const work = await store.workOf(['b', 'free'], 'ann')
    expect([...work.keys()]).toEqual(['b'])
    expect(work.get('b')).toMatchObject({ boards: { b: board }, columns: { todo: column }, cards: { c: card } })
    expect(Object.keys(work.get('b')?.cards ?? {})).toEqual(['c'])
    expect(Object.keys(work.get('b')?.sprints ?? {})).toEqual(['runs'])
    expect(await store.workOf([], 'ann')).toEqual(new Map())
  })

  test('[S16] a card is of whom it names, letter by letter, and not of those whose names are part of it', async () => {
    const ids = ['ann', 'Ann', 'joann', 'ann-2', 'a_n']
    await store.append('b', [entry(1, ...ids.map((id) => put('cards', { ...card, id, assignees: ['bob', id, 'cy'] })))])
    const cardsOf = async (userId: string) => Object.keys((await store.workOf(['b'], userId)).get('b')?.cards ?? {})
    for (const id of ids) expect(await cardsOf(id), id).toEqual([id])
    for (const none of ['an', 'nn', '%', '', `","`, `ann' or '1'='1`]) expect(await cardsOf(none), none).toEqual([])
    expect((await cardsOf('cy')).sort()).toEqual([...ids].sort())
  })
})

const instant = '2026-01-05T09:00:00.000Z'
const column = { id: 'todo', name: 'To do', kind: 'todo' as const, rank: 'a0', wipLimit: null, isWaiting: false, archivedAt: null }
const card: Card = {
  id: 'c',
  number: 7,
  type: 'bug',
  title: 'Ship it',
  columnId: 'todo',
  rank: 'a0',
  assignees: ['ann', 'bob'],
  labels: [],
  priority: 'urgent',
  points: 2.5,
  dueOn: '2026-02-01',
  values: { f: 'Ann & Co.', n: 1.25, yes: true },
  blockedReason: null,
  blockedSince: null,
  createdAt: instant,
  createdBy: 'ann',
  startedAt: null,
  doneAt: null,
  commentCount: 0,
  checkCount: 0,
  checksDone: 0,
  ...unplanned(7),
}

const put = <T extends Patch['table']>(table: T, row: Extract<Patch, { table: T }>['to'] & { id: string }) =>
  ({ table, id: row.id, from: null, to: row }) as Patch

const entry = (seq: number, ...patches: Patch[]): Entry => ({
  seq,
  mutationId: `m${seq}`,
  actorId: 'ann',
  at: instant,
  command: { type: 'board.rename', name: 'App' },
  patches,
})
