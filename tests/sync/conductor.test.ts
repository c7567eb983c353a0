import { SYSTEM } from '@rondo/core/roles'
import type { CommandInput, Role } from '@rondo/types'
import { expect, onTestFinished, test } from 'vitest'
import { Boards } from '../../apps/server/src/boards/boards.ts'
import { Store } from '../../apps/server/src/db/store.ts'
import { Presence } from '../../apps/server/src/gateway/presence.ts'
import { Conductor } from '../../apps/server/src/sessions/conductor.ts'
import { databases } from '../support/databases.ts'

const errors: object[] = []
const log = { error: (context: object) => void errors.push(context) }

/** A board with two cards and a session on them, people who come and go, and a clock that goes when told. */
async function table(open: Partial<Extract<CommandInput, { type: 'session.open' }>> = {}) {
  let ms = Date.UTC(2026, 10, 24, 9)
  const at = () => new Date(ms).toISOString()
  const store = await Store.open(await databases.sqlite())
  const boards = await Boards.open({ store, log, now: at })
  const presence = new Presence(() => {})
  const boardId = await boards.create({ name: 'App', key: 'APP', zone: 'UTC' }, 'ann')
  let acts = 0
  const act = (command: CommandInput, actorId = 'ann') => boards.commit(boardId, { id: `act-${++acts}`, command }, actorId)
  const people: Record<string, Role> = { bo: 'facilitator', cy: 'member', di: 'member', vic: 'viewer' }
  for (const [userId, role] of Object.entries(people)) await act({ type: 'member.add', userId, role }, SYSTEM)
  await act({ type: 'column.add', id: 'todo', name: 'To do', kind: 'todo' })
  for (const id of ['c1', 'c2']) await act({ type: 'card.add', id, columnId: 'todo', title: id })
  await act({ type: 'session.open', id: 's', kind: 'poker', template: 'fibonacci', secrecy: 'named-at-reveal', cardIds: ['c1', 'c2'], ...open })
  const start = () => Conductor.open({ boards, presence, log, now: () => ms })
  let conductor = await start()
  onTestFinished(async () => {
    conductor.close()
    presence.close()
    await boards.close()
    expect(errors.splice(0)).toEqual([])
  })
  const rows = async () => (await boards.newsSince(boardId, null)) as unknown as { snapshot: { sessions: Record<string, Record<string, unknown>> } }
  const reveals = async () => Object.values((await boards.part(boardId, 'session', 's')).state.reveals ?? {})
  return {
    act,
    at,
    look: () => conductor.look(),
    /** So much later, with a look at every second on the way. */
    async later(seconds: number) {
      for (let second = 0; second < seconds; second++) {
        ms += 1000
        await conductor.look()
      }
    },
    comes(userId: string, tab = userId) {
      presence.enter(boardId, tab, userId)
      presence.says(boardId, tab, { sessionId: 's' })
      return conductor.look()
    },
    goesTo(userId: string, sessionId: string | null) {
      presence.says(boardId, userId, { sessionId })
      return conductor.look()
    },
    loses(tab: string) {
      presence.leave(boardId, tab)
      return conductor.look()
    },
    async votes(userId: string, card: string, cardId = 'c1') {
      await boards.seal(boardId, { sessionId: 's', key: `vote:${cardId}`, value: { card } }, userId)
      await conductor.look()
    },
    async answers(userId: string, key: string, value: object | null) {
      await boards.seal(boardId, { sessionId: 's', key, value }, userId)
      await conductor.look()
    },
    session: async () => (await rows()).snapshot.sessions.s as { silentSince: string | null; countdownTo: string | null; revealed: string[] },
    reveals,
    notes: async () =>
      Object.values((await boards.part(boardId, 'session', 's')).state.notes ?? {})
        .map(({ text }) => text)
        .sort(),
    async restart() {
      conductor.close()
      conductor = await start()
    },
  }
}

test('the votes come out three seconds after the last who is there has voted', async () => {
  const { comes, votes, later, session, reveals, at } = await table()
  for (const person of ['ann', 'bo', 'cy', 'vic']) await comes(person)
  await votes('ann', '3')
  await votes('bo', '5')
  expect((await session()).countdownTo).toBeNull()
  const before = at()
  await votes('cy', '5')
  expect((await session()).countdownTo).toBe(new Date(Date.parse(before) + 3000).toISOString())
  await later(2)
  expect(await reveals()).toEqual([])
  await later(1)
  expect(await reveals()).toMatchObject([{ question: 'vote:c1', round: 1, count: 3 }])
  expect(await session()).toMatchObject({ countdownTo: null, revealed: ['vote:c1'] })
  await later(10)
  expect(await reveals()).toHaveLength(1)
})

test('whoever comes first and votes does not see the votes alone', async () => {
  const { comes, votes, session } = await table()
  await comes('ann')
  await votes('ann', '3')
  expect((await session()).countdownTo).toBeNull()
  await comes('bo')
  await votes('bo', '3')
  expect((await session()).countdownTo).not.toBeNull()
})

test('whoever could only look on is not waited for', async () => {
  const { comes, votes, act, session, look } = await table()
  await comes('ann')
  await comes('bo')
  await votes('ann', '3')
  await act({ type: 'session.spectate', id: 's', isSpectator: true }, 'bo')
  await look()
  expect((await session()).countdownTo).not.toBeNull()
})

test('where names stay hidden, votes of fewer than three are not counted down to, since none of them would be shown', async () => {
  const { comes, votes, session } = await table({ secrecy: 'unattributed' })
  await comes('ann')
  await comes('bo')
  await votes('ann', '3')
  await votes('bo', '5')
  expect((await session()).countdownTo).toBeNull()
  await comes('cy')
  await votes('cy', '5')
  expect((await session()).countdownTo).not.toBeNull()
})

test('someone who went to another page is not waited for', async () => {
  const { comes, votes, goesTo, session } = await table()
  for (const person of ['ann', 'bo', 'cy']) await comes(person)
  await votes('ann', '3')
  await votes('bo', '3')
  await goesTo('cy', null)
  expect((await session()).countdownTo).not.toBeNull()
})

test('someone whose line is lost has half a minute to come back', async () => {
  const { comes, votes, loses, later, session } = await table()
  for (const person of ['ann', 'bo', 'cy']) await comes(person)
  await votes('ann', '3')
  await votes('bo', '3')
  await loses('cy')
  await later(29)
  expect((await session()).countdownTo).toBeNull()
  await later(1)
  expect((await session()).countdownTo).not.toBeNull()
})

test('a second tab that closes takes nobody away', async () => {
  const { comes, votes, loses, later, session } = await table()
  await comes('ann')
  await comes('bo')
  await comes('bo', 'second tab')
  await votes('ann', '3')
  await loses('second tab')
  await later(40)
  expect((await session()).countdownTo).toBeNull()
})

test('a countdown that somebody holds stays held until a vote or a person changes', async () => {
  const { comes, votes, act, later, session, loses } = await table()
  for (const person of ['ann', 'bo', 'cy']) await comes(person)
  for (const person of ['ann', 'bo', 'cy']) await votes(person, '3')
  await act({ type: 'poker.countdown', id: 's', isOn: false }, 'bo')
  await later(20)
  expect(await session()).toMatchObject({ countdownTo: null, revealed: [] })
  await votes('bo', '8')
  expect((await session()).countdownTo).not.toBeNull()
  await act({ type: 'poker.countdown', id: 's', isOn: false }, 'cy')
  await loses('cy')
  await later(30)
  expect((await session()).countdownTo).not.toBeNull()
})

test('the countdown stops for whoever takes a vote back or comes in meanwhile, but not if a person started it', async () => {
  const { comes, votes, answers, act, session, look } = await table()
  await comes('ann')
  await comes('bo')
  await votes('ann', '3')
  await votes('bo', '3')
  await answers('bo', 'vote:c1', null)
  expect((await session()).countdownTo).toBeNull()
  await votes('bo', '3')
  await comes('cy')
  expect((await session()).countdownTo).toBeNull()
  await act({ type: 'poker.countdown', id: 's', isOn: true })
  await look()
  await comes('di')
  expect((await session()).countdownTo).not.toBeNull()
})

test('another round is counted down anew', async () => {
  const { comes, votes, act, later, reveals } = await table()
  await comes('ann')
  await comes('bo')
  for (const card of ['3', '8']) {
    await votes('ann', '3')
    await votes('bo', card)
    await later(3)
    await act({ type: 'poker.again', id: 's', cardId: 'c1' })
  }
  expect((await reveals()).map(({ round }) => round).sort()).toEqual([1, 2])
})

test('a countdown goes on where a new server begins', async () => {
  const { comes, votes, later, restart, reveals } = await table()
  await comes('ann')
  await comes('bo')
  await votes('ann', '3')
  await votes('bo', '3')
  await restart()
  await later(3)
  expect(await reveals()).toHaveLength(1)
})

test('whoever leads and is gone for a minute is said to be silent, until they are back', async () => {
  const { comes, loses, later, session, act, at } = await table()
  await comes('ann')
  await comes('bo')
  const left = at()
  await loses('ann')
  await later(59)
  expect((await session()).silentSince).toBeNull()
  await later(1)
  expect((await session()).silentSince).toBe(left)
  await comes('ann')
  expect((await session()).silentSince).toBeNull()
  await loses('ann')
  await later(60)
  await act({ type: 'session.lead', id: 's' }, 'bo')
  await later(90)
  expect((await session()).silentSince).toBeNull()
})

test('a session that nobody looks at, or that people answer on their own time, needs no one to lead it', async () => {
  const alone = await table()
  await alone.later(90)
  expect((await alone.session()).silentSince).toBeNull()
  const inTheirTime = await table({ answersUntil: '2026-11-25T09:00:00.000Z' })
  await inTheirTime.comes('bo')
  await inTheirTime.later(90)
  expect((await inTheirTime.session()).silentSince).toBeNull()
})

test('votes given on one’s own time come out at the deadline, also after a new start, and only where there are any', async () => {
  const { votes, later, restart, reveals, comes, session } = await table({ answersUntil: '2026-11-24T09:01:00.000Z' })
  await comes('ann')
  await votes('ann', '3')
  await votes('bo', '5')
  await restart()
  await later(59)
  expect(await reveals()).toEqual([])
  await later(1)
  expect(await reveals()).toMatchObject([{ question: 'vote:c1', count: 2 }])
  expect((await session()).revealed).toEqual(['vote:c1'])
})

test('votes given on one’s own time come out before the deadline once everybody has given all of theirs', async () => {
  const { votes, act, look, reveals } = await table({ answersUntil: '2026-11-25T09:00:00.000Z' })
  for (const cardId of ['c1', 'c2']) for (const person of ['ann', 'bo', 'cy']) await votes(person, '5', cardId)
  await votes('di', '5', 'c1')
  expect(await reveals()).toEqual([])
  await act({ type: 'session.spectate', id: 's', isSpectator: true }, 'di')
  await look()
  expect((await reveals()).map(({ question }) => question).sort()).toEqual(['vote:c1', 'vote:c2'])
})

test.each(['before', 'after'])('a card that goes %s the others have been voted on keeps nobody waiting', async (when) => {
  const { votes, act, look, reveals } = await table({ answersUntil: '2026-11-25T09:00:00.000Z' })
  if (when === 'before') await act({ type: 'card.delete', id: 'c2' })
  for (const person of ['ann', 'bo', 'cy', 'di']) await votes(person, '5')
  if (when === 'after') await act({ type: 'card.delete', id: 'c2' })
  await look()
  expect((await reveals()).map(({ question }) => question)).toEqual(['vote:c1'])
})

test('a round that is asked again after the deadline waits for all who are there', async () => {
  const { comes, votes, act, later, reveals } = await table({ answersUntil: '2026-11-24T09:01:00.000Z' })
  await votes('ann', '3')
  await later(60)
  await comes('ann')
  await comes('bo')
  await act({ type: 'poker.again', id: 's', cardId: 'c1' })
  await votes('ann', '5')
  await later(10)
  expect(await reveals()).toHaveLength(1)
  await votes('bo', '5')
  await later(3)
  expect(await reveals()).toHaveLength(2)
})

test('a vote on the plan comes out when all who are there have voted', async () => {
  const { comes, answers, reveals } = await table({ kind: 'planning', template: 'sprint-plan', cardIds: [] })
  await comes('ann')
  await comes('bo')
  await answers('ann', 'fist', { score: 4 })
  await answers('ann', 'confidence', { score: 4 })
  expect(await reveals()).toEqual([])
  await answers('bo', 'fist', { score: 1 })
  expect(await reveals()).toMatchObject([{ question: 'fist', count: 2 }])
})

test('what was written in a window comes out when it ends, by itself, also where nobody is there and the server was down', async () => {
  const answersUntil = '2026-11-24T09:10:00.000Z'
  const { answers, notes, later, restart } = await table({ kind: 'retro', template: 'async-drip', secrecy: 'anonymous', cardIds: [], answersUntil })
  for (const userId of ['ann', 'bo', 'cy']) await answers(userId, `note:${userId}`, { columnId: 'monday', text: `${userId} thought` })
  await later(9 * 60)
  expect(await notes()).toEqual([])
  await restart()
  await later(61)
  expect(await notes()).toEqual(['ann thought', 'bo thought', 'cy thought'])
})

test('at the end of a window too few answers stay sealed, until enough have answered', async () => {
  const answersUntil = '2026-11-24T09:10:00.000Z'
  const { answers, later, reveals, session } = await table({ kind: 'health', template: 'squad', secrecy: 'anonymous', cardIds: [], answersUntil })
  for (const userId of ['ann', 'bo']) await answers(userId, 'health:speed', { score: 2 })
  for (const userId of ['ann', 'bo', 'cy']) await answers(userId, 'health:fun', { score: 3 })
  await later(11 * 60)
  expect(await reveals()).toMatchObject([{ question: 'health:fun', count: 3 }])
  expect((await session()).revealed).toEqual(['health:fun'])
  await answers('di', 'health:speed', { score: 1 })
  expect((await reveals()).find(({ question }) => question === 'health:speed')).toMatchObject({ count: 3 })
})

test('what fewer than three wrote in a window without names waits for whoever leads', async () => {
  const answersUntil = '2026-11-24T09:10:00.000Z'
  const { answers, notes, later, act } = await table({ kind: 'retro', template: 'async-drip', secrecy: 'anonymous', cardIds: [], answersUntil })
  for (const userId of ['ann', 'bo']) await answers(userId, `note:${userId}`, { columnId: 'monday', text: `${userId} thought` })
  await later(11 * 60)
  expect(await notes()).toEqual([])
  await act({ type: 'retro.reveal', id: 's' })
  expect(await notes()).toEqual(['ann thought', 'bo thought'])
})
