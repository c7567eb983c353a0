import { randomUUID } from 'node:crypto'
import type { AddressInfo } from 'node:net'
import type { Entry } from '@rondo/types'
import { io, type Socket } from 'socket.io-client'
import { expect, onTestFinished, test } from 'vitest'
import { openGateway } from '../../apps/server/src/gateway/gateway.ts'
import { openServer } from './server.ts'

type Answer = { ok: boolean; code?: string; seq?: number; snapshot?: object; entries?: Entry[]; epoch?: string; now?: number }

async function listening() {
  const server = await openServer()
  const gateway = openGateway(server.app.server, server.context)
  server.app.addHook('preClose', () => gateway.close())
  await server.app.listen({ port: 0, host: '127.0.0.1' })
  const url = `http://127.0.0.1:${(server.app.server.address() as AddressInfo).port}`
  const token = async (person: { post(path: string, body: object): Promise<{ json(): unknown }> }) =>
    ((await person.post('/api/tokens', { name: 'test' })).json() as { token: string }).token

  function open(options: object) {
    const socket = io(url, { transports: ['websocket'], forceNew: true, reconnection: false, ...options })
    onTestFinished(() => void socket.close())
    return socket
  }
  async function connect(options: object) {
    const socket = open(options)
    await new Promise<void>((resolve, reject) => {
      socket.on('connect', resolve)
      socket.on('connect_error', reject)
    })
    return socket
  }
  const connectAs = async (person: Parameters<typeof token>[0]) => connect({ auth: { token: await token(person) } })
  return { ...server, url, connect, connectAs, token }
}

const ask = (socket: Socket, event: string, ...args: unknown[]) => socket.timeout(6000).emitWithAck(event, ...args) as Promise<Answer>
const rename = (name: string) => ({ id: randomUUID(), command: { type: 'board.rename', name } })

test('what one does, the others on the board receive, the sender included', async () => {
  const { team, connectAs } = await listening()
  const { boardId, admin, viewer } = await team()
  const [ada, vic] = [await connectAs(admin), await connectAs(viewer)]
  const received: Record<string, Entry[]> = { ada: [], vic: [] }
  ada.on('entries', ({ entries }) => received.ada?.push(...entries))
  vic.on('entries', ({ entries }) => received.vic?.push(...entries))
  await ask(ada, 'join', boardId, null)
  const { seq: seen, epoch, snapshot } = await ask(vic, 'join', boardId, null)
  expect(snapshot).toMatchObject({ boards: { [boardId]: { name: 'App' } } })
  const { seq } = await ask(ada, 'mutate', boardId, rename('Application'))
  expect(seq).toBe((seen ?? 0) + 1)
  await expect.poll(() => received).toMatchObject({ ada: [{ seq, actorId: admin.userId }], vic: [{ seq, command: { name: 'Application' } }] })
  expect(await ask(vic, 'join', boardId, { epoch, seq: seen })).toMatchObject({ ok: true, entries: [{ seq }] })
})

test('a viewer is refused what viewers may not do, and nothing is written', async () => {
  const { team, connectAs, context } = await listening()
  const { boardId, viewer } = await team()
  const vic = await connectAs(viewer)
  const before = await context.boards.head(boardId)
  expect(await ask(vic, 'mutate', boardId, rename('Mine'))).toMatchObject({ ok: false, code: 'forbidden' })
  expect(await context.boards.head(boardId)).toBe(before)
})

test('a board of others looks like one that is not there', async () => {
  const { team, connectAs } = await listening()
  const { boardId, stranger } = await team()
  const sam = await connectAs(stranger)
  const answers = await Promise.all(
    [boardId, randomUUID(), sam.id as string, '__proto__', ''].flatMap((id) => [ask(sam, 'join', id, null), ask(sam, 'mutate', id, rename('x'))]),
  )
  expect(new Set(answers.map((answer) => JSON.stringify(answer)))).toEqual(
    new Set([JSON.stringify({ ok: false, code: 'missing', message: 'There is no such board, or you are not on it.' })]),
  )
})

test('removed means removed: no entry after the acknowledgement, and no way to write', async () => {
  const { team, connectAs } = await listening()
  const { boardId, admin, member } = await team()
  const [ada, max] = [await connectAs(admin), await connectAs(member)]
  const received: string[] = []
  const revoked: string[] = []
  max.on('entries', ({ entries }) => received.push(...entries.map((entry: Entry) => entry.command.type)))
  max.on('revoked', (which) => revoked.push(which.boardId))
  await ask(max, 'join', boardId, null)
  await ask(ada, 'mutate', boardId, rename('One'))
  await ask(ada, 'mutate', boardId, { id: randomUUID(), command: { type: 'member.remove', userId: member.userId } })
  await ask(ada, 'mutate', boardId, rename('Two'))
  expect(await ask(max, 'mutate', boardId, rename('Three'))).toMatchObject({ ok: false, code: 'missing' })
  expect(await ask(max, 'join', boardId, null)).toMatchObject({ ok: false, code: 'missing' })
  expect(received).toEqual(['board.rename'])
  expect(revoked).toEqual([boardId])
})

test('a page of another site cannot connect, and neither can a cookie without a page', async () => {
  const { team, connect, url } = await listening()
  const { admin } = await team()
  const headers = (origin?: string) => ({ extraHeaders: { cookie: admin.cookie, ...(origin ? { origin } : {}) } })
  await expect(connect(headers('https://elsewhere.example'))).rejects.toThrow()
  await expect(connect(headers(`${url}.elsewhere.example`))).rejects.toThrow()
  await expect(connect(headers())).rejects.toThrow('unauthenticated')
  const own = await connect(headers(url))
  expect(own.connected).toBe(true)
})

test('whoever signs out is cut at once, and nobody else', async () => {
  const { team, connect, connectAs, url } = await listening()
  const { admin, member } = await team()
  const [ada, max] = [await connect({ extraHeaders: { cookie: admin.cookie, origin: url } }), await connectAs(member)]
  await admin.post('/api/sign-out')
  await expect.poll(() => ada.connected).toBe(false)
  expect(max.connected).toBe(true)
})

test('whoever only listens is cut too once another process ended their session, token or account', async () => {
  const { team, connect, connectAs, context, dir, url } = await listening()
  const { boardId, admin, facilitator, member, viewer } = await team()
  const byCookie = (person: typeof admin) => connect({ extraHeaders: { cookie: person.cookie, origin: url } })
  const [ada, fay, max, vic] = [await byCookie(admin), await byCookie(facilitator), await connectAs(member), await connectAs(viewer)]
  const heard: string[] = []
  for (const [name, socket] of Object.entries({ fay, max, vic })) {
    socket.on('entries', () => heard.push(name))
    await ask(socket, 'join', boardId, null)
  }
  const { Accounts } = await import('../../apps/server/src/accounts/accounts.ts')
  const beside = await Accounts.open({ DATA_DIR: dir }, console)
  onTestFinished(() => beside.close())
  await beside.sessions.endAll(facilitator.userId)
  for (const { id } of await beside.tokens.list(member.userId)) await beside.tokens.revoke(member.userId, id)
  await beside.people.suspend(viewer.userId)
  await expect.poll(() => [fay, max, vic].map(({ connected }) => connected), { timeout: 4000 }).toEqual([false, false, false])
  await ask(ada, 'mutate', boardId, rename('Without them'))
  expect(heard).toEqual([])
  expect(ada.connected).toBe(true)
  await expect(byCookie(facilitator)).rejects.toThrow('unauthenticated')
  expect(await context.accounts.holding(['nobody', 'token:none'])).toEqual(new Set())
})

test('whatever is sent is answered, and nothing of it is written', async () => {
  const { team, connectAs, context } = await listening()
  const { boardId, admin } = await team()
  const ada = await connectAs(admin)
  const before = await context.boards.head(boardId)
  const odd = [
    null,
    undefined,
    0,
    -1,
    Number.NaN,
    '',
    'x'.repeat(100_000),
    [],
    [[[]]],
    {},
    { id: null },
    { seq: 1 },
    true,
    '__proto__',
    { __proto__: { id: 'a' } },
    new Date(),
    '\0',
    '\ud800',
    Buffer.from('bytes'),
  ]
  const answers = []
  for (const event of ['join', 'leave', 'mutate', 'time', 'presence', 'nonsense'])
    for (const first of [...odd, boardId])
      for (const second of odd) {
        if (event === 'join' && first === boardId && second == null) continue
        answers.push(await ask(ada, event, first, second))
      }
  for (const answer of answers) if (!('now' in answer)) expect(answer.ok === true || /^(invalid|missing|forbidden|limited)$/.test(answer.code ?? '')).toBe(true)
  for (const command of [
    null,
    'card.move',
    { type: 'toString' },
    { type: '__proto__' },
    { type: 'card.move' },
    { type: 'card.add', id: 'a', columnId: 'b', title: 'c', extra: 1 },
    { type: 'import.put', at: '2026-01-01T00:00:00Z', by: { name: 'x' }, rows: [] },
    { type: 'board.create', name: 'x', key: 'AB', zone: 'UTC' },
  ])
    expect(await ask(ada, 'mutate', boardId, { id: randomUUID(), command })).toMatchObject({ ok: false })
  expect(await context.boards.head(boardId)).toBe(before)
})

test('without an acknowledgement function nothing is done', async () => {
  const { team, connectAs, context } = await listening()
  const { boardId, admin } = await team()
  const ada = await connectAs(admin)
  const before = await context.boards.head(boardId)
  ada.emit('mutate', boardId, rename('Unheard'))
  ada.emit('mutate')
  ada.emit('join', boardId)
  expect(await ask(ada, 'time')).toMatchObject({ now: expect.any(Number) })
  expect(await context.boards.head(boardId)).toBe(before)
})

test('the same mutation sent again, over another socket, gets the same answer', async () => {
  const { team, connectAs } = await listening()
  const { boardId, admin } = await team()
  const mutation = rename('Once')
  const first = await ask(await connectAs(admin), 'mutate', boardId, mutation)
  expect(await ask(await connectAs(admin), 'mutate', boardId, mutation)).toEqual(first)
})

test('people see who else is there, where, and when they have gone', async () => {
  const { team, connectAs } = await listening()
  const { boardId, admin, member } = await team()
  const [ada, max] = [await connectAs(admin), await connectAs(member)]
  let people: { userId: string; cardId?: string }[] = []
  ada.on('presence', (_, present) => {
    people = present
  })
  await ask(ada, 'join', boardId, null)
  await ask(max, 'join', boardId, null)
  max.emit('presence', boardId, { cardId: 'c1', doing: 'typing', field: 'title' })
  await expect.poll(() => people.find(({ userId }) => userId === member.userId)).toMatchObject({ cardId: 'c1', doing: 'typing' })
  max.emit('presence', boardId, { cardId: '<script>', doing: 'hacking' })
  max.close()
  await expect.poll(() => people.map(({ userId }) => userId)).toEqual([admin.userId])
})

test('another process that writes is heard', async () => {
  const { team, connectAs, dir } = await listening()
  const { boardId, admin } = await team()
  const ada = await connectAs(admin)
  const received: string[] = []
  ada.on('entries', ({ entries }) => received.push(...entries.map((entry: Entry) => entry.mutationId)))
  await ask(ada, 'join', boardId, null)
  const { openStore } = await import('../../apps/server/src/db/open.ts')
  const { Boards } = await import('../../apps/server/src/boards/boards.ts')
  const store = await openStore({ DATA_DIR: dir })
  const beside = await Boards.open({ store, log: console })
  await beside.commit(boardId, { id: 'from-beside', command: { type: 'board.rename', name: 'From beside' } }, admin.userId)
  await expect.poll(() => received, { timeout: 5000 }).toEqual(['from-beside'])
  await ask(ada, 'mutate', boardId, { id: 'from-here', command: { type: 'board.rename', name: 'From here' } })
  await expect.poll(() => received).toEqual(['from-beside', 'from-here'])
  await beside.close()
  await store.close()
})
