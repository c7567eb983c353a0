import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Readable, Writable } from 'node:stream'
import Database from 'better-sqlite3'
import { expect, onTestFinished, test } from 'vitest'
import { runCommand } from '../../apps/server/src/cli/run-command.ts'
import { markRunning } from '../../apps/server/src/running.ts'
import { trelloLookAlike } from '../fixtures/trello-look-alike.ts'
import { run } from './program.ts'
import { openServer, PASSWORD, temporaryFolder } from './server.ts'

const createUser = ['user', 'create', '--email', 'ann@example.org', '--name', 'Ann', '--admin', '--password-stdin', '--json']

async function rondo(dir: string, args: string[], input = '') {
  const [out, err] = [new Page(), new Page()]
  const code = await runCommand(args, { env: { DATA_DIR: dir }, input: Readable.from([input]), out, err })
  return { code, out: out.text, err: err.text }
}

class Page extends Writable {
  text = ''
  override _write(chunk: Buffer, _: string, done: () => void) {
    this.text += chunk
    done()
  }
}

/** A running server on this folder, as far as the command line can tell. */
async function startServer(dir: string) {
  const server = await openServer({ DATA_DIR: dir })
  const stopRunning = markRunning(dir)
  let isStopped = false
  const stop = async () => {
    if (isStopped) return
    isStopped = true
    stopRunning()
    await server.close()
  }
  onTestFinished(stop)
  return { ...server, stop }
}

async function folderWithBoard() {
  const dir = join(temporaryFolder(), 'data')
  const server = await startServer(dir)
  const ann = await server.person('Ann', { isAdmin: true })
  const { id: boardId } = (await ann.post('/api/boards', { name: 'App', key: 'APP' })).json() as { id: string }
  return { dir, server, ann, boardId }
}

test('as a program: the answer is all there is on standard output, and the code says how it went', async () => {
  const dir = join(temporaryFolder(), 'data')
  const made = await run('cli.ts', createUser, { DATA_DIR: dir }, `${PASSWORD}\n`)
  expect(JSON.parse(made.out)).toEqual({ userId: expect.stringMatching(/^[A-Za-z0-9_-]{1,64}$/) })
  expect([made.code, made.err]).toEqual([0, ''])
  expect(await run('cli.ts', createUser, { DATA_DIR: dir }, PASSWORD)).toEqual({
    code: 1,
    out: '',
    err: 'Someone has an account with that e-mail address already.\n',
  })
}, 60_000)

test('a person made here can sign in, and set-up is over', async () => {
  const dir = join(temporaryFolder(), 'data')
  await rondo(dir, createUser, `${PASSWORD}\n`)
  const { visitor } = await startServer(dir)
  expect((await visitor().signIn('ann@example.org', PASSWORD)).statusCode).toBe(200)
  expect((await visitor().signIn('ann@example.org', `${PASSWORD}\n`)).statusCode).toBe(401)
  expect((await visitor().get('/api/setup')).json()).toEqual({ needed: false, signedIn: false })
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
  [1, ['restore', '/nowhere/at/all'], /There is no folder \/nowhere\/at/],
  [64, ['redact'], /--text-stdin/],
  [1, ['redact', '--text-stdin'], /no Rondo data/],
])('exit %i and one line that says why: %j', async (code, args, why) => {
  const ended = await rondo(join(temporaryFolder(), 'data'), args, 'x')
  expect([ended.code, ended.out]).toEqual([code, ''])
  expect(ended.err).toMatch(why)
  expect(ended.err.trim()).not.toContain('\n')
})

test('a token made beside a running server serves at once', async () => {
  const { dir, server } = await folderWithBoard()
  const { token } = JSON.parse((await rondo(dir, ['token', 'create', '--email', 'ann@example.org', '--json'])).out) as { token: string }
  expect((await server.visitor().get('/api/me', { authorization: `Bearer ${token}` })).json()).toMatchObject({ email: 'ann@example.org', admin: true })
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
  const { dir, server, ann, boardId } = await folderWithBoard()
  const file = join(temporaryFolder(), 'rondo.tar')
  expect((await rondo(dir, ['backup', '--out', file])).code).toBe(0)
  expect(statSync(file).mode & 0o777).toBe(0o600)
  expect((await rondo(dir, ['backup', '--out', file])).err).toMatch(/there already/)
  await ann.command(boardId, { type: 'board.rename', name: 'Late' })
  const { epoch } = server.context.boards

  const refused = await rondo(dir, ['restore', file])
  expect([refused.code, refused.err]).toEqual([1, expect.stringMatching(/is running/)])
  await server.stop()
  const restored = JSON.parse((await rondo(dir, ['restore', file, '--json'])).out) as { kept: string }
  expect(existsSync(join(restored.kept, 'rondo.sqlite'))).toBe(true)

  expect((await startServer(dir)).context.boards.epoch).not.toBe(epoch)
  const state = JSON.parse((await rondo(dir, ['export', '--board', boardId])).out) as { state: { boards: Record<string, { name: string }> } }
  expect(state.state.boards[boardId]?.name).toBe('App')
  expect((await rondo(dir, ['doctor'])).code).toBe(0)
})

test('a backup holds nothing of what is under seal', async () => {
  const { dir, server, ann, boardId } = await folderWithBoard()
  await ann.command(boardId, { type: 'session.open', id: 'retro', kind: 'retro', template: 'start-stop-continue', secrecy: 'anonymous' })
  const value = { columnId: 'start', text: 'Zanzibar' }
  await server.context.boards.seal(boardId, { sessionId: 'retro', key: 'note:n1', value }, ann.userId)
  const file = join(temporaryFolder(), 'rondo.tar')
  expect((await rondo(dir, ['backup', '--out', file])).code).toBe(0)
  expect(readFileSync(file).includes('Zanzibar')).toBe(false)
  expect((await server.context.boards.sealed(boardId, 'retro', ann.userId)).mine).toEqual([{ key: 'note:n1', value }])
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

test('a path that will not do is the slip of whoever typed it: exit 1 and one line that says what is wrong with it', async () => {
  const { dir, boardId } = await folderWithBoard()
  const place = temporaryFolder()
  const file = join(place, 'note.txt')
  writeFileSync(file, '')
  const says = async (...args: string[]) => {
    const { code, out, err } = await rondo(dir, args)
    expect([code, out], err).toEqual([1, ''])
    return err
  }
  const bring = (path: string) => says('import', path, '--as-email', 'ann@example.org')
  expect(await bring(place)).toBe(`${place} is a folder. Name a file.\n`)
  expect(await bring(join(place, 'gone.json'))).toBe(`There is no file ${place}/gone.json.\n`)
  expect(await bring(join(place, 'gone', 'x.json'))).toBe(`There is no folder ${place}/gone.\n`)
  for (const write of [['backup'], ['export', '--board', boardId]]) {
    expect(await says(...write, '--out', join(place, 'gone', 'x'))).toBe(`There is no folder ${place}/gone.\n`)
    expect(await says(...write, '--out', join(file, 'x'))).toBe(`${file} is not a folder.\n`)
  }
  expect(await says('backup', '--out', place)).toBe(`${place} is there already. Choose another name.\n`)
  expect(await says('export', '--board', boardId, '--out', place)).toBe(`${place} is a folder. Name a file.\n`)
  expect(await says('restore', join(place, 'gone.tar'))).toBe(`There is no file ${place}/gone.tar.\n`)
})

test('one thing is said as one: a board, a card, a person', async () => {
  const { dir } = await folderWithBoard()
  expect((await rondo(dir, ['doctor'])).out).toBe('All is well: 1 board, each as its log says.\n')
  const file = join(temporaryFolder(), 'trello.json')
  writeFileSync(file, JSON.stringify(trelloLookAlike({ cards: 1, archived: 0, lists: 1 })))
  const { out } = await rondo(dir, ['import', file, '--as-email', 'ann@example.org', '--dry-run'])
  expect(out).toContain(': 1 card, 0 of them archived, in 1 column; ')
  expect(out).not.toMatch(/\b1 (cards|columns|comments|moves|people)\b/)
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
