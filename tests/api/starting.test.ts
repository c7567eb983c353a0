import { readdirSync, statSync } from 'node:fs'
import { connect } from 'node:net'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { emptyPostgres } from '../support/databases.ts'
import { firstAdmin } from '../support/program.ts'
import { run, serve } from './program.ts'
import { temporaryFolder } from './server.ts'

vi.setConfig({ testTimeout: 60_000 }) // whole programs are started here

test('it says where it is in one line, answers, and ends cleanly when asked', async () => {
  const server = await serve({ DATA_DIR: join(temporaryFolder(), 'data') })
  expect(server).toMatchObject({ event: 'ready', url: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+$/), pid: expect.any(Number) })
  expect((await fetch(`${server.url}/healthz`)).status).toBe(200)
  expect(await (await fetch(`${server.url}/readyz`)).json()).toMatchObject({ storage: 'sqlite', durability: 'full' })
  expect(await server.stop()).toBe(0)
  expect(server.said().trim().split('\n')).toHaveLength(1)
})

test.each(['SIGINT', 'SIGHUP'] as const)('%s ends it too, with a request still open', async (signal) => {
  const server = await serve({ DATA_DIR: temporaryFolder() })
  const idle = await fetch(`${server.url}/healthz`)
  expect(await server.stop(signal)).toBe(0)
  await idle.text()
})

test('a request that never ends does not keep it from ending', async () => {
  const server = await serve({ DATA_DIR: temporaryFolder() })
  const { hostname, port } = new URL(server.url)
  const socket = connect(Number(port), hostname)
  socket.on('error', () => {})
  socket.write('POST /api/sign-in HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 100\r\n\r\n{"email":')
  await fetch(`${server.url}/healthz`)
  expect(await server.stop()).toBe(0)
})

test('without mail the log says that a link waits, and for whom; what is in the link stands in no line of it', async () => {
  const server = await serve({ DATA_DIR: temporaryFolder(), LOG_LEVEL: 'trace' })
  const ann = await firstAdmin(server.url)
  await ann.post('/api/password-resets', { email: 'ann@example.org' })
  const { links } = await vi.waitFor(async () => {
    const found = await ann.get<{ links: { userId: string; url: string }[] }>('/api/admin/links')
    expect(found.links).toHaveLength(1)
    return found
  })
  const [{ userId, url }] = links as [(typeof links)[0]]
  await server.stop()
  const lines = (await server.logged).split('\n')
  expect(lines.filter((line) => line.includes('waits for an admin on the People page') && line.includes(userId))).toHaveLength(1)
  expect(lines.filter((line) => line.includes(url.split('/').at(-1) as string))).toEqual([])
})

test('everything it keeps is for its own eyes', async () => {
  const dir = join(temporaryFolder(), 'data')
  const server = await serve({ DATA_DIR: dir })
  await server.stop()
  expect(statSync(dir).mode & 0o777).toBe(0o700)
  const modes = Object.fromEntries(readdirSync(dir).map((name) => [name, (statSync(join(dir, name)).mode & 0o777).toString(8)]))
  expect(Object.keys(modes)).toEqual(expect.arrayContaining(['rondo.sqlite', 'accounts.sqlite', 'auth.key']))
  expect(new Set(Object.values(modes))).toEqual(new Set(['600']))
})

test('a taken port is one line and exit 1', async () => {
  const server = await serve({ DATA_DIR: temporaryFolder() })
  const { port } = new URL(server.url)
  const { code, out, err } = await run('main.ts', [], { DATA_DIR: temporaryFolder(), PORT: port, LOG_FORMAT: 'json' })
  expect([code, out]).toEqual([1, ''])
  expect(err).toMatch(new RegExp(`^PORT=${port} is taken.*\\n$`))
})

test('a wrong value is one line and exit 2', async () => {
  const { code, out, err } = await run('main.ts', [], { DATA_DIR: temporaryFolder(), PORT: 'abc' })
  expect([code, out]).toEqual([2, ''])
  expect(err).toBe('PORT="abc" will not do: it may be a whole number from 0 (any free one) to 65535, e.g. 3000\n')
})

test('a PostgreSQL that is not there is one line and exit 1', async () => {
  const { code, err } = await run('main.ts', [], { DATA_DIR: temporaryFolder(), PORT: '0', DATABASE_URL: 'postgres://nobody:hush@127.0.0.1:9/none' })
  expect(code).toBe(1)
  expect(err.trim().split('\n')).toHaveLength(1)
  expect(err).toMatch(/DATABASE_URL/)
  expect(err).not.toContain('hush')
})

test('on PostgreSQL two servers start at once on one database', async () => {
  const env = { DATABASE_URL: await emptyPostgres(), AUTH_SECRET: 'a secret that both of them know, of course' }
  const servers = await Promise.all([serve({ ...env, DATA_DIR: temporaryFolder() }), serve({ ...env, DATA_DIR: temporaryFolder() })])
  const epochs = await Promise.all(servers.map(async ({ url }) => ((await (await fetch(`${url}/readyz`)).json()) as { epoch: string; storage: string }).epoch))
  expect(new Set(epochs).size).toBe(1)
  expect(await Promise.all(servers.map((server) => server.stop()))).toEqual([0, 0])
})
