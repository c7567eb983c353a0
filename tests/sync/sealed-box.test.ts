import { randomUUID } from 'node:crypto'
import type { AddressInfo } from 'node:net'
import type { Answer } from '@rondo/types'
import { io } from 'socket.io-client'
import { beforeEach, expect, onTestFinished, test, vi } from 'vitest'
import { openGateway } from '../../apps/server/src/gateway/gateway.ts'
import { Line } from '../../apps/web/src/live/line.ts'
import { SealedBox, sessionsWithAnswers } from '../../apps/web/src/live/sealed-box.ts'
import { openServer } from '../api/server.ts'

// The page's own line and box on a real server's socket; of a browser there is only what keeps texts and tells of being online, also for what ends after its test.
beforeEach(() => {
  const kept = new Map<string, string>()
  const storage = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem(key: string, value: string) {
      kept.set(key, value)
      Object.assign(this, { [key]: value })
    },
    removeItem(key: string) {
      kept.delete(key)
      delete (this as Record<string, unknown>)[key]
    },
  }
  vi.stubGlobal('localStorage', storage)
  vi.stubGlobal('window', new EventTarget())
})

/** A retro on a real server, and Max with a page that has a line to it. */
async function page() {
  const server = await openServer()
  const gateway = openGateway(server.app.server, server.context)
  server.app.addHook('preClose', () => gateway.close())
  await server.app.listen({ port: 0, host: '127.0.0.1' })
  const { boardId, admin, member } = await server.team()
  const act = async (command: object) => {
    const { statusCode } = await admin.post(`/api/boards/${boardId}/mutations`, { id: randomUUID(), command })
    expect(statusCode).toBe(200)
  }
  await act({ type: 'session.open', id: 'retro', kind: 'retro', template: 'daki', secrecy: 'unattributed' })
  const { token } = (await member.post('/api/tokens', { name: 'test' })).json() as { token: string }
  const url = `http://127.0.0.1:${(server.app.server.address() as AddressInfo).port}`
  const socket = io(url, { transports: ['websocket'], forceNew: true, reconnectionDelay: 20, reconnectionDelayMax: 50, autoConnect: false, auth: { token } })
  const line = new Line(socket)
  const hangsUp = line.follow({ connected: () => {}, lost: () => {} })
  onTestFinished(() => {
    hangsUp()
    socket.close()
  })
  const told: [string, Answer | undefined][] = []
  const box = (its = line) =>
    new SealedBox({ line: () => its, userId: member.userId, boardId, sessionId: 'retro', onNo: (message, answer) => told.push([message, answer]) })
  await vi.waitFor(() => expect(line.isUp).toBe(true))
  return {
    act,
    box,
    line,
    socket,
    told,
    /** What the server keeps for Max. */
    held: async () => Object.fromEntries((await server.context.boards.sealed(boardId, 'retro', member.userId)).mine.map(({ key, value }) => [key, value])),
    joins: () => line.ask((socket, reply) => socket.emit('join', boardId, null, reply)),
    kept: () => sessionsWithAnswers(member.userId, boardId),
  }
}

const note = (text: string) => ({ columnId: 'drop', text })

test('an answer is here at once, and kept in the browser until the server has it', async () => {
  const { box, held, kept, socket, line } = await page()
  socket.disconnect()
  const first = box()
  first.seal('note:n1', note('Late builds'))
  expect(first.mine.getState().get('note:n1')).toEqual(note('Late builds'))
  expect(kept()).toEqual(['retro'])
  expect(await held()).toEqual({})
  const again = box() // the page was closed and opened once more
  expect(again.mine.getState().get('note:n1')).toEqual(note('Late builds'))
  line.renew()
  await expect.poll(held).toEqual({ 'note:n1': note('Late builds') })
})

test('after a line that broke it is offered again, also where the session’s page is not open', async () => {
  const { box, held, socket } = await page()
  const sealed = box()
  socket.io.engine.close()
  sealed.seal('note:n1', note('Late builds'))
  sealed.seal('mood', { score: 4 })
  await expect.poll(held).toEqual({ 'note:n1': note('Late builds'), mood: { score: 4 } })
})

test('what a browser kept from before is sent as soon as its board is open', async () => {
  const { box, held, kept, socket, line } = await page()
  socket.disconnect()
  box().seal('mood', { score: 2 })
  line.renew()
  await vi.waitFor(() => expect(line.isUp).toBe(true))
  for (const _ of kept()) box()
  await expect.poll(held).toEqual({ mood: { score: 2 } })
})

test('what is refused for good is dropped and told, with what it said, whatever page is open', async () => {
  const { act, box, told } = await page()
  await act({ type: 'session.close', id: 'retro' })
  const sealed = box()
  sealed.seal('note:n1', note('Too late'))
  await expect.poll(() => told).toEqual([['“Drop, add, keep, improve” has been closed, so it takes no more answers.', note('Too late')]])
  expect(sealed.mine.getState().size).toBe(0)
  expect(box().mine.getState().size, 'it does not come back with the page').toBe(0)
})

test('the last word counts, also when it is said while the one before is on its way', async () => {
  const { box, held } = await page()
  const sealed = box()
  for (const score of [1, 2, 3]) sealed.seal('mood', { score })
  await expect.poll(held).toEqual({ mood: { score: 3 } })
  sealed.seal('mood', { score: 5 })
  sealed.seal('mood', null)
  await expect.poll(held).toEqual({})
  expect(sealed.mine.getState().size).toBe(0)
})

test('an answer said anew while the first is on its way is not lost where the first is refused', async () => {
  const { box, held, told } = await page()
  const sealed = box()
  sealed.seal('note:n1', { columnId: 'nowhere', text: 'x' })
  sealed.seal('note:n1', note('Late builds'))
  await expect.poll(held).toEqual({ 'note:n1': note('Late builds') })
  expect(told).toEqual([])
})

test('a page that opens shows what its person had answered elsewhere, and forgets what came out', async () => {
  const { act, box, held } = await page()
  box().seal('note:n1', note('Late builds'))
  await expect.poll(held).toEqual({ 'note:n1': note('Late builds') })
  localStorage.removeItem(Object.keys(localStorage).find((key) => key.startsWith('rondo:sealed')) ?? '')
  const sealed = box()
  const stop = sealed.follow(() => 'epoch')
  await expect.poll(() => sealed.mine.getState().get('note:n1')).toEqual(note('Late builds'))
  await act({ type: 'retro.reveal', id: 'retro' })
  sealed.forget((question) => question === 'note')
  expect(sealed.mine.getState().size).toBe(0)
  stop()
})

test('two pages without a line keep each its answers, and none of them is lost when both are closed', async () => {
  const { box, held } = await page()
  const nowhere = io('http://127.0.0.1:1', { transports: ['websocket'], autoConnect: false })
  onTestFinished(() => void nowhere.close())
  const [one, other] = [box(new Line(nowhere)), box(new Line(nowhere))]
  one.seal('note:n1', note('Late builds'))
  other.seal('note:n2', note('Long meetings'))
  box() // those two never come to a line again
  await expect.poll(held).toEqual({ 'note:n1': note('Late builds'), 'note:n2': note('Long meetings') })
})

test('answers stand in the order in which they were given, also for the next page', async () => {
  const { box, held, line } = await page()
  const sealed = box()
  for (const name of ['note:z', 'note:a', 'note:m']) sealed.seal(name, note(name))
  sealed.seal('note:z', note('said anew'))
  await expect.poll(async () => Object.keys(await held()).length).toBe(3)
  const asked = slowToTell(line)
  const again = box()
  const stop = again.follow(() => 'epoch')
  await expect.poll(() => asked.length).toBe(1)
  asked[0]?.()
  await new Promise(setImmediate)
  expect([...again.mine.getState().keys()]).toEqual(['note:z', 'note:a', 'note:m'])
  stop()
})

test('a browser that has no room left keeps the answer on the page until it is sent', async () => {
  const { box, held, socket, line } = await page()
  socket.disconnect()
  localStorage.setItem = () => {
    throw new Error('quota exceeded')
  }
  const sealed = box()
  sealed.seal('mood', { score: 4 })
  line.renew()
  await expect.poll(held).toEqual({ mood: { score: 4 } })
  expect(sealed.mine.getState().get('mood')).toEqual({ score: 4 })
})

test('what nobody had read when the session was closed stays with its author, also after a line that broke', async () => {
  const { act, box, held, joins, line } = await page()
  await joins()
  const sealed = box()
  const stop = sealed.follow(
    () => 'epoch',
    () => false,
  )
  sealed.seal('note:n1', note('Late builds'))
  await expect.poll(held).toEqual({ 'note:n1': note('Late builds') })
  const ended = new Promise((resolve) => line.socket.on('answered', ({ who }) => (who === 0 || (Array.isArray(who) && who.length === 0)) && resolve(who)))
  await act({ type: 'session.close', id: 'retro' })
  await ended
  line.renew()
  await vi.waitFor(() => expect(line.isUp).toBe(true))
  await line.ask((socket, reply) => socket.emit('time', reply))
  expect([...sealed.mine.getState().values(), ...box().mine.getState().values()]).toEqual([note('Late builds'), note('Late builds')])
  stop()
})

/** Holds back what the server says it keeps, as a slow line would. */
function slowToTell(line: Line) {
  const asks = line.ask.bind(line)
  const letThrough: (() => void)[] = []
  line.ask = async <T>(emit: Parameters<typeof asks<T>>[0]) => {
    const answer = await asks(emit)
    if (typeof answer === 'object' && answer !== null && 'mine' in answer) await new Promise<void>((resolve) => letThrough.push(resolve))
    return answer
  }
  return letThrough
}

test('what was sent while the server was being asked is not taken back by its older answer', async () => {
  const { box, held, line } = await page()
  const sealed = box()
  sealed.seal('mood', { score: 1 })
  sealed.seal('note:n0', note('Taken back'))
  await expect.poll(held).toEqual({ mood: { score: 1 }, 'note:n0': note('Taken back') })
  const letThrough = slowToTell(line)
  const stop = sealed.follow(() => 'epoch')
  await expect.poll(() => letThrough.length).toBe(1)
  sealed.seal('mood', { score: 5 })
  sealed.seal('note:n1', note('Late builds'))
  sealed.seal('note:n0', null)
  const said = { mood: { score: 5 }, 'note:n1': note('Late builds') }
  await expect.poll(held).toEqual(said)
  letThrough[0]?.()
  await new Promise(setImmediate)
  await vi.waitFor(() => expect(sealed.answered.getState().get('mood')).toHaveLength(1))
  expect(Object.fromEntries(sealed.mine.getState())).toEqual(said)
  stop()
})

test('of two answers that overtake each other on the way, the later question counts', async () => {
  const { box, line, held } = await page()
  const sealed = box()
  const letThrough = slowToTell(line)
  const stops = [sealed.follow(() => 'epoch')]
  await expect.poll(() => letThrough.length).toBe(1)
  sealed.seal('mood', { score: 4 })
  await expect.poll(held).toEqual({ mood: { score: 4 } })
  stops.push(sealed.follow(() => 'epoch'))
  await expect.poll(() => letThrough.length).toBe(2)
  for (const pass of letThrough.reverse()) pass()
  await vi.waitFor(() => expect(sealed.answered.getState().get('mood')).toHaveLength(1))
  await new Promise(setImmediate)
  expect(sealed.mine.getState().get('mood')).toEqual({ score: 4 })
  for (const stop of stops) stop()
})
