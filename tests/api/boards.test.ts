import { brotliDecompressSync } from 'node:zlib'
import { State } from '@rondo/core/state'
import type { Entry } from '@rondo/types'
import { expect, test } from 'vitest'
import { codeOf } from './browser.ts'
import { openServer } from './server.ts'

async function boardWithCard() {
  const server = await openServer()
  const team = await server.team()
  await team.admin.command(team.boardId, { type: 'column.add', id: 'todo', name: 'To do', kind: 'todo' })
  await team.admin.command(team.boardId, { type: 'card.add', id: 'c1', columnId: 'todo', title: '=SUM(A1)' })
  await team.admin.command(team.boardId, { type: 'card.describe', id: 'c1', base: '', text: 'Long, "quoted"\ntext' })
  return { ...server, ...team }
}

test('a new board is its maker’s, in the zone that was named or the server’s, with no columns', async () => {
  const { person } = await openServer()
  const ann = await person('Ann')
  const answer = await ann.post('/api/boards', { name: ' App ', key: 'APP' })
  expect(answer.statusCode).toBe(201)
  const { id } = answer.json() as { id: string }
  expect((await ann.get('/api/boards')).json().boards).toMatchObject([{ id, key: 'APP', name: 'App', role: 'admin', closedAt: null }])
  const { state } = (await ann.get(`/api/boards/${id}`)).json()
  expect(state.boards[id].zone).toBe(Intl.DateTimeFormat().resolvedOptions().timeZone)
  expect(state.columns).toEqual({})
})

test.each(['app', 'A', 'ABCDEFGHIJK', '1AB', 'A-B', ''])('a key like “%s” will not do', async (key) => {
  const { person } = await openServer()
  const answer = await (await person('Ann')).post('/api/boards', { name: 'App', key })
  expect(answer.json()).toMatchObject({ code: 'invalid', detail: 'key is 2 to 10 capital letters or digits and begins with a letter.' })
})

test('a board is read whole, compressed where that is understood, and not again while it is the same', async () => {
  const { viewer, admin, boardId } = await boardWithCard()
  const url = `/api/boards/${boardId}`
  const plain = await viewer.get(url)
  expect(plain.json()).toMatchObject({ seq: plain.json().seq, state: { cards: { c1: { number: 1 } } } })
  expect(plain.headers['cache-control']).toBe('private, no-cache')

  const small = await viewer.get(url, { 'accept-encoding': 'gzip, deflate, br' })
  expect(small.headers['content-encoding']).toBe('br')
  expect(JSON.parse(brotliDecompressSync(small.rawPayload).toString())).toEqual(plain.json())

  const tag = String(plain.headers.etag)
  expect((await viewer.get(url, { 'if-none-match': tag })).statusCode).toBe(304)
  await admin.command(boardId, { type: 'card.rename', id: 'c1', title: 'New' })
  expect((await viewer.get(url, { 'if-none-match': tag })).statusCode).toBe(200)
})

test('texts, archived cards and one card’s parts are asked for by name', async () => {
  const { viewer, boardId } = await boardWithCard()
  const part = async (query: string) => (await viewer.get(`/api/boards/${boardId}?${query}`)).json()
  expect((await part('part=texts')).state.descriptions.c1.text).toContain('quoted')
  expect((await part('part=card&cardId=c1')).state.descriptions.c1.text).toContain('quoted')
  expect((await part('part=archived')).state.archived).toEqual({})
  expect(await part('part=card')).toMatchObject({ code: 'invalid' })
  expect(await part('part=everything')).toMatchObject({ code: 'invalid' })
})

test('the log comes in pages, and a limit above 1,000 is read as 1,000', async () => {
  const { viewer, boardId } = await boardWithCard()
  const log = async (query: string) => (await viewer.get(`/api/boards/${boardId}/log?${query}`)).json()
  const all = await log('after=0&limit=5000')
  expect(all.entries.map(({ seq }: { seq: number }) => seq)).toEqual(Array.from({ length: all.head }, (_, i) => i + 1))
  expect((await log('after=2&limit=1')).entries).toMatchObject([{ seq: 3 }])
  expect((await log('cardId=c1')).entries.map(({ command }: { command: { type: string } }) => command.type).sort()).toEqual(['card.add', 'card.describe'])
  for (const odd of ['after=x', 'after=-1', 'limit=0', 'limit=1.5', 'cardId=%00']) expect(await log(odd), odd).toMatchObject({ code: 'invalid' })
})

test('the same mutation twice is one entry; of another person it is a conflict', async () => {
  const { admin, member, boardId } = await boardWithCard()
  const label = { type: 'label.add', id: 'l1', name: 'x', color: 'red' }
  const first = await admin.command(boardId, label, 'm1')
  expect((await admin.command(boardId, label, 'm1')).json()).toEqual(first.json())
  expect(codeOf(await member.command(boardId, label, 'm1'))).toBe('conflict')
})

test.each([
  ['an unknown command', { id: 'm', command: { type: 'board.explode' } }],
  ['no command', { id: 'm', command: null }],
  ['a command without a type', { id: 'm', command: {} }],
  ['a type that is inherited', { id: 'm', command: { type: 'constructor' } }],
  ['fields that do not belong', { id: 'm', command: { type: 'column.add', id: 'x', name: 'x', kind: 'todo', rank: 'a' } }],
  ['an id that is none', { id: 'ä', command: { type: 'board.close' } }],
  ['a number as id', { id: 7, command: { type: 'board.close' } }],
  ['half a surrogate', { id: 'm', command: { type: 'board.rename', name: '\ud800' } }],
])('%s is refused with a reason, and nothing is written', async (_, body) => {
  const { admin, boardId } = await boardWithCard()
  const before = (await admin.get(`/api/boards/${boardId}`)).json().seq
  const answer = await admin.post(`/api/boards/${boardId}/mutations`, body)
  expect(answer.json()).toMatchObject({ code: 'invalid', detail: expect.stringMatching(/.{5,}/) })
  expect((await admin.get(`/api/boards/${boardId}`)).json().seq).toBe(before)
})

test('what only Rondo itself does is refused to an admin', async () => {
  const { admin, boardId } = await boardWithCard()
  expect(codeOf(await admin.command(boardId, { type: 'board.create', name: 'x', key: 'XX', zone: 'UTC' }))).toBe('forbidden')
  const put = { type: 'import.put', at: new Date().toISOString(), by: { name: 'Eve' }, rows: [{ table: 'labels', row: { id: 'l', name: 'x', color: 'red' } }] }
  expect(codeOf(await admin.command(boardId, put))).toBe('forbidden')
})

test('an export as JSON holds every row and the whole log, and no address', async () => {
  const { viewer, boardId } = await boardWithCard()
  const answer = await viewer.get(`/api/boards/${boardId}/export?format=json`)
  const { seq, state, log, people } = answer.json()
  expect(answer.headers['content-disposition']).toBe('attachment; filename="APP.json"')
  expect(state.descriptions.c1.text).toContain('quoted')
  expect(log.map((entry: { seq: number }) => entry.seq)).toEqual(Array.from({ length: seq }, (_, i) => i + 1))
  expect(Object.values(people)).toContain('Ada')
  expect(answer.body).not.toContain('@example.org')
})

test('an export taken while people work is of one moment: its rows are what its log says', async () => {
  const { viewer, member, boardId } = await boardWithCard()
  let isOver = false
  const work = (async () => {
    for (let i = 0; !isOver; i++) {
      await member.command(boardId, { type: 'card.add', id: `w${i}`, columnId: 'todo', title: `Work ${i}` })
      await member.command(boardId, { type: 'card.describe', id: `w${i}`, base: '', text: `Text ${i}` })
      if (i % 3 === 0) await member.command(boardId, { type: 'card.archive', id: `w${i}` })
    }
  })()
  for (let i = 0; i < 10; i++) {
    const { seq, state, log } = (await viewer.get(`/api/boards/${boardId}/export`)).json()
    const told = State.from({})
    for (const { patches } of log) told.apply(patches)
    expect(log).toHaveLength(seq)
    expect(state).toEqual(told.toRows())
  }
  isOver = true
  await work
})

test('an export as CSV has a row a card, and no cell that a spreadsheet would run', async () => {
  const { viewer, admin, boardId } = await boardWithCard()
  await admin.command(boardId, { type: 'card.add', id: 'c2', columnId: 'todo', title: 'Second' })
  await admin.command(boardId, { type: 'card.archive', id: 'c2' })
  const answer = await viewer.get(`/api/boards/${boardId}/export?format=csv`)
  expect(answer.headers['content-type']).toBe('text/csv; charset=utf-8')
  expect(answer.body).toMatch(/^\ufeffcard,type,title,column/)
  expect(answer.body).toContain(`APP-1,story,'=SUM(A1),To do`)
  expect(answer.body).toContain('"Long, ""quoted""\ntext"')
  expect(answer.body).toContain('APP-2,story,Second,To do')
})

test('a duplicate has the same structure, nobody but its maker, and ids of its own', async () => {
  const { viewer, admin, boardId } = await boardWithCard()
  await admin.command(boardId, { type: 'label.add', id: 'l1', name: 'Bug', color: 'red' })
  const { id } = (await viewer.post(`/api/boards/${boardId}/duplicate`, { name: 'Copy', key: 'COPY' })).json() as { id: string }
  const { state } = (await viewer.get(`/api/boards/${id}`)).json()
  expect(state.boards[id]).toMatchObject({ name: 'Copy', key: 'COPY', lastNumber: 0 })
  expect(Object.values(state.columns)).toMatchObject([{ name: 'To do', kind: 'todo' }])
  expect(Object.keys(state.columns)).not.toContain('todo')
  expect(Object.values(state.labels)).toMatchObject([{ name: 'Bug', color: 'red' }])
  expect(state.cards).toEqual({})
  expect(Object.values(state.members)).toEqual([{ id: viewer.userId, role: 'admin', name: null }])
  expect(codeOf(await admin.get(`/api/boards/${id}`))).toBe('missing')
})

test('a duplicate is marked as begun until all of it is there, so that a server that ends midway takes it away again', async () => {
  const { viewer, boardId } = await boardWithCard()
  const { id } = (await viewer.post(`/api/boards/${boardId}/duplicate`, { name: 'Copy', key: 'COPY', withCards: true })).json() as { id: string }
  const { entries } = (await viewer.get(`/api/boards/${id}/log?after=0`)).json() as { entries: Entry[] }
  const rows = entries.flatMap(({ patches }) => patches.filter(({ table }) => table === 'boards').map(({ to }) => to))
  expect(rows[0]).toMatchObject({ source: expect.stringMatching(/^importing:/), closedAt: expect.any(String) })
  expect(rows.at(-1)).toMatchObject({ source: null, closedAt: null })
  expect(entries[0]?.patches).toContainEqual(expect.objectContaining({ table: 'boards' }))
  expect(entries.at(-1)?.patches).toEqual([expect.objectContaining({ table: 'boards' })])
})

test('with its cards go their numbers, texts, labels, checks and comments, but no assignment to others', async () => {
  const { viewer, admin, member, boardId } = await boardWithCard()
  const acts = [
    { type: 'label.add', id: 'l1', name: 'Bug', color: 'red' },
    { type: 'card.label', id: 'c1', add: ['l1'], remove: [] },
    { type: 'card.assign', id: 'c1', add: [viewer.userId, admin.userId], remove: [] },
    { type: 'check.add', id: 'k1', cardId: 'c1', list: 'Todo', text: 'Test it' },
  ]
  for (const act of acts) expect(codeOf(await admin.command(boardId, act)), act.type).toBe('ok')
  await member.command(boardId, { type: 'card.comment', id: 't1', cardId: 'c1', text: 'Hello' })
  const { id } = (await viewer.post(`/api/boards/${boardId}/duplicate`, { name: 'Copy', key: 'COPY', withCards: true })).json() as { id: string }
  const { state } = (await viewer.get(`/api/boards/${id}`)).json()
  const [card] = Object.values(state.cards) as { id: string; columnId: string; labels: string[]; assignees: string[]; number: number }[]
  expect(card).toMatchObject({
    number: 1,
    columnId: Object.keys(state.columns)[0],
    labels: Object.keys(state.labels),
    assignees: [viewer.userId],
    commentCount: 1,
    checkCount: 1,
  })
  const texts = (await viewer.get(`/api/boards/${id}?part=texts`)).json().state
  expect(texts.descriptions[card?.id ?? ''].text).toContain('quoted')
  expect(Object.values(texts.comments)).toMatchObject([{ cardId: card?.id, authorId: member.userId, text: 'Hello' }])
  expect(Object.values(texts.checks)).toMatchObject([{ cardId: card?.id, text: 'Test it' }])
  expect(state.members[member.userId]).toMatchObject({ role: null })
  expect(codeOf(await member.get(`/api/boards/${id}`))).toBe('missing')

  await viewer.command(id, { type: 'card.add', id: 'c9', columnId: Object.keys(state.columns)[0], title: 'Next' })
  expect((await viewer.get(`/api/boards/${id}`)).json().state.cards.c9.number).toBe(2)
})

test('a card’s history has what was done to its checklists and comments', async () => {
  const { admin, boardId } = await boardWithCard()
  await admin.command(boardId, { type: 'check.add', id: 'k1', cardId: 'c1', text: 'First' })
  await admin.command(boardId, { type: 'check.rename', id: 'k1', text: 'First of all' })
  await admin.command(boardId, { type: 'card.comment', id: 'm1', cardId: 'c1', text: 'Sure?' })
  await admin.command(boardId, { type: 'comment.edit', id: 'm1', text: 'Sure.' })
  const { entries } = (await admin.get(`/api/boards/${boardId}/log?cardId=c1`)).json()
  const types = entries.map(({ command }: { command: { type: string } }) => command.type)
  expect(types).toEqual(expect.arrayContaining(['check.add', 'check.rename', 'card.comment', 'comment.edit']))
})
