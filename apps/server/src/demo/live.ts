import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { Refusal } from '@rondo/types'
import { type Chance, chance } from './chance.ts'
import { deeds } from './deeds.ts'
import { areas } from './library.ts'
import { LivePerson } from './live-person.ts'
import { items } from './words.ts'

export type LiveWish = {
  url: string
  boardId: string
  people: readonly { userId: string; token: string }[]
  /** 1 is how people work; less is quicker. */
  pace?: number
  seed?: number
  signal: AbortSignal
}

/** Lets people work on a board until they are told to stop. Each has a socket of their own: there is no second way in. */
export async function live({ url, boardId, people, pace = 1, seed = Date.now(), signal }: LiveWish): Promise<void> {
  const all = people.map((person) => new LivePerson({ url, boardId, ...person, newId: randomUUID }))
  try {
    await Promise.all(all.map((person, i) => workOn(person, chance(seed + i), pace, signal)))
  } finally {
    for (const person of all) person.leave()
  }
}

async function workOn(me: LivePerson, luck: Chance, pace: number, signal: AbortSignal) {
  const ideas = items(areas, 200, luck)
  const pause = async (low: number, high: number) => void (await sleep(luck.between(low, high) * pace, undefined, { signal }))
  try {
    await pause(0, 4000) // nobody comes at the same second
    await me.arrive(signal)
    while (!signal.aborted) {
      await pause(3000, 14_000)
      if (me.isThere) await doSomething({ me, chance: luck, ideas, newId: randomUUID, pause })
    }
  } catch (error) {
    if (!signal.aborted) throw error
  }
}

async function doSomething(hands: Parameters<(typeof deeds)[number]['deed']>[0]) {
  const { chance, me } = hands
  const order = deeds.map(({ deed, weight }) => ({ deed, place: chance.next() ** (1 / weight) })).sort((a, b) => b.place - a.place)
  try {
    for (const { deed } of order) if (await deed(hands)) return
  } catch (error) {
    me.is({ cardId: null, doing: null })
    if (!(error instanceof Refusal) && !isPassing(error)) throw error
  }
}

/** The line went down or the server starts again: the next thing will do. */
const isPassing = (error: unknown) => error instanceof TypeError || /did not open|timed out|has been disconnected/.test((error as Error).message)
