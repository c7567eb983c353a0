import { existsSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, test, vi } from 'vitest'
import { run, serve } from './program.ts'
import { PASSWORD, temporaryFolder } from './server.ts'

vi.setConfig({ testTimeout: 60_000 }) // whole programs are started here

const rondo = (dir: string, args: string[], input = '') => run('cli.ts', args, { DATA_DIR: dir }, input)
const createUser = ['user', 'create', '--email', 'ann@example.org', '--name', 'Ann', '--admin', '--password-stdin', '--json']

async function folderWithBoard() {
  const dir = join(temporaryFolder(), 'data')
  await rondo(dir, createUser, `${PASSWORD}\n`)
  const { token } = JSON.parse((await rondo(dir, ['token', 'create', '--email', 'ann@example.org', '--json'])).out) as { token: string }
  const server = await serve({ DATA_DIR: dir })
  const ask = async (path: string, body?: object) => {
    const headers = { authorization: `Bearer ${token}`, ...(body ? { 'content-type': 'application/json' } : {}) }
    return (await (
      await fetch(`${server.url}${path}`, { method: body ? 'POST' : 'GET', headers, ...(body ? { body: JSON.stringify(body) } : {}) })
    ).json()) as Record<string, string>
  }
  const { id: boardId = '' } = await ask('/api/boards', { name: 'App', key: 'APP' })
  return { dir, server, ask, boardId, token }
}

test('a person made here can sign in; the answer is all there is on standard output', async () => {
  const dir = join(temporaryFolder(), 'data')
  const made = await rondo(dir, createUser, `${PASSWORD}\n`)
  expect([made.code, made.err]).toEqual([0, ''])
  expect(JSON.parse(made.out)).toEqual({ userId: expect.stringMatching(/^[A-Za-z0-9_-]{1,64}$/) })
  const server = await serve({ DATA_DIR: dir })
  const signIn = (password: string) =>
    fetch(`${server.url}/api/sign-in`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email: 'ann@example.org', password }),
    })
  expect((await signIn(PASSWORD)).status).toBe(200)
  expect((await signIn(`${PASSWORD}\n`)).status).toBe(401)
  expect(await (await fetch(`${server.url}/api/setup`)).json()).toEqual({ needed: false })
})

test.each([
  [64, ['dance'], /do not know “dance”/],
  [64, [], /do not know/],
  [64, ['user', 'create', '--email', 'ann@example.org', '--password-stdin'], /--name/],
  [64, ['user', 'create', '--email', 'ann@example.org', '--name', 'Ann'], /--password-stdin/],
  [64, ['user', 'create', '--email', 'ann', '--name', 'Ann', '--password-stdin'], /not an e-mail address/],
  [64, ['token', 'create', '--mail', 'x'], /Unknown option '--mail'/],
  [1, ['token', 'create', '--email', 'nobody@example.org'], /Nobody has an account/],
  [1, ['export', '--board', 'nothing'], /no such board/],
  [1, ['restore', '/nowhere/at/all'], /There is no file/],
  [1, ['redact'], /Not yet/],
])('exit %i and one line that says why: %j', async (code, args, why) => {
  const ended = await rondo(join(temporaryFolder(), 'data'), args, 'x')
  expect([ended.code, ended.out]).toEqual([code, ''])
  expect(ended.err).toMatch(why)
  expect(ended.err.trim()).not.toContain('\n')
})

test('a token made beside a running server serves at once', async () => {
  const { ask } = await folderWithBoard()
  expect(await ask('/api/me')).toMatchObject({ email: 'ann@example.org', admin: true })
})

test('an export is on standard output, or in a file for our eyes only', async () => {
  const { dir, boardId } = await folderWithBoard()
  const { out } = await rondo(dir, ['export', '--board', boardId])
  expect(JSON.parse(out)).toMatchObject({ state: { boards: { [boardId]: { key: 'APP' } } } })
  const file = join(temporaryFolder(), 'board.csv')
  expect((await rondo(dir, ['export', '--board', boardId, '--format', 'csv', '--out', file])).code).toBe(0)
  expect(statSync(file).mode & 0o777).toBe(0o600)
})

test('a backup made while it runs comes back as it was, with a new epoch, and not under a running server', async () => {
  const { dir, server, ask, boardId } = await folderWithBoard()
  const file = join(temporaryFolder(), 'rondo.tar')
  expect((await rondo(dir, ['backup', '--out', file])).code).toBe(0)
  expect(statSync(file).mode & 0o777).toBe(0o600)
  expect((await rondo(dir, ['backup', '--out', file])).err).toMatch(/there already/)
  await ask(`/api/boards/${boardId}/mutations`, { id: 'late', command: { type: 'board.rename', name: 'Late' } })
  const { epoch } = await ask('/readyz')

  const refused = await rondo(dir, ['restore', file])
  expect([refused.code, refused.err]).toEqual([1, expect.stringMatching(/is running/)])
  await server.stop()
  const restored = JSON.parse((await rondo(dir, ['restore', file, '--json'])).out) as { kept: string }
  expect(existsSync(join(restored.kept, 'rondo.sqlite'))).toBe(true)

  const again = await serve({ DATA_DIR: dir })
  const after = (await (await fetch(`${again.url}/readyz`)).json()) as { epoch: string }
  expect(after.epoch).not.toBe(epoch)
  const state = JSON.parse((await rondo(dir, ['export', '--board', boardId])).out) as { state: { boards: Record<string, { name: string }> } }
  expect(state.state.boards[boardId]?.name).toBe('App')
  expect((await rondo(dir, ['doctor'])).code).toBe(0)
})

test('what is not a backup changes nothing', async () => {
  const { dir, server } = await folderWithBoard()
  await server.stop()
  const odd = join(temporaryFolder(), 'odd.tar')
  writeFileSync(odd, 'hello')
  const { code, err } = await rondo(dir, ['restore', odd])
  expect([code, err]).toEqual([1, expect.stringMatching(/not a backup/)])
  expect((await rondo(dir, ['doctor'])).code).toBe(0)
})

test('the doctor finds an edited row, a gap in a log, and a broken file', async () => {
  const { dir, server, boardId } = await folderWithBoard()
  await server.stop()
  expect(JSON.parse((await rondo(dir, ['doctor', '--json'])).out)).toEqual({ boards: 1, faults: [] })
  const path = join(dir, 'rondo.sqlite')
  const edit = (sql: string) => {
    const file = new Database(path)
    file.exec(sql)
    file.close()
  }
  edit("update boards set name = 'Other'")
  const edited = await rondo(dir, ['doctor'])
  expect([edited.code, edited.out]).toEqual([1, `Board ${boardId}: the board ${boardId} is not what the log says.\n`])
  edit("update boards set name = 'App'; update log set seq = 7 where seq = 2")
  expect((await rondo(dir, ['doctor'])).out).toMatch(/its log jumps from 1 to 7; 1 is the last good one/)
  writeFileSync(path, 'not a database at all, but long enough to look like one'.repeat(100))
  const broken = await rondo(dir, ['doctor'])
  expect([broken.code, broken.out]).toEqual([1, expect.stringMatching(/rondo\.sqlite: .*\n.*rondo restore FILE/)])
})
