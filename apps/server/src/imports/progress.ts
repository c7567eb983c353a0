import { randomUUID } from 'node:crypto'
import { refuse } from '@rondo/types'
import type { Progress } from './import-board.ts'

export type Running = {
  id: string
  startedAt: string
  state: Progress['state'] | 'done' | 'failed'
  isDryRun: boolean
  name: string | null
  done: number
  total: number
  boardId: string | null
  message: string | null
}

const MOST_AT_ONCE = 2
const REMEMBERED = 10

/** How far each person's imports are; the last few are remembered for as long as the server runs. */
export class Imports {
  readonly #of = new Map<string, Running[]>()
  #running = 0

  /** One a person, a few in all: each holds a file and a process. */
  begin(userId: string, isDryRun: boolean): Running {
    const mine = this.of(userId)
    const before = mine.find(({ state }) => state === 'reading' || state === 'writing')
    if (before?.isDryRun) refuse('limited', 'The file that you chose before is still being read. Choose again when that is done.')
    if (before) refuse('limited', 'You are bringing a board already. Wait until it is there.')
    if (this.#running >= MOST_AT_ONCE) refuse('limited', 'Several boards are being brought just now. Try again in a minute.')
    const one: Running = {
      id: randomUUID(),
      startedAt: new Date().toISOString(),
      state: 'reading',
      isDryRun,
      name: null,
      done: 0,
      total: 0,
      boardId: null,
      message: null,
    }
    this.#of.set(userId, [one, ...mine].slice(0, REMEMBERED))
    this.#running++
    return one
  }

  /** However it ended. */
  end(one: Running, outcome: Pick<Running, 'state' | 'boardId' | 'message'>) {
    Object.assign(one, outcome)
    this.#running--
  }

  of(userId: string): readonly Running[] {
    return this.#of.get(userId) ?? []
  }
}
