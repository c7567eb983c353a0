import { SYSTEM } from '@rondo/core/roles'
import type { CommandInput } from '@rondo/types'
import { expect, onTestFinished, test } from 'vitest'
import { Boards } from '../../apps/server/src/boards/boards.ts'
import { Store } from '../../apps/server/src/db/store.ts'
import { Presence } from '../../apps/server/src/gateway/presence.ts'
import { Coverage } from '../../apps/server/src/sessions/coverage.ts'
import { databases } from '../support/databases.ts'

/** A retro with four people, of whom Vic only looks on, and what the room is told. */
async function room() {
  let ms = Date.UTC(2026, 10, 24, 9)
  const errors: object[] = []
  const log = { error: (context: object) => void errors.push(context) }
  const boards = await Boards.open({ store: await Store.open(await databases.sqlite()), log })
  const presence = new Presence(() => {})
  const boardId = await boards.create({ name: 'App', key: 'APP', zone: 'UTC' }, 'ann')
  let acts = 0
  const act = (command: CommandInput, actorId = 'ann') => boards.commit(boardId, { id: `act-${++acts}`, command }, actorId)
  for (const userId of ['bo', 'cy']) await act({ type: 'member.add', userId, role: 'member' }, SYSTEM)
  await act({ type: 'member.add', userId: 'vic', role: 'viewer' }, SYSTEM)
  await act({ type: 'session.open', id: 'r', kind: 'retro', template: 'daki', secrecy: 'anonymous' })
  const told: (number | null)[] = []
  const coverage = new Coverage({ boards, presence, log, tell: (_, __, everyone) => told.push(everyone), now: () => ms })
  onTestFinished(async () => {
    coverage.close()
    presence.close()
    await boards.close()
    expect(errors).toEqual([])
  })
  return {
    act,
    told,
    headBefore: await boards.head(boardId),
    head: () => boards.head(boardId),
    comes(userId: string, tab = userId, sessionId = 'r') {
      presence.enter(boardId, tab, userId)
      presence.says(boardId, tab, { sessionId })
    },
    goes: (tab: string) => presence.leave(boardId, tab),
    sees: (userId: string, noteIds: string[], tab = userId, sessionId = 'r') => coverage.sees(boardId, tab, userId, { sessionId, noteIds }),
    async later(seconds = 0) {
      ms += seconds * 1000
      await coverage.look()
      return told.at(-1)
    },
  }
}

test('a note counts for the room once everyone who takes part has seen it', async () => {
  const { comes, sees, later, told, head, headBefore } = await room()
  for (const userId of ['ann', 'bo', 'cy', 'vic']) comes(userId)
  await sees('ann', ['n1', 'n2', 'n3'])
  await sees('bo', ['n1', 'n2'])
  expect(await later()).toBe(0)
  await sees('cy', ['n2'])
  expect(await later()).toBe(1)
  await sees('cy', ['n2', 'n1', 'n3'])
  expect(await later(), 'who only looks on is not waited for').toBe(2)
  await later()
  expect(told, 'the same figure is told once').toEqual([0, 1, 2])
  expect(await head(), 'nothing of it is in the log').toBe(headBefore)
})

test('among two the room is told nothing, since it would tell of the other', async () => {
  const { comes, sees, later } = await room()
  for (const userId of ['ann', 'bo']) comes(userId)
  await sees('ann', ['n1'])
  await sees('bo', ['n1'])
  expect(await later()).toBe(null)
})

test('a second tab and a line that broke for a moment take nothing back; whoever leaves is not waited for', async () => {
  const { comes, goes, sees, later, act } = await room()
  for (const userId of ['ann', 'bo', 'cy']) comes(userId)
  await act({ type: 'member.add', userId: 'di', role: 'member' }, SYSTEM)
  comes('di')
  for (const userId of ['ann', 'bo', 'cy']) await sees(userId, ['n1'])
  comes('ann', 'ann-2')
  await sees('ann', ['n2'], 'ann-2')
  expect(await later()).toBe(0)
  await sees('di', ['n1'])
  expect(await later()).toBe(1)
  goes('bo')
  expect(await later(5)).toBe(1)
  comes('bo', 'bo-again')
  expect(await later(1)).toBe(1)
  goes('di')
  await sees('bo', ['n1', 'n2'], 'bo-again')
  await sees('cy', ['n1', 'n2'])
  await sees('ann', ['n1'])
  expect(await later(40), 'Di has left').toBe(2)
})

test('whoever is not in the session has seen nothing there', async () => {
  const { comes, sees } = await room()
  await expect(sees('ann', ['n1'])).rejects.toThrow('not in that session')
  comes('ann')
  expect(await sees('ann', ['n1'])).toBe(null)
})

test('of a session that there is not, nothing is counted', async () => {
  const { comes, sees, later } = await room()
  comes('ann', 'ann', 'made-up')
  await expect(sees('ann', ['n1'], 'ann', 'made-up')).rejects.toThrow('There is no such session')
  await later() // an error that is written down fails this test
})
