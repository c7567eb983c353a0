import { Sender } from '@rondo/core/sender'
import type { Mutation, RefusalCode, Verdict } from '@rondo/types'
import { expect, test } from 'vitest'
import { turn } from '../support/world.ts'

const no = (code: RefusalCode): Verdict => ({ ok: false, code, message: code })
const rename = (id: string): Mutation => ({ id, command: { type: 'board.rename', name: id } })

/** A sender of two mutations, with a server that answers each try as told. */
function sending(answers: Record<string, (Verdict | 'no line')[]>) {
  let waiting = [rename('one'), rename('two')]
  const [sent, refused, pauses]: [string[], string[], number[]] = [[], [], []]
  const sender = new Sender({
    async mutate({ id }) {
      sent.push(id)
      const answer = answers[id]?.shift() ?? ({ ok: true, seq: sent.length } as const)
      if (answer === 'no line') throw new Error(answer)
      return answer
    },
    waiting: () => waiting,
    onAcknowledged: () => {},
    onRefused: (mutation, { code }) => {
      refused.push(`${mutation.id}: ${code}`)
      waiting = waiting.filter(({ id }) => id !== mutation.id)
    },
    pause: async (tries) => void pauses.push(tries),
  })
  return { sender, sent, refused, pauses }
}

test('what cannot be written just now is tried again with growing pauses, and nothing overtakes it', async () => {
  const { sender, sent, refused, pauses } = sending({ one: [no('unavailable'), no('limited'), no('storage_full'), no('unavailable')] })
  sender.begin()
  await turn()
  expect(sent).toEqual(['one', 'one', 'one', 'one', 'one', 'two'])
  expect(pauses).toEqual([1, 2, 3, 4])
  expect(refused).toEqual([])
})

test('a mistake of the server is tried three times and then set aside, so that it blocks nothing', async () => {
  const { sender, sent, refused } = sending({ one: [no('internal'), no('internal'), no('internal')] })
  sender.begin()
  await turn()
  expect(sent).toEqual(['one', 'one', 'one', 'two'])
  expect(refused).toEqual(['one: internal'])
})

test('a no that stays a no is said once, and the next one goes', async () => {
  const { sender, sent, refused } = sending({ one: [no('conflict')] })
  sender.begin()
  await turn()
  expect(sent).toEqual(['one', 'two'])
  expect(refused).toEqual(['one: conflict'])
})

test('signed out, everything is kept until signed in', async () => {
  const { sender, sent, refused } = sending({ one: [no('unauthenticated')] })
  sender.begin()
  await turn()
  expect([sent, refused]).toEqual([['one'], []])
  sender.hangUp()
  sender.begin()
  await turn()
  expect(sent).toEqual(['one', 'one', 'two'])
})

test('when the line breaks, everything that still waits is sent again on the next one, in order', async () => {
  const { sender, sent } = sending({ two: ['no line'] })
  sender.begin()
  await turn()
  sender.flush()
  await turn()
  expect(sent).toEqual(['one', 'two'])
  sender.hangUp()
  sender.begin()
  await turn()
  expect(sent).toEqual(['one', 'two', 'one', 'two'])
})
