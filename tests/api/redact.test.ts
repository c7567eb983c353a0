import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { Readable, Writable } from 'node:stream'
import type { Rows } from '@rondo/types'
import Database from 'better-sqlite3'
import { expect, onTestFinished, test } from 'vitest'
import { runCommand } from '../../apps/server/src/cli/run-command.ts'
import { blanker } from '../../apps/server/src/redact/blank.ts'
import { markRunning } from '../../apps/server/src/running.ts'
import { openServer, temporaryFolder } from './server.ts'

const SECRET = 'Zanzi"bär-Qy4711'

async function rondo(dir: string, args: string[], input = '') {
  const said = { out: '', err: '' }
  const page = (name: 'out' | 'err') =>
    new Writable({
      write(chunk, _, done) {
        said[name] += chunk
        done()
      },
    })
  const code = await runCommand(args, { env: { DATA_DIR: dir }, input: Readable.from([input]), out: page('out'), err: page('err') })
  return { code, ...said }
}

/** A board that has the secret wherever somebody may write, in its rows and in what was there before. */
async function toldEverywhere() {
  const dir = join(temporaryFolder(), 'data')
  const server = await openServer({ DATA_DIR: dir })
  const stopRunning = markRunning(dir)
  const stop = async () => {
    stopRunning()
    await server.close()
  }
  onTestFinished(stop)
  const ann = await server.person('Ann', { isAdmin: true })
  const { id: boardId } = (await ann.post('/api/boards', { name: 'App', key: 'APP' })).json() as { id: string }
  const told: object[] = [
    { type: 'column.add', id: 'todo', name: `To do ${SECRET}`, kind: 'todo' },
    { type: 'column.add', id: 'done', name: 'Done', kind: 'done' },
    { type: 'label.add', id: 'l', name: SECRET, color: 'red' },
    { type: 'field.add', id: 'f', name: SECRET, kind: 'choice', options: [SECRET, 'else'] },
    { type: 'card.add', id: 'c', columnId: 'todo', title: `The password is ${SECRET}, twice ${SECRET}`, requester: SECRET },
    { type: 'card.describe', id: 'c', base: '', text: `one\n${SECRET}` },
    { type: 'card.comment', id: 'm', cardId: 'c', text: SECRET },
    { type: 'check.add', id: 'k', cardId: 'c', list: SECRET, text: SECRET },
    { type: 'check.add', id: 'k2', cardId: 'c', list: 'Acceptance criteria', text: 'It works' },
    { type: 'link.add', id: 'w', cardId: 'c', url: 'https://example.org/', name: SECRET },
    { type: 'card.fill', id: 'c', fieldId: 'f', value: SECRET },
    { type: 'card.block', id: 'c', reason: SECRET },
    { type: 'card.add', id: 'gone', columnId: 'todo', title: SECRET },
    { type: 'card.delete', id: 'gone' },
    { type: 'sprint.plan', id: 's', name: 'One', goal: SECRET, startsOn: '2026-03-02', endsOn: '2026-03-13' },
    { type: 'sprint.add', sprintId: 's', cardIds: ['c'], reason: SECRET },
    { type: 'sprint.start', id: 's' },
    { type: 'sprint.finish', id: 's', unfinished: 'backlog' },
    { type: 'session.open', id: 'retro', kind: 'retro', template: 'start-stop-continue', secrecy: 'anonymous', name: SECRET },
  ]
  for (const command of told) expect((await ann.command(boardId, command)).json(), JSON.stringify(command)).toMatchObject({ seq: expect.any(Number) })
  await server.context.boards.seal(boardId, { sessionId: 'retro', key: 'note:n1', value: { columnId: 'start', text: SECRET } }, ann.userId)
  return { dir, server, ann, boardId, stop }
}

/** As a file has it that was written by a program which did not overwrite what it deleted. */
function leaveInFreePages(dir: string) {
  const file = new Database(join(dir, 'rondo.sqlite'))
  file.pragma('secure_delete = OFF')
  file.prepare("insert into meta (name, value) values ('old', ?)").run(SECRET.repeat(2000))
  file.exec("delete from meta where name = 'old'")
  file.close()
}

/** The files that hold one of these. */
const holders = (dir: string, texts: string[]) =>
  readdirSync(dir, { recursive: true })
    .map((name) => join(dir, String(name)))
    .filter((path) => statSync(path).isFile() && texts.some((text) => readFileSync(path).includes(text)))

const asStored = [SECRET, JSON.stringify(SECRET).slice(1, -1), 'Qy4711']

test('a text that was blanked is in no file, and the board is what its log says, under the numbers it had', async () => {
  const { dir, server, ann, boardId, stop } = await toldEverywhere()
  await ann.get(`/api/boards/${boardId}/reports/flow`)
  const { head } = await server.context.boards.log(boardId, { limit: 1 })
  const { epoch } = server.context.boards
  await stop()
  leaveInFreePages(dir)
  expect(holders(dir, asStored)).not.toEqual([])

  const said = await rondo(dir, ['redact', '--text-stdin', '--json'], `${SECRET}\n`)
  expect([said.code, said.err]).toEqual([0, ''])
  expect(JSON.parse(said.out)).toMatchObject({ left: 0 })
  expect(holders(dir, asStored)).toEqual([])
  expect((await rondo(dir, ['doctor'])).out).toMatch(/All is well/)

  const after = await openServer({ DATA_DIR: dir })
  expect(after.context.boards.epoch).not.toBe(epoch)
  expect((await after.context.boards.log(boardId, { limit: 1 })).head).toBe(head)
  const state = JSON.parse((await rondo(dir, ['export', '--board', boardId])).out) as { state: Rows }
  expect(state.state.cards?.c).toMatchObject({ id: 'c', title: 'The password is ███, twice ███', values: { f: '███' } })
})

test('what was read out of logs before counts for nothing, and it is kept when, by whom and how much was blanked', async () => {
  const { dir, stop } = await toldEverywhere()
  await stop()
  const path = join(dir, 'rondo.sqlite')
  const read = (sql: string) => {
    const file = new Database(path)
    const rows = file.prepare(sql).all() as { name: string; value: string }[]
    file.close()
    return rows
  }
  const file = new Database(path)
  file.exec("insert into folds (board_id, id, version, past, seq, day, body) values ('b', 'flow', 1, 'p', 1, 1, 'x')")
  file.close()
  await rondo(dir, ['redact', '--text-stdin'], SECRET)
  expect(read('select * from folds')).toEqual([])
  expect(read("select * from meta where name = 'past'")).toHaveLength(1)
  const [kept] = read("select * from meta where name like 'redacted %'")
  expect(JSON.parse(kept?.value ?? '')).toEqual({ by: expect.any(String), entries: expect.any(Number), rows: expect.any(Number) })
})

test('not under a running server, not by the command line, and not a text of three letters', async () => {
  const { dir, stop } = await toldEverywhere()
  const refused = await rondo(dir, ['redact', '--text-stdin'], SECRET)
  expect([refused.code, refused.err]).toEqual([1, expect.stringMatching(/is running/)])
  await stop()
  expect((await rondo(dir, ['redact', '--text-stdin'], 'abc')).code).toBe(64)
  expect((await rondo(dir, ['redact', '--text-stdin'], '\n')).code).toBe(64)
  expect(holders(dir, asStored)).not.toEqual([])
})

test('ids, kinds, keys and days stay, whatever they are called, and what is left is counted', () => {
  const blank = blanker(['todo', '2026', 'password'])
  const entry = {
    command: { type: 'card.add', id: 'password', columnId: 'todo', title: 'todo: the password of 2026' },
    patches: [{ table: 'columns', id: 'todo', from: null, to: { id: 'todo', kind: 'todo', name: 'todo', archivedAt: '2026-01-01T00:00:00.000Z' } }],
    by: null,
  }
  expect(blank.logged(entry)).toEqual({
    command: { type: 'card.add', id: 'password', columnId: 'todo', title: '███: the ███ of ███' },
    patches: [{ table: 'columns', id: 'todo', from: null, to: { id: 'todo', kind: 'todo', name: '███', archivedAt: '2026-01-01T00:00:00.000Z' } }],
    by: null,
  })
  expect(blank.isIn(blank.logged(entry))).toBe(true)
})

test('a checklist of acceptance criteria keeps its name, by which its lines are counted', () => {
  const check = { id: 'k', cardId: 'c', list: 'Acceptance criteria', text: 'The criteria hold', done: false, rank: 'a0' }
  expect(blanker(['criteria']).row('checks', check)).toEqual({ ...check, text: 'The ███ hold' })
})
