import { randomUUID } from 'node:crypto'
import type { AddressInfo } from 'node:net'
import { type AnswerKind, answerKinds, type Secrecy } from '@rondo/types'
import { io, type Socket } from 'socket.io-client'
import { expect, onTestFinished, test } from 'vitest'
import { openGateway } from '../../apps/server/src/gateway/gateway.ts'
import { openServer } from './server.ts'

type Ack = { ok: boolean; code?: string; message?: string; mine?: { key: string; value: object }[]; answered?: { question: string; who: string[] | number }[] }

/** A board with a poker and a retro open, and four people on sockets whose every frame is kept as text. */
async function meeting(secrecy: Secrecy = 'named-at-reveal') {
  const server = await openServer()
  const gateway = openGateway(server.app.server, server.context)
  server.app.addHook('preClose', () => gateway.close())
  await server.app.listen({ port: 0, host: '127.0.0.1' })
  const url = `http://127.0.0.1:${(server.app.server.address() as AddressInfo).port}`
  const { boardId, admin, facilitator, member, viewer } = await server.team()

  async function seat(person: typeof admin) {
    const { token } = (await person.post('/api/tokens', { name: 'test' })).json() as { token: string }
    const frames: string[] = []
    const socket = io(url, { transports: ['websocket'], forceNew: true, reconnection: false, auth: { token } })
    onTestFinished(() => void socket.close())
    await new Promise<void>((resolve) => socket.on('connect', resolve))
    socket.io.engine.on('packet', ({ data }: { data?: unknown }) => frames.push(String(data)))
    const ask = (event: string, ...args: unknown[]) => socket.timeout(6000).emitWithAck(event, boardId, ...args) as Promise<Ack>
    await ask('join', null)
    return {
      ...person,
      userId: person.userId,
      get: person.get.bind(person),
      socket: socket as Socket,
      frames,
      ask,
      give: (command: object) => ask('mutate', { id: randomUUID(), command }),
      seal: (sessionId: string, key: string, value: object | null) => ask('seal', { sessionId, key, value }),
      sealed: async (sessionId: string) => ask('sealed', { sessionId }),
    }
  }

  const [ada, fay, max, vic] = [await seat(admin), await seat(facilitator), await seat(member), await seat(viewer)]
  await ada.give({ type: 'column.add', id: 'todo', name: 'To do', kind: 'todo' })
  await ada.give({ type: 'card.add', id: 'c1', columnId: 'todo', title: 'Reset link' })
  await ada.give({ type: 'session.open', id: 'poker', kind: 'poker', template: 'fibonacci', secrecy, cardIds: ['c1'] })
  await ada.give({ type: 'session.open', id: 'retro', kind: 'retro', template: 'start-stop-continue', secrecy })
  return { ...server, boardId, ada, fay, max, vic, seat, admin, member }
}

const SECRET = 'The deploy on Friday was Zanzibar all over'

test('what is under seal reaches nobody but its author, on no path', async () => {
  const { boardId, ada, fay, vic, max, seat, member, admin } = await meeting()
  expect(await max.seal('poker', 'vote:c1', { card: '13', confidence: 'low' })).toEqual({ ok: true })
  expect(await max.seal('retro', 'note:n1', { columnId: 'stop', text: SECRET })).toEqual({ ok: true })
  await expect.poll(() => ada.frames.filter((frame) => frame.includes('answered')).length).toBe(2)

  const late = await seat(admin)
  const paths = [
    '',
    '?part=session&sessionId=retro',
    '?part=session&sessionId=poker',
    '?part=texts',
    '?part=actions',
    '/log?limit=1000',
    '/export',
    '/export?format=csv',
  ]
  const read = await Promise.all(paths.map(async (path) => (await ada.get(`/api/boards/${boardId}${path}`)).body))
  const others = [...ada.frames, ...fay.frames, ...vic.frames, ...late.frames, JSON.stringify(await late.sealed('retro')), ...read].join('\n')
  for (let at = 0; at + 6 <= SECRET.length; at += 3) expect(others).not.toContain(SECRET.slice(at, at + 6))
  expect(others).not.toContain('"card":"13"')
  expect(others).not.toContain('"confidence"')
  expect((await late.sealed('retro')).mine).toEqual([])

  const again = await seat(member)
  expect((await again.sealed('retro')).mine).toEqual([{ key: 'note:n1', value: { columnId: 'stop', text: SECRET } }])
  expect((await again.sealed('poker')).mine).toEqual([{ key: 'vote:c1', value: { card: '13', confidence: 'low' } }])
})

test('what others are told of an answer is the same, whatever it is', async () => {
  const told = async (text: string) => {
    const { ada, max } = await meeting()
    const before = ada.frames.length
    await max.seal('retro', 'note:n1', { columnId: 'stop', text })
    await expect.poll(() => ada.frames.slice(before).filter((frame) => frame.includes('answered')).length).toBe(1)
    return ada.frames
      .slice(before)
      .filter((frame) => frame.includes('answered'))
      .map((frame) => frame.length)
  }
  expect(await told('x')).toEqual(await told('x'.repeat(1900)))
})

test.each(answerKinds)('a %s tells others at most that there is one', async (kind: AnswerKind) => {
  const values: Record<AnswerKind, [string, string, object]> = {
    vote: ['poker', 'vote:c1', { card: '21' }],
    note: ['retro', 'note:n1', { columnId: 'start', text: 'qqqqqq' }],
    ballot: ['retro', 'ballot', { dots: { qqqqqq: 2 } }],
    mood: ['retro', 'mood', { score: 4 }],
    safety: ['retro', 'safety', { score: 4 }],
    roti: ['retro', 'roti', { score: 4 }],
    thumb: ['retro', 'thumb:t1', { score: 1 }],
    health: ['health', 'health:release', { score: 2, note: 'qqqqqq' }],
    fist: ['plan', 'fist', { score: 4 }],
    confidence: ['plan', 'confidence', { score: 4 }],
    ready: ['retro', 'ready', { isReady: true }],
    score: ['order', 'score:c1', { inputs: { costOfDelay: 13, weeks: 2 } }],
  }
  const { ada, max } = await meeting('anonymous')
  await ada.give({ type: 'session.open', id: 'health', kind: 'health', template: 'squad', secrecy: 'anonymous' })
  await ada.give({ type: 'session.open', id: 'plan', kind: 'planning', template: 'sprint-plan', secrecy: 'anonymous' })
  await ada.give({ type: 'session.open', id: 'order', kind: 'priority', template: 'cd3', secrecy: 'anonymous', cardIds: ['c1'] })
  await ada.give({ type: 'session.stage', id: 'retro', stageId: 'vote' })
  const [sessionId, key, value] = values[kind]
  const before = ada.frames.length
  expect(await max.seal(sessionId, key, value)).toEqual({ ok: true })
  await expect.poll(() => ada.frames.slice(before).some((frame) => frame.includes('answered'))).toBe(true)
  const frames = ada.frames.slice(before).filter((frame) => !frame.includes('"presence"') && !frame.includes('"head"'))
  expect(frames.map((frame) => JSON.parse(frame.replace(/^\d+/, '')))).toEqual([
    ['answered', { boardId: expect.any(String), sessionId, key: kind === 'note' ? 'note' : key, who: 1 }],
  ])
})

test('votes come out together, once, under the names that were promised', async () => {
  const { boardId, ada, fay, max } = await meeting()
  await Promise.all([ada.seal('poker', 'vote:c1', { card: '3' }), fay.seal('poker', 'vote:c1', { card: '5' }), max.seal('poker', 'vote:c1', { card: '13' })])
  const both = await Promise.all([1, 2].map(() => ada.give({ type: 'poker.reveal', id: 'poker', cardId: 'c1' })))
  expect(both.map(({ ok }) => ok).sort()).toEqual([false, true])
  const { state } = (await ada.get(`/api/boards/${boardId}?part=session&sessionId=poker`)).json() as {
    state: { reveals: Record<string, { answers: object[] }> }
  }
  const revealed = Object.values(state.reveals)
  expect(revealed).toHaveLength(1)
  expect(revealed[0]).toMatchObject({ question: 'vote:c1', round: 1, count: 3 })
  expect(revealed[0]?.answers).toHaveLength(3)
  expect(revealed[0]?.answers).toContainEqual({ userId: max.userId, value: { card: '13' } })
  expect((await max.sealed('poker')).mine).toEqual([])
  expect(await max.seal('poker', 'vote:c1', { card: '8' })).toMatchObject({ ok: false, code: 'conflict', message: expect.stringContaining('too late') })

  expect(await ada.give({ type: 'poker.again', id: 'poker', cardId: 'c1' })).toMatchObject({ ok: true })
  expect(await max.seal('poker', 'vote:c1', { card: '8' })).toEqual({ ok: true })
  await ada.give({ type: 'poker.reveal', id: 'poker', cardId: 'c1' })
  expect(await ada.give({ type: 'poker.settle', id: 'poker', cardId: 'c1', points: 5 })).toMatchObject({ ok: true })
  const after = (await ada.get(`/api/boards/${boardId}`)).json() as { state: { cards: Record<string, { points: number }> } }
  expect(after.state.cards.c1?.points).toBe(5)
})

test('whoever was not there at the reveal may still say an estimate, which is marked and leaves the blind vote as it was', async () => {
  const { boardId, ada, fay, max } = await meeting()
  const late = { type: 'poker.late', id: 'poker', cardId: 'c1', card: '8' }
  expect(await fay.give(late)).toMatchObject({ ok: false, message: expect.stringContaining('Vote with the others') })
  await ada.seal('poker', 'vote:c1', { card: '3' })
  await ada.give({ type: 'poker.reveal', id: 'poker', cardId: 'c1' })
  expect(await ada.give(late)).toMatchObject({ ok: false, message: 'You have voted in this round.' })
  expect(await fay.give({ ...late, card: '4' })).toMatchObject({ ok: false, message: 'There is no “4” in this deck.' })
  await max.give({ type: 'session.spectate', id: 'poker', isSpectator: true })
  expect(await max.give(late)).toMatchObject({ ok: false, message: expect.stringContaining('look on') })
  for (const card of ['8', '5']) expect(await fay.give({ ...late, card })).toMatchObject({ ok: true })
  const { state } = (await ada.get(`/api/boards/${boardId}?part=session&sessionId=poker`)).json() as { state: { reveals: Record<string, object> } }
  expect(Object.values(state.reveals)).toMatchObject([
    {
      count: 1,
      answers: [
        { userId: ada.userId, value: { card: '3' } },
        { userId: fay.userId, value: { card: '5' }, isLate: true },
      ],
    },
  ])
})

test('where names stay hidden, nobody adds a vote that would show theirs', async () => {
  const { ada, fay } = await meeting('unattributed')
  await ada.give({ type: 'poker.reveal', id: 'poker', cardId: 'c1' })
  expect(await fay.give({ type: 'poker.late', id: 'poker', cardId: 'c1', card: '8' })).toMatchObject({ ok: false, code: 'conflict' })
})

test('an anonymous note keeps neither its author nor its id nor its time', async () => {
  const { boardId, context, ada, fay, max } = await meeting('anonymous')
  for (const [n, seat] of [ada, fay, max].entries()) {
    await seat.seal('retro', `note:zz-of-${seat.userId.slice(0, 8)}`, { columnId: 'start', text: `idea ${n}` })
    await seat.seal('retro', `note:zz-b-${n}`, { columnId: 'stop', text: `stop ${n}` })
  }
  await ada.give({ type: 'retro.reveal', id: 'retro' })
  const { entries } = await context.boards.log(boardId, { limit: 1 })
  const notes =
    entries[0]?.patches.filter(({ table }) => table === 'notes').map(({ to }) => to as { id: string; authorId: null; at: string; text: string }) ?? []
  expect(notes).toHaveLength(6)
  expect(new Set(notes.map(({ authorId, at }) => `${authorId} ${at}`)).size).toBe(1)
  expect(notes.map(({ id }) => id)).toEqual(notes.map(({ id }) => id).toSorted())
  expect(JSON.stringify(entries[0])).not.toMatch(/zz-/)
  expect(await max.give({ type: 'note.edit', id: notes[0]?.id, text: 'mine' })).toMatchObject({ ok: false, code: 'forbidden' })
})

test('a note that comes late to hidden names waits for the next stage', async () => {
  const { boardId, ada, max } = await meeting('unattributed')
  await ada.give({ type: 'retro.reveal', id: 'retro' })
  expect(await max.seal('retro', 'note:late', { columnId: 'start', text: 'late idea' })).toEqual({ ok: true })
  const notes = async () =>
    Object.values(((await ada.get(`/api/boards/${boardId}?part=session&sessionId=retro`)).json() as { state: { notes: object } }).state.notes)
  expect(await notes()).toEqual([])
  await ada.give({ type: 'session.stage', id: 'retro', stageId: 'group' })
  expect(await notes()).toMatchObject([{ text: 'late idea', isLate: true, authorId: null }])
})

test('two who chose the same id for their notes both keep them', async () => {
  const { boardId, ada, max } = await meeting()
  await ada.seal('retro', 'note:n1', { columnId: 'start', text: 'from Ada' })
  await max.seal('retro', 'note:n1', { columnId: 'start', text: 'from Max' })
  expect(await ada.give({ type: 'retro.reveal', id: 'retro' })).toMatchObject({ ok: true })
  const { state } = (await ada.get(`/api/boards/${boardId}?part=session&sessionId=retro`)).json() as {
    state: { notes: Record<string, { text: string; authorId: string }> }
  }
  const said = Object.values(state.notes).map(({ text, authorId }) => `${text} ${authorId}`)
  expect(said.sort()).toEqual([`from Ada ${ada.userId}`, `from Max ${max.userId}`])
})

test('what is never asked cannot be revealed', async () => {
  const { ada } = await meeting()
  for (const [question, code] of [
    ['weather', 'missing'],
    ['constructor', 'missing'],
    ['ready', 'invalid'],
  ])
    expect(await ada.give({ type: 'session.reveal', id: 'retro', question }), question).toMatchObject({ ok: false, code })
})

test('fewer than three answers give no figure', async () => {
  const { boardId, ada, fay } = await meeting()
  await ada.seal('retro', 'safety', { score: 1 })
  await fay.seal('retro', 'safety', { score: 5 })
  await ada.give({ type: 'session.reveal', id: 'retro', question: 'safety' })
  const { state } = (await ada.get(`/api/boards/${boardId}?part=session&sessionId=retro`)).json() as { state: { reveals: Record<string, object> } }
  expect(Object.values(state.reveals)).toMatchObject([{ question: 'safety', count: 2, answers: [] }])
})

test('fifty clicks at once never spend more dots than there are', async () => {
  const { ada, max } = await meeting()
  await ada.give({ type: 'session.stage', id: 'retro', stageId: 'vote' })
  const clicks = await Promise.all(Array.from({ length: 50 }, (_, n) => max.seal('retro', 'ballot', { dots: { a: 1 + (n % 5), b: n % 2 } })))
  expect(clicks.some(({ ok }) => !ok)).toBe(true)
  const [ballot] = (await max.sealed('retro')).mine as unknown as [{ value: { dots: Record<string, number> } }]
  expect(Object.values(ballot.value.dots).reduce((sum, dots) => sum + dots, 0)).toBeLessThanOrEqual(3)
})

test('an answer that cannot be is refused in words, and nothing is kept', async () => {
  const { ada, max, vic, boardId } = await meeting()
  const refusals: [string, string, unknown, string][] = [
    ['poker', 'vote:c9', { card: '3' }, 'missing'],
    ['poker', 'vote:c1', { card: '4' }, 'invalid'],
    ['poker', 'vote:c1', 'three', 'invalid'],
    ['poker', 'note:n', { columnId: 'start', text: 'x' }, 'missing'],
    ['retro', 'note:n', { columnId: 'start', text: 'x'.repeat(100_000) }, 'invalid'],
    ['retro', 'note:n', { columnId: 'nowhere', text: 'x' }, 'missing'],
    ['retro', 'note', { columnId: 'start', text: 'x' }, 'invalid'],
    ['retro', 'ballot', { dots: { a: 1 } }, 'conflict'],
    ['retro', '../etc', {}, 'invalid'],
    ['nowhere', 'mood', { score: 1 }, 'missing'],
  ]
  for (const [sessionId, key, value, code] of refusals) expect(await max.seal(sessionId, key, value as object), key).toMatchObject({ ok: false, code })
  expect(await vic.seal('poker', 'vote:c1', { card: '3' })).toMatchObject({ ok: false, code: 'forbidden' })
  expect((await max.sealed('retro')).mine).toEqual([])
  expect(await max.socket.timeout(6000).emitWithAck('seal', randomUUID(), { sessionId: 'poker', key: 'vote:c1', value: { card: '3' } })).toMatchObject({
    code: 'missing',
  })
  await ada.give({ type: 'session.close', id: 'poker' })
  expect(await max.seal('poker', 'vote:c1', { card: '3' })).toMatchObject({ ok: false, code: 'conflict' })
  expect(boardId).toBeTruthy()
})

test('whoever leads may be taken over only once they have been silent for a minute', async () => {
  const { boardId, context, ada, max } = await meeting()
  expect(await max.give({ type: 'session.stage', id: 'retro', stageId: 'write' })).toMatchObject({ code: 'forbidden' })
  expect(await max.give({ type: 'session.lead', id: 'retro' })).toMatchObject({ code: 'conflict' })
  const silent = (since: string) => context.boards.commit(boardId, { id: randomUUID(), command: { type: 'session.silent', id: 'retro', since } }, 'system')
  await silent(new Date(Date.now() - 30_000).toISOString())
  expect(await max.give({ type: 'session.lead', id: 'retro' })).toMatchObject({ code: 'conflict' })
  await silent(new Date(Date.now() - 61_000).toISOString())
  expect(await max.give({ type: 'session.lead', id: 'retro' })).toMatchObject({ ok: true })
  expect(await max.give({ type: 'session.stage', id: 'retro', stageId: 'write' })).toMatchObject({ ok: true })
  expect(await ada.give({ type: 'session.lead', id: 'retro' }), 'the one who led before takes it back').toMatchObject({ ok: true })
})

test('a team that does not feel safe can still become anonymous, until what it wrote is out', async () => {
  const { ada, fay, max } = await meeting('unattributed')
  for (const seat of [ada, fay, max]) await seat.seal('retro', 'safety', { score: 2 })
  await ada.give({ type: 'session.reveal', id: 'retro', question: 'safety' })
  expect(await ada.give({ type: 'session.secrecy', id: 'retro', secrecy: 'anonymous' })).toMatchObject({ ok: true })
  expect(await ada.give({ type: 'session.secrecy', id: 'retro', secrecy: 'unattributed' })).toMatchObject({ code: 'conflict' })
  await ada.give({ type: 'session.open', id: 'other', kind: 'retro', template: 'start-stop-continue', secrecy: 'unattributed' })
  await ada.give({ type: 'retro.reveal', id: 'other' })
  expect(await ada.give({ type: 'session.secrecy', id: 'other', secrecy: 'anonymous' })).toMatchObject({ code: 'conflict' })
})

test('what each has seen reaches the others as one figure, and is in no part and no log', async () => {
  const { boardId, ada, fay, max } = await meeting('anonymous')
  for (const person of [ada, fay, max]) person.socket.emit('presence', boardId, { sessionId: 'retro' })
  const seen = async (person: typeof ada, noteIds: string[]) =>
    expect.poll(async () => (await person.ask('seen', { sessionId: 'retro', noteIds })).ok).toBe(true)
  await seen(ada, ['zanzibar-1', 'zanzibar-2'])
  await seen(fay, ['zanzibar-1'])
  await seen(max, ['zanzibar-1', 'zanzibar-3'])
  await expect.poll(() => ada.frames.filter((frame) => frame.includes('coverage')).at(-1)).toContain('"everyone":1')
  const paths = ['', '?part=session&sessionId=retro', '/log?limit=1000', '/export']
  const read = await Promise.all(paths.map(async (path) => (await ada.get(`/api/boards/${boardId}${path}`)).body))
  expect([...ada.frames, ...fay.frames, ...max.frames, ...read].join('\n')).not.toContain('zanzibar')
  expect(await ada.ask('seen', { sessionId: 'retro', noteIds: 'all' })).toMatchObject({ ok: false, code: 'invalid' })
})

test('what someone is told of their own answers and of who has answered is of one moment', async () => {
  const { context, boardId, max } = await meeting()
  for (let score = 1; score <= 5; score++)
    for (let pause = 0; pause < 12; pause++) {
      const told = context.boards.sealed(boardId, 'retro', max.userId)
      for (let turn = 0; turn < pause; turn++) await null
      await context.boards.seal(boardId, { sessionId: 'retro', key: 'mood', value: { score } }, max.userId)
      const { mine, answered } = await told
      expect(answered.length, `after ${pause} turns`).toBe(mine.length)
      await context.boards.seal(boardId, { sessionId: 'retro', key: 'mood', value: null }, max.userId)
    }
})
