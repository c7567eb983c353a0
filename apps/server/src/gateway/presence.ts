import { Id, type Present, type Whereabouts } from '@rondo/types'
import { z } from 'zod'

const EVERY_MS = 100

const Said = z.object({ cardId: Id.nullish(), sessionId: Id.nullish(), doing: z.enum(['typing', 'dragging']).nullish(), field: Id.nullish() })

type Emit = (boardId: string, people: Present[]) => void
/** One tab on a board. `whereabouts: null` until it has said where it is. */
export type Seat = { socketId: string; userId: string; whereabouts: Whereabouts | null }

/** Who is on a board and what they do there: one seat per person whatever the tabs, gathered, one frame each 100 ms, never stored. */
export class Presence {
  readonly #boards = new Map<string, Map<string, Seat>>()
  readonly #changed = new Set<string>()
  readonly #timer: NodeJS.Timeout

  constructor(emit: Emit) {
    this.#timer = setInterval(() => {
      for (const boardId of this.#changed) emit(boardId, this.on(boardId))
      this.#changed.clear()
    }, EVERY_MS).unref()
  }

  /** The people on a board; who is there with several tabs is where they did something last. */
  on(boardId: string): Present[] {
    const people = new Map<string, Present>()
    for (const { userId, whereabouts } of this.#boards.get(boardId)?.values() ?? []) people.set(userId, { userId, ...whereabouts })
    return [...people.values()]
  }

  /** All tabs on a board, also several of one person. */
  seats(boardId: string): Seat[] {
    return [...(this.#boards.get(boardId)?.values() ?? [])]
  }

  enter(boardId: string, socketId: string, userId: string) {
    this.#put(boardId, socketId, userId, null)
  }

  says(boardId: string, socketId: string, said: unknown) {
    const seat = this.#boards.get(boardId)?.get(socketId)
    const read = Said.safeParse(said)
    if (seat && read.success) this.#put(boardId, socketId, seat.userId, read.data as Whereabouts)
  }

  leave(boardId: string, socketId: string) {
    const seats = this.#boards.get(boardId)
    if (!seats?.delete(socketId)) return
    if (seats.size === 0) this.#boards.delete(boardId)
    this.#changed.add(boardId)
  }

  close() {
    clearInterval(this.#timer)
  }

  #put(boardId: string, socketId: string, userId: string, whereabouts: Whereabouts | null) {
    const seats = this.#boards.get(boardId) ?? new Map()
    this.#boards.set(boardId, seats)
    seats.delete(socketId) // last in the map: the seat where that person did something last
    seats.set(socketId, { socketId, userId, whereabouts })
    this.#changed.add(boardId)
  }
}
