import { expect, test } from 'vitest'
import { type Chance, chance } from '../support/chance.ts'
import { openServer, PASSWORD } from './server.ts'

const SEED = Number(process.env.SEED ?? 20261124)
const REQUESTS = Number(process.env.REQUESTS ?? 1000)

const odd: unknown[] = [
  null,
  true,
  0,
  -1,
  '',
  'x',
  '\u0000',
  '\ud800',
  '💩'.repeat(1000),
  [],
  {},
  [[]],
  { type: 'card.add' },
  '__proto__',
  'constructor',
  '../..',
  'a'.repeat(70_000),
  { $ne: null },
  "' or 1=1 --",
]
const fields = [
  'id',
  'command',
  'name',
  'key',
  'zone',
  'email',
  'password',
  'role',
  'userId',
  'type',
  'withCards',
  'current',
  'suspended',
  'admin',
  'columnId',
  'title',
  'after',
  'rows',
  'by',
  'kind',
  'samples',
  'items',
  'periods',
]
const commands = ['card.add', 'card.move', 'member.add', 'undo', 'import.put', 'column.add', 'board.zone', 'label.edit', 'card.fill']
const queries = ['after', 'before', 'limit', 'cardId', 'part', 'format', 'dryRun', 'from', 'to', 'by', 'items', 'periods', 'sprintId']
const answers = [
  '-1',
  '1e99',
  'NaN',
  '%00',
  '%ff',
  '',
  'texts',
  'card',
  'archived',
  'csv',
  'json',
  '99999999999999999999',
  '1',
  '2026-02-30',
  '0001-01-01',
  '2026-11-24',
  'week',
]
const types = [
  'application/json',
  'application/json',
  'application/json',
  'text/plain',
  'multipart/form-data; boundary=x',
  'application/json; charset=utf-16',
  'x',
  undefined,
]
const statuses = [200, 201, 202, 304, 400, 401, 403, 404, 409, 413, 415, 429]

test(`${REQUESTS} odd requests get typed answers and leave the board whole (seed ${SEED})`, { timeout: 120_000 }, async () => {
  const server = await openServer()
  const { admin, boardId } = await server.team()
  const { paths } = (await server.visitor().get('/api/openapi.json')).json() as { paths: Record<string, Record<string, object>> }
  const routes = Object.entries(paths).flatMap(([path, methods]) => Object.keys(methods).map((method) => [method.toUpperCase(), path] as const))
  const dice = chance(SEED)
  // Nobody may ask so often in a minute: they take turns.
  const askers = [admin]
  for (let i = 1; i * 500 < REQUESTS; i++) {
    const next = await server.person(`Admin${i}`)
    await admin.post(`/api/boards/${boardId}/members`, { userId: next.userId, role: 'admin' })
    askers.push(next)
  }

  for (let i = 0; i < REQUESTS; i++) {
    const [method, path] = dice.one(routes) as (typeof routes)[number]
    const url = `${path.replace('{id}', dice.happens(0.7) ? boardId : 'x').replaceAll(/\{\w+\}/g, () => String(dice.one(['x', admin.userId, '%00', 'a'.repeat(150), '__proto__'])))}${query(dice)}`
    const body = method === 'GET' || dice.happens(0.1) ? undefined : bodyOf(dice)
    const asker = askers[i % askers.length] ?? admin
    const browser = dice.happens(0.9) ? asker : server.visitor(`10.7.0.${i % 250}`)
    const answer = await browser.send(method as 'GET', url, body, body === undefined ? {} : { 'content-type': dice.one(types) })
    const what = `request ${i}: ${method} ${url} ${body?.slice(0, 200)} → ${answer.body.slice(0, 200)}`
    expect(statuses, what).toContain(answer.statusCode)
    if (answer.statusCode >= 400)
      expect(answer.json(), what).toMatchObject({ code: expect.stringMatching(/^[a-z_]+$/), detail: expect.stringMatching(/^\S.{4,}/s) })
    if (asker.cookies.size === 0) await asker.signIn(asker.email, PASSWORD)
  }
  // One of them may have been taken off the board by another, as an admin may; the board is there for the rest.
  const seen = await Promise.all(askers.map(async (asker) => (await asker.get(`/api/boards/${boardId}`)).statusCode))
  expect(seen).toContain(200)
  expect((await server.visitor().get('/readyz')).statusCode).toBe(200)
})

function query(dice: Chance) {
  return dice.happens(0.5) ? '' : `?${[1, 2].map(() => `${dice.one(queries)}=${dice.one(answers)}`).join('&')}`
}

function bodyOf(dice: Chance): string {
  const some = (count: number) => Array.from({ length: count }, () => [dice.one(fields), dice.one(odd)])
  const kinds = [
    () => JSON.stringify(dice.one(odd)),
    () => JSON.stringify(Object.fromEntries(some(4))),
    () => JSON.stringify({ id: `m${dice.below(1_000_000)}`, command: Object.fromEntries([...some(4), ['type', dice.one(commands)]]) }),
    () => '{"a":',
    () => 'x=y',
  ]
  return (dice.one(kinds) as () => string)()
}
