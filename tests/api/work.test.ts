import { addDays, dayNumbered } from '@rondo/core/metrics/days'
import { dayAt } from '@rondo/core/metrics/zone-days'
import type { Work, WorkItem } from '@rondo/core/work-on-boards'
import { expect, test } from 'vitest'
import { type Browser, codeOf } from './browser.ts'
import { openServer } from './server.ts'

type Person = Browser & { userId: string }

/** Max is on Ada's board; she gives him a card in each of its columns. */
async function oneBoard() {
  const server = await openServer()
  const team = await server.team()
  await columns(team.admin, team.boardId)
  return { ...server, ...team }
}

async function columns(admin: Browser, boardId: string) {
  for (const kind of ['todo', 'doing', 'done']) await does(admin, boardId, { type: 'column.add', id: kind, name: `In ${kind}`, kind })
}

async function boardOf(admin: Person, wish: { name: string; key: string; zone?: string }) {
  const { id } = (await admin.post('/api/boards', { zone: 'UTC', ...wish })).json() as { id: string }
  await columns(admin, id)
  return id
}

async function does(person: Browser, boardId: string, command: object) {
  expect(codeOf(await person.command(boardId, command)), JSON.stringify(command)).toBe('ok')
}

const give = (admin: Browser, boardId: string, id: string, to: string, columnId = 'todo') =>
  does(admin, boardId, { type: 'card.add', id, columnId, title: `Card ${id}`, assignees: [to] })

async function workOf(person: Browser) {
  const answer = await person.get('/api/me/work')
  expect(answer.statusCode).toBe(200)
  return (answer.json() as { work: Work }).work
}

/** Only the groups in which there is something, with the cards' keys. */
async function keysOf(person: Browser) {
  const keys = (items: WorkItem[]) => items.map(({ board, number }) => `${board.key}-${number}`)
  return Object.fromEntries(Object.entries(await workOf(person)).flatMap(([group, items]) => (items.length > 0 ? [[group, keys(items)]] : [])))
}

test('my work is asked for by somebody, and is empty where nothing is theirs', async () => {
  const { visitor, stranger, admin, boardId } = await oneBoard()
  expect(codeOf(await visitor().get('/api/me/work'))).toBe('unauthenticated')
  await give(admin, boardId, 'c1', admin.userId)
  expect((await stranger.get('/api/me/work')).json()).toEqual({ work: { doing: [], blocked: [], due: [], next: [], later: [] }, boardsLeftOut: 0 })
})

test('my work has my open cards of all my boards in one list, and nobody else’s', async () => {
  const { admin, member, boardId } = await oneBoard()
  const web = await boardOf(admin, { name: 'Website', key: 'WEB' })
  await admin.post(`/api/boards/${web}/members`, { userId: member.userId, role: 'member' })
  await give(admin, boardId, 'c1', member.userId, 'doing')
  await give(admin, boardId, 'c2', admin.userId, 'doing')
  await give(admin, web, 'c1', member.userId, 'doing')
  await give(admin, web, 'c2', member.userId)
  expect(await keysOf(member)).toEqual({ doing: ['APP-1', 'WEB-1'], later: ['WEB-2'] })
  expect(await keysOf(admin)).toEqual({ doing: ['APP-2'] })
  expect((await workOf(member)).later).toEqual([
    {
      board: { id: web, key: 'WEB', name: 'Website', zone: 'UTC' },
      cardId: 'c2',
      number: 2,
      title: 'Card c2',
      column: 'In todo',
      points: null,
      dueOn: null,
      underWaySince: null,
      blockedSince: null,
      blockedReason: null,
    },
  ])
})

test('what is done, archived, deleted or stands in a column put away is not my work', async () => {
  const { admin, member, boardId } = await oneBoard()
  for (const id of ['done', 'archived', 'deleted', 'left']) await give(admin, boardId, id, member.userId)
  await does(admin, boardId, { type: 'column.add', id: 'old', name: 'Old', kind: 'todo' })
  await give(admin, boardId, 'put-away', member.userId, 'old')
  await does(admin, boardId, { type: 'card.move', id: 'done', columnId: 'done' })
  await does(admin, boardId, { type: 'card.archive', id: 'archived' })
  await does(admin, boardId, { type: 'card.delete', id: 'deleted' })
  await does(admin, boardId, { type: 'column.archive', id: 'old' })
  expect(await keysOf(member)).toEqual({ later: ['APP-4'] })
})

test('a blocked card says why and since when, and one under way since when', async () => {
  const { admin, member, boardId } = await oneBoard()
  await give(admin, boardId, 'c1', member.userId, 'doing')
  await give(admin, boardId, 'c2', member.userId, 'doing')
  await does(admin, boardId, { type: 'card.block', id: 'c2', reason: 'Waits for a key' })
  const { cards } = (await member.get(`/api/boards/${boardId}`)).json().state
  const { doing, blocked } = await workOf(member)
  expect(doing).toMatchObject([{ cardId: 'c1', underWaySince: cards.c1.startedAt, blockedSince: null, blockedReason: null }])
  expect(blocked).toMatchObject([{ cardId: 'c2', underWaySince: cards.c2.startedAt, blockedSince: cards.c2.blockedSince, blockedReason: 'Waits for a key' }])
  expect(cards.c1.startedAt && cards.c2.blockedSince).toBeTruthy()
})

test('what is due is due by the day of its own board', async () => {
  const { person } = await openServer()
  const ann = await person('Ann')
  const [early, late] = ['Pacific/Kiritimati', 'Pacific/Pago_Pago'] as const
  const on = addDays(dayNumbered(dayAt(early, Date.now())), 3)
  for (const [key, zone] of [
    ['EAR', early],
    ['LAT', late],
  ] as const) {
    const boardId = await boardOf(ann, { name: zone, key, zone })
    await give(ann, boardId, 'c', ann.userId)
    await does(ann, boardId, { type: 'card.due', id: 'c', on })
  }
  expect(await keysOf(ann)).toEqual({ due: ['EAR-1'], later: ['LAT-1'] })
})

test('what a sprint that runs has of mine is next, on the board where it runs', async () => {
  const { admin, member, boardId } = await oneBoard()
  const web = await boardOf(admin, { name: 'Website', key: 'WEB' })
  await admin.post(`/api/boards/${web}/members`, { userId: member.userId, role: 'member' })
  for (const id of [boardId, web]) {
    await give(admin, id, 'c1', member.userId)
    await does(admin, id, { type: 'sprint.plan', id: 's', name: 'S', goal: '', startsOn: '2026-01-05', endsOn: '2026-01-16' })
    await does(admin, id, { type: 'sprint.add', sprintId: 's', cardIds: ['c1'] })
  }
  expect(await keysOf(member)).toEqual({ later: ['APP-1', 'WEB-1'] })
  await does(admin, web, { type: 'sprint.start', id: 's' })
  expect(await keysOf(member)).toEqual({ next: ['WEB-1'], later: ['APP-1'] })
})

test('whoever may only look sees their work too; whoever is removed sees none, and a closed board has none', async () => {
  const { admin, viewer, member, boardId } = await oneBoard()
  for (const [id, { userId }] of Object.entries({ v: viewer, m: member })) await give(admin, boardId, id, userId)
  expect(await keysOf(viewer)).toEqual({ later: ['APP-1'] })
  expect(await keysOf(member)).toEqual({ later: ['APP-2'] })
  await admin.delete(`/api/boards/${boardId}/members/${member.userId}`)
  expect((await admin.get(`/api/boards/${boardId}`)).json().state.cards.m.assignees).toContain(member.userId)
  expect(await keysOf(member)).toEqual({})
  await does(admin, boardId, { type: 'board.close' })
  expect(await keysOf(viewer)).toEqual({})
  await does(admin, boardId, { type: 'board.reopen' })
  expect(await keysOf(viewer)).toEqual({ later: ['APP-1'] })
})

test('of very many boards the first hundred by name are looked through, and it is said how many are not', async () => {
  const { person, context } = await openServer()
  const ann = await person('Ann')
  const name = (n: number) => `Board ${String(n).padStart(3, '0')}`
  const ids = await Promise.all(
    [...Array(102).keys()].reverse().map(async (n) => [n, await context.boards.create({ name: name(n), key: 'BO', zone: 'UTC' }, ann.userId)] as const),
  )
  const boards = new Map(ids)
  for (const n of [0, 99, 100]) {
    await columns(ann, boards.get(n) ?? '')
    await give(ann, boards.get(n) ?? '', 'c', ann.userId)
  }
  const answer = (await ann.get('/api/me/work')).json() as { work: Work; boardsLeftOut: number }
  expect(answer.work.later.map(({ board }) => board.name)).toEqual([name(0), name(99)])
  expect(answer.boardsLeftOut).toBe(2)
  await does(ann, boards.get(1) ?? '', { type: 'board.close' })
  expect(await keysOf(ann)).toEqual({ later: ['BO-1', 'BO-1', 'BO-1'] })
})
