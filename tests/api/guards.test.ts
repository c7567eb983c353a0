import { describe, expect, test } from 'vitest'
import { codeOf } from './browser.ts'
import { openServer, PASSWORD } from './server.ts'

const board = { name: 'App', key: 'APP' }

describe('a change with a cookie', () => {
  test.each([
    ['from our own page', {}, 'ok'],
    ['without X-Rondo', { 'x-rondo': undefined }, 'forbidden'],
    ['with another X-Rondo', { 'x-rondo': '0' }, 'forbidden'],
    ['from another site', { origin: 'http://evil.test' }, 'forbidden'],
    ['from our host by another port', { origin: 'http://rondo.test:8080' }, 'forbidden'],
    ['from a host that begins like ours', { origin: 'http://rondo.test.evil.test' }, 'forbidden'],
    ['from a sandboxed frame', { origin: 'null' }, 'forbidden'],
    ['from a program', { origin: undefined }, 'forbidden'],
  ])('%s', async (_, headers, expected) => {
    const { person } = await openServer()
    const ann = await person('Ann')
    expect(codeOf(await ann.post('/api/boards', board, headers))).toBe(expected)
    expect((await ann.get('/api/boards')).json().boards).toHaveLength(expected === 'ok' ? 1 : 0)
  })
})

test('where PUBLIC_URL is set, only that origin counts, whatever host was asked', async () => {
  const { person } = await openServer({ PUBLIC_URL: 'https://rondo.example.org' })
  const ann = await person('Ann')
  expect(codeOf(await ann.post('/api/boards', board, { host: '10.0.0.5:3000' }))).toBe('ok')
  expect(codeOf(await ann.post('/api/boards', board, { origin: 'http://rondo.example.org' }))).toBe('forbidden')
  expect(codeOf(await ann.post('/api/boards', board, { host: 'evil.test', origin: 'https://evil.test' }))).toBe('forbidden')
})

test('another site cannot sign anyone in, nor read', async () => {
  const { person, visitor } = await openServer()
  const ann = await person('Ann')
  expect(codeOf(await visitor().post('/api/sign-in', { email: 'ann@example.org', password: PASSWORD }, { origin: 'http://evil.test' }))).toBe('forbidden')
  const read = await ann.get('/api/me', { origin: 'http://evil.test' })
  expect(codeOf(read)).toBe('forbidden')
  expect(read.headers['access-control-allow-origin']).toBeUndefined()
})

test('a program with a token needs neither origin nor X-Rondo', async () => {
  const { person, visitor, context } = await openServer()
  const ann = await person('Ann')
  const { token } = await context.accounts.tokens.create(ann.userId, 'robot')
  const bare = { origin: undefined, 'x-rondo': undefined, authorization: `Bearer ${token}` }
  expect(codeOf(await visitor().post('/api/boards', board, bare))).toBe('ok')
  expect(codeOf(await visitor().post('/api/boards', board, { ...bare, authorization: 'Bearer wrong' }))).toBe('unauthenticated')
})

test.each(['text/plain', 'application/x-www-form-urlencoded', 'text/html', undefined])('a body that is %s is not read', async (type) => {
  const { person } = await openServer()
  const ann = await person('Ann')
  const answer = await ann.post('/api/boards', JSON.stringify(board), { 'content-type': type })
  expect([answer.statusCode, codeOf(answer)]).toEqual([415, 'invalid'])
  expect((await ann.get('/api/boards')).json().boards).toEqual([])
})

const oddBodies = {
  nothing: '',
  'half an object': '{',
  null: 'null',
  'a list': '[]',
  'a number': '7',
  'a string': '"x"',
  true: 'true',
  'a null in it': '{"name":null}',
  'a poisoned prototype': '{"__proto__":{"a":1},"name":"x","key":"APP"}',
  'a hundred thousand brackets': '['.repeat(100_000),
  'a NUL': '\u0000',
}
test.each(Object.entries(oddBodies))('an odd body gets a typed no: %s', async (_, body) => {
  const { person } = await openServer()
  const ann = await person('Ann')
  const answer = await ann.post('/api/boards', body)
  expect([answer.statusCode, codeOf(answer)]).toEqual([400, 'invalid'])
  expect(answer.json().detail).toMatch(/^["\w].*\.$/)
})

test('a form that is cut off gets a typed no', async () => {
  const { person } = await openServer()
  const answer = await (await person('Ann')).post('/api/imports', '--x\r\ncontent-disposition: form-data; name="file"; filename="a"\r\n\r\nabc', {
    'content-type': 'multipart/form-data; boundary=x',
  })
  expect([answer.statusCode, codeOf(answer)]).toEqual([400, 'invalid'])
})

test('a body that is too large is not read', async () => {
  const { person } = await openServer()
  const answer = await (await person('Ann')).post('/api/boards', { ...board, name: 'x'.repeat(2_100_000) })
  expect([answer.statusCode, codeOf(answer)]).toEqual([413, 'too_large'])
})

test('odd addresses get a typed no', async () => {
  const { person } = await openServer()
  const ann = await person('Ann')
  const urls = [
    '/api',
    '/api/',
    '/api/nothing',
    '/api/boards/%',
    '/api/boards/%00',
    '/api/boards/..%2f..',
    `/api/boards/${'x'.repeat(300)}`,
    '/api/boards/__proto__',
    '/api/boards/%F0%9F%92%A9/log',
  ]
  for (const url of urls) {
    const answer = await ann.get(url)
    expect(['missing', 'invalid'], url).toContain(codeOf(answer))
    expect(answer.headers['content-type'], url).toBe('application/problem+json')
  }
})

test('nothing changes by GET', async () => {
  const { app } = await openServer()
  const verbs = /accept|sign-|duplicate|mutations|revoke|suspend/
  expect(
    app
      .printRoutes({ commonPrefix: false })
      .split('\n')
      .filter((line) => verbs.test(line) && /GET/.test(line)),
  ).toEqual([])
})

test('a bug is noted and answered without its details', async () => {
  const { app, context, person } = await openServer()
  const ann = await person('Ann')
  const noted: object[] = []
  app.log.error = (line: object) => noted.push(line)
  context.boards.listOf = () => Promise.reject(new Error('secret detail of the database'))
  const answer = await ann.get('/api/boards')
  expect([answer.statusCode, codeOf(answer)]).toEqual([500, 'internal'])
  expect(answer.body).not.toContain('secret detail')
})

test('the page may run scripts of ours alone, and plain HTTP stays usable', async () => {
  const plain = (await (await openServer()).visitor().get('/healthz')).headers
  const csp = String(plain['content-security-policy'])
  expect(csp).toContain("script-src 'self';")
  expect(csp).toContain("frame-ancestors 'none'")
  expect(csp).not.toContain('upgrade-insecure-requests')
  expect(plain['strict-transport-security']).toBeUndefined()
  expect(plain['x-content-type-options']).toBe('nosniff')

  const secure = (await (await openServer({ PUBLIC_URL: 'https://rondo.example.org' })).visitor().get('/healthz')).headers
  expect(secure['content-security-policy']).toContain('upgrade-insecure-requests')
  expect(secure['strict-transport-security']).toBeDefined()
})
