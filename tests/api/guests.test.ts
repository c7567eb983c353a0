import type { AddressInfo } from 'node:net'
import type { Review } from '@rondo/core/review'
import { io } from 'socket.io-client'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { openGateway } from '../../apps/server/src/gateway/gateway.ts'
import { emptyPostgres } from '../support/databases.ts'
import { codeOf } from './browser.ts'
import { openServer } from './server.ts'

const DAY_MS = 24 * 60 * 60_000
const question = (id: string, more: object = {}) => ({ id, kind: 'question', text: 'And by phone?', from: 'Ms Otto', ...more })

/** A board whose sprint is under review, with words that only its members may read, and a link to the review. */
async function reviewed(settings: Record<string, string> = {}) {
  const server = await openServer(settings)
  const team = await server.team()
  const { admin, facilitator, member, boardId } = team
  const does = async (command: object) => expect(codeOf(await admin.command(boardId, command as never))).toBe('ok')
  for (const kind of ['todo', 'doing', 'done']) await does({ type: 'column.add', id: kind, name: kind, kind })
  for (const id of ['shown', 'open', 'secret']) await does({ type: 'card.add', id, columnId: 'todo', title: `Card ${id}`, points: 3 })
  await does({ type: 'card.assign', id: 'shown', add: [member.userId] })
  await does({ type: 'card.describe', id: 'shown', base: '', text: 'SECRET description' })
  await does({ type: 'card.comment', id: 'x', cardId: 'shown', text: 'SECRET comment' })
  await does({ type: 'check.add', id: 'k', cardId: 'shown', list: 'Acceptance criteria', text: 'It says goodbye' })
  await does({ type: 'check.add', id: 'l', cardId: 'shown', list: 'SECRET list', text: 'SECRET line' })
  await does({ type: 'label.add', id: 'lab', name: 'SECRET label', color: 'red' })
  await does({ type: 'card.rename', id: 'secret', title: 'SECRET card' })
  await does({ type: 'sprint.plan', id: 's', name: 'Sprint 1', goal: 'People can sign in', startsOn: '2026-01-05', endsOn: '2026-01-16' })
  await does({ type: 'sprint.add', sprintId: 's', cardIds: ['shown', 'open'] })
  await does({ type: 'sprint.start', id: 's' })
  await does({ type: 'card.move', id: 'shown', columnId: 'done' })
  await does({ type: 'sprint.plan', id: 'later', name: 'SECRET sprint', goal: 'SECRET goal', startsOn: '2026-02-05', endsOn: '2026-02-16' })
  const made = (await facilitator.post(`/api/boards/${boardId}/guest-links`, { sprintId: 's' })).json() as { id: string; url: string; expiresAt: string }
  const token = made.url.split('/').at(-1) as string
  const api = `/api/guest/${token}`
  const guest = server.visitor('10.1.1.1')
  const says = (body: object) => guest.post(`${api}/remarks`, body)
  const sees = async () => ((await guest.get(api)).json() as { review: Review }).review
  return { ...server, ...team, does, made, token, api, guest, says, sees }
}

describe.each(['sqlite', 'postgres'] as const)('a guest on %s', (kind) => {
  const settings = async () => (kind === 'postgres' ? { DATABASE_URL: await emptyPostgres() } : {})

  test('sees the review of this sprint, says something, and sees what became of it', async () => {
    const { made, guest, api, says, sees, member, boardId } = await reviewed(await settings())
    expect(made.url).toMatch(/^http:\/\/rondo\.test\/guest\/[A-Za-z0-9_-]{32}$/)
    expect((await guest.get(api)).json()).toMatchObject({
      board: 'App',
      expiresAt: made.expiresAt,
      review: {
        sprint: { name: 'Sprint 1', goal: 'People can sign in' },
        sums: { committed: { cards: 2, points: 6 }, done: { cards: 1, points: 3 } },
        demo: [{ key: 'APP-1', title: 'Card shown', owners: ['Max'], criteria: [{ text: 'It says goodbye', isMet: false }] }],
        left: [{ key: 'APP-2', title: 'Card open' }],
        said: [],
      },
      pictures: { burn: { sprint: { committed: 6 } } },
    })
    expect(codeOf(await says(question('r')))).toBe('ok')
    expect(codeOf(await says({ id: 'r2', kind: 'accept', cardId: 'shown' }))).toBe('ok')
    expect(await sees()).toMatchObject({
      said: [
        { text: 'And by phone?', from: 'Ms Otto', isGuest: true, became: null },
        { kind: 'accept', cardId: 'shown', from: null },
      ],
    })
    expect(codeOf(await member.command(boardId, { type: 'remark.adopt', id: 'r', cardId: 'n' }))).toBe('ok')
    expect((await sees()).said[0]?.became).toEqual({ key: 'APP-4', place: 'waiting' })
  })

  test('what is said goes through the one door, and the board’s part of the review holds it', async () => {
    const { says, member, boardId, made } = await reviewed(await settings())
    await says(question('r'))
    const { entries } = (await member.get(`/api/boards/${boardId}/log?after=0&limit=1000`)).json()
    expect(entries.at(-1)).toMatchObject({ actorId: `guest:${made.id}`, command: { type: 'remark.add', sprintId: 's' } })
    const { state } = (await member.get(`/api/boards/${boardId}?part=review&sprintId=s`)).json()
    expect([Object.keys(state.remarks), Object.keys(state.checks).sort()]).toEqual([['r'], ['k', 'l']])
    const whole = (await member.get(`/api/boards/${boardId}/export`)).json()
    expect(whole.state.remarks.r).toMatchObject({ text: 'And by phone?', from: 'Ms Otto' })
  })
})

test('a guest reads these fields and no others, whatever the board holds', async () => {
  const { guest, api, says, does } = await reviewed()
  await says(question('r'))
  await does({ type: 'remark.adopt', id: 'r', cardId: 'n', title: 'SECRET title' })
  await does({ type: 'sprint.add', sprintId: 'later', cardIds: ['n'] })
  await does({ type: 'card.move', id: 'open', columnId: 'done' })
  await does({ type: 'sprint.add', sprintId: 's', cardIds: ['secret'] })
  await does({ type: 'sprint.remove', sprintId: 's', cardIds: ['secret'], reason: 'SECRET reason' })
  await does({ type: 'sprint.finish', id: 's', unfinished: 'backlog' })
  const { body } = await guest.get(api)
  expect(body).not.toContain('SECRET')
  expect(body).not.toContain('example.org')
  expect([...fieldsOf(JSON.parse(body))].sort()).toEqual(
    `board expiresAt review.sprint.id review.sprint.name review.sprint.goal review.sprint.startsOn review.sprint.endsOn review.sprint.finishedAt
    review.isGoalMet review.splitOff review.sums.committed.cards review.sums.committed.points review.sums.added.cards review.sums.added.points review.sums.removed.cards
    review.sums.removed.points review.sums.all.cards review.sums.all.points review.sums.done.cards review.sums.done.points review.delivered review.forecast
    review.demo.id review.demo.key review.demo.title review.demo.points review.demo.isGoal review.demo.wasCommitted review.demo.isPart review.demo.owners
    review.demo.criteria.text review.demo.criteria.isMet review.said.id review.said.kind review.said.text review.said.from review.said.notedBy review.said.isGuest review.said.at review.said.cardId
    review.said.became.key review.said.became.place pictures.today pictures.calendar.workdays pictures.next pictures.burn.sprint.id pictures.burn.sprint.name
    pictures.burn.sprint.startsOn pictures.burn.sprint.endsOn pictures.burn.sprint.committed pictures.burn.sprint.startedOn pictures.burn.sprint.finishedOn
    pictures.burn.days.on pictures.burn.days.scope pictures.burn.days.done pictures.burn.days.remaining pictures.burn.days.ideal`
      .split(/\s+/)
      .sort(),
  )
})

function* fieldsOf(value: unknown, path = ''): Generator<string> {
  const seen = new Set<string>()
  const inner = Array.isArray(value)
    ? value.map((each) => [path, each] as const)
    : Object.entries(value as object).map(([k, v]) => [path ? `${path}.${k}` : k, v] as const)
  for (const [at, each] of inner)
    for (const field of typeof each === 'object' && each !== null ? fieldsOf(each, at) : [at]) {
      if (!seen.has(field)) yield field
      seen.add(field)
    }
}

test('the link opens no other route, however it is shown', async () => {
  const { visitor, token, boardId } = await reviewed()
  const { paths } = (await visitor().get('/api/openapi.json')).json() as { paths: Record<string, Record<string, object>> }
  const anybodys = ['/api/commands', '/api/setup', '/api/forecast', '/api/sign-out', '/api/guest/{token}']
  let tried = 0
  for (const [path, methods] of Object.entries(paths))
    for (const method of Object.keys(methods).map((name) => name.toUpperCase() as 'GET')) {
      if (anybodys.includes(path) || path.startsWith('/api/guest/')) continue
      for (const [id, headers] of [
        [boardId, { authorization: `Bearer ${token}` }],
        [boardId, { cookie: `rondo.session_token=${token}` }],
        [token, {}],
        [boardId, { 'x-guest': token }],
      ] as const) {
        const url = path.replace('{token}', token).replaceAll(/\{\w+\}/g, id)
        const answer = await visitor(`10.3.${tried >> 8}.${tried & 255}`).send(method, url, method === 'GET' ? undefined : {}, headers)
        tried++
        expect(['unauthenticated', 'missing', 'invalid', 'forbidden'], `${method} ${url} ${JSON.stringify(headers)}`).toContain(codeOf(answer))
        expect(answer.body).not.toContain('Sprint 1')
      }
    }
  expect(tried).toBeGreaterThan(150)
})

test('it opens no socket', async () => {
  const { app, context, token, api } = await reviewed()
  const gateway = openGateway(app.server, context)
  onTestFinished(() => gateway.close())
  await app.listen({ port: 0, host: '127.0.0.1' })
  const url = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`
  for (const options of [{ auth: { token } }, { auth: { token: api } }, { extraHeaders: { authorization: `Bearer ${token}` } }, { query: { token } }]) {
    const socket = io(url, { transports: ['websocket'], forceNew: true, reconnection: false, ...options })
    onTestFinished(() => void socket.close())
    const outcome = await new Promise((resolve) => socket.on('connect', () => resolve('in')).on('connect_error', ({ message }) => resolve(message)))
    expect(outcome).toBe('unauthenticated')
  }
})

test('a guest of one sprint cannot speak of another, nor of a card that is not shown, nor give another command', async () => {
  const { says, does } = await reviewed()
  await does({ type: 'sprint.start', id: 'later' }).catch(() => {})
  expect(codeOf(await says(question('r', { sprintId: 'later' })))).toBe('invalid')
  expect(codeOf(await says(question('r', { type: 'card.delete' })))).toBe('invalid')
  for (const cardId of ['secret', 'open', 'nowhere']) expect(codeOf(await says({ id: 'r', kind: 'accept', cardId }))).toBe('missing')
})

test('wrong, foreign, withdrawn and expired links look the same', async () => {
  const { guest, api, says, token, made, facilitator, boardId, stranger } = await reviewed()
  const { id: own } = (await stranger.post('/api/boards', { name: 'Own', key: 'OWN' })).json()
  expect(codeOf(await stranger.delete(`/api/boards/${own}/guest-links/${made.id}`))).toBe('missing')
  expect(codeOf(await guest.get(api))).toBe('ok')
  const answers = [
    await guest.get(`/api/guest/${'A'.repeat(32)}`),
    await guest.get(`/api/guest/${token.slice(0, -1)}`),
    await guest.get(`/api/guest/${boardId}`),
  ]
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 14 * DAY_MS - 60_000 })
  onTestFinished(() => void vi.useRealTimers())
  expect(codeOf(await guest.get(api))).toBe('ok')
  vi.setSystemTime(Date.now() + 120_000)
  answers.push(await guest.get(api), await says(question('r')))
  vi.useRealTimers()
  expect(codeOf(await facilitator.delete(`/api/boards/${boardId}/guest-links/${made.id}`))).toBe('ok')
  expect(codeOf(await facilitator.delete(`/api/boards/${boardId}/guest-links/${made.id}`))).toBe('missing')
  answers.push(await guest.get(api), await says(question('r')))
  expect(new Set(answers.map(({ statusCode, body }) => `${statusCode} ${body}`)).size).toBe(1)
  expect(answers[0]?.json().detail).toContain('Ask whoever sent it for a new one')
})

test('with a facilitator who is removed, demoted or suspended, their links go too', async () => {
  for (const ending of ['removed', 'demoted', 'suspended']) {
    const { admin, facilitator, guest, api, says, boardId, context } = await reviewed()
    if (ending === 'removed') await admin.delete(`/api/boards/${boardId}/members/${facilitator.userId}`)
    if (ending === 'demoted') await admin.patch(`/api/boards/${boardId}/members/${facilitator.userId}`, { role: 'member' })
    if (ending === 'suspended') await context.accounts.people.suspend(facilitator.userId)
    expect((await admin.get(`/api/boards/${boardId}/guest-links`)).json()).toMatchObject({ links: [{ works: false }] })
    expect([codeOf(await guest.get(api)), codeOf(await says(question('r')))], ending).toEqual(['missing', 'missing'])
  }
})

test('once a link is withdrawn, nothing that was under way is written after the answer', async () => {
  const { says, facilitator, member, made, boardId } = await reviewed()
  const volley = Array.from({ length: 20 }, (_, n) => says(question(`r${n}`)))
  await facilitator.delete(`/api/boards/${boardId}/guest-links/${made.id}`)
  const head = async () => (await member.get(`/api/boards/${boardId}/log?after=0&limit=1`)).json().head as number
  const then = await head()
  await Promise.all(volley)
  expect(await head()).toBe(then)
})

test('withdrawing a link waits for what is under way by it', async () => {
  const { context, token, made, boardId } = await reviewed()
  const { guestLinks } = context.accounts
  const order: string[] = []
  const gate = Promise.withResolvers<void>()
  const saying = guestLinks.use(token, () => gate.promise).then(() => order.push('said'))
  const withdrawing = guestLinks.revoke(boardId, made.id).then(() => order.push('withdrawn'))
  await vi.waitFor(async () => expect(await guestLinks.open(boardId)).toEqual([]))
  await guestLinks.open(boardId)
  gate.resolve()
  await Promise.all([saying, withdrawing])
  expect(order).toEqual(['said', 'withdrawn'])
})

test('facilitators see open links without their tokens; only a hash is stored', async () => {
  const { facilitator, boardId, made, token, context } = await reviewed()
  const { body } = await facilitator.get(`/api/boards/${boardId}/guest-links`)
  expect(JSON.parse(body).links).toMatchObject([{ id: made.id, sprintId: 's', madeBy: 'Fay', expiresAt: made.expiresAt, works: true }])
  expect(body).not.toContain(token)
  const [link] = await context.accounts.guestLinks.open(boardId)
  expect(JSON.stringify(link)).not.toContain(token)
  expect(link?.tokenHash).toMatch(/^[0-9a-f]{64}$/)
})

test('there is a link only for a sprint that has begun', async () => {
  const { facilitator, boardId } = await reviewed()
  expect(codeOf(await facilitator.post(`/api/boards/${boardId}/guest-links`, { sprintId: 'later' }))).toBe('conflict')
})

test('said twice is said once', async () => {
  const { says, sees } = await reviewed()
  expect([codeOf(await says(question('r'))), codeOf(await says(question('r')))]).toEqual(['ok', 'ok'])
  expect((await sees()).said).toHaveLength(1)
})

test('one guest is slowed after 60 remarks in a minute, the others are not', async () => {
  const { says, visitor, api, facilitator, boardId, guest } = await reviewed()
  const codes = []
  for (let n = 0; n < 62; n++) codes.push(codeOf(await says({ id: `r${n}`, kind: 'reaction', text: '👏' })))
  expect(codes.filter((code) => code === 'ok')).toHaveLength(60)
  expect(codes.at(-1)).toBe('limited')
  expect(codeOf(await visitor('10.1.1.2').post(`${api}/remarks`, question('other')))).toBe('ok')
  const { url } = (await facilitator.post(`/api/boards/${boardId}/guest-links`, { sprintId: 's' })).json() as { url: string }
  expect(codeOf(await guest.post(`/api/guest/${url.split('/').at(-1)}/remarks`, question('another-link')))).toBe('ok')
})

test('too much, the wrong kind and half a request are refused in words', async () => {
  const { says, guest, api } = await reviewed()
  for (const body of [
    question('r', { text: 'x'.repeat(2001) }),
    question('r', { from: 'x'.repeat(101) }),
    question('not an id'),
    question('r', { kind: 'shout' }),
    question('r', { text: '\u0000' }),
    question('r', { cardId: 7 }),
    { id: 'r' },
    [],
  ])
    expect(codeOf(await says(body)), JSON.stringify(body).slice(0, 80)).toBe('invalid')
  expect(codeOf(await guest.send('POST', `${api}/remarks`, '{"id":'))).toBe('invalid')
})

test('a review whose pictures could not be made is shown without them, and made anew when it is asked for again', async () => {
  const { guest, api, context } = await reviewed()
  await context.reports.close()
  const asking = guest.get(api)
  await vi.waitFor(async () => {
    await context.reports.close()
    expect(await Promise.race([asking.then(() => 'answered'), new Promise((resolve) => setImmediate(resolve, 'waits'))])).toBe('answered')
  })
  const bare = await asking
  expect(bare.json()).toMatchObject({ review: { said: [] }, pictures: null })
  const again = await guest.get(api, { 'if-none-match': bare.headers.etag as string })
  expect(again.json().pictures).toMatchObject({ burn: { sprint: { committed: 6 } } })
})

test('nothing new is not sent again', async () => {
  const { guest, api, says } = await reviewed()
  const { etag } = (await guest.get(api)).headers as { etag: string }
  expect((await guest.get(api, { 'if-none-match': etag })).statusCode).toBe(304)
  await says(question('r'))
  expect((await guest.get(api, { 'if-none-match': etag })).statusCode).toBe(200)
})
