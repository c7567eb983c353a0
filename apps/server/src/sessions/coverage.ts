import { refuse } from '@rondo/types'
import type { Boards } from '../boards/boards.ts'
import type { Seat } from '../gateway/presence.ts'
import { Attendance } from './attendance.ts'
import { votersOf } from './quorum.ts'

type Log = { error(context: object, message?: string): void }
type Tell = (boardId: string, sessionId: string, everyone: number | null) => void
type Options = { boards: Boards; presence: { seats(boardId: string): readonly Seat[] }; log: Log; tell: Tell; now?: () => number }
type Room = {
  boardId: string
  sessionId: string
  attendance: Attendance
  seen: Map<string, { userId: string; noteIds: ReadonlySet<string> }>
  told?: number | null
}

const EVERY_MS = 250
/** Among two, the figure would tell each of the other. */
const LEAST = 3

/** How many notes of a session everyone who takes part has had before their eyes: a figure for the room, gathered, never stored, and never who has not. */
export class Coverage {
  readonly #rooms = new Map<string, Room>()
  readonly #options: Options & { now: () => number }
  readonly #timer: NodeJS.Timeout

  constructor(options: Options) {
    this.#options = { now: Date.now, ...options }
    this.#timer = setInterval(() => void this.look(), EVERY_MS).unref()
  }

  /** All that this person has seen, on this tab; the last word counts. Answers the figure as it was told last. */
  async sees(
    boardId: string,
    socketId: string,
    userId: string,
    { sessionId, noteIds }: { sessionId: string; noteIds: readonly string[] },
  ): Promise<number | null> {
    await this.#options.boards.session(boardId, sessionId)
    const isThere = this.#options.presence.seats(boardId).some((seat) => seat.socketId === socketId && seat.whereabouts?.sessionId === sessionId)
    if (!isThere) refuse('unavailable', 'You are not in that session yet.')
    const room: Room = this.#rooms.get(`${boardId}/${sessionId}`) ?? { boardId, sessionId, attendance: new Attendance(), seen: new Map() }
    this.#rooms.set(`${boardId}/${sessionId}`, room)
    room.seen.set(socketId, { userId, noteIds: new Set(noteIds) })
    return room.told ?? null
  }

  close() {
    clearInterval(this.#timer)
  }

  /** Counts again in each session, and tells where the figure is another. */
  async look(): Promise<void> {
    const { presence, now, log, tell } = this.#options
    for (const [place, room] of this.#rooms) {
      const { boardId, sessionId, attendance, seen } = room
      attendance.note(presence.seats(boardId), sessionId, now())
      const present = new Set(attendance.present)
      for (const [socketId, { userId }] of seen) if (!present.has(userId)) seen.delete(socketId)
      if (present.size === 0) this.#rooms.delete(place)
      try {
        const everyone = await this.#seenByAll(room, present)
        if (everyone !== room.told && this.#rooms.get(place) === room) tell(boardId, sessionId, everyone)
        room.told = everyone
      } catch (error) {
        log.error({ err: error, boardId, sessionId }, 'what a room has seen could not be counted')
      }
    }
  }

  async #seenByAll({ boardId, sessionId, seen }: Room, present: ReadonlySet<string>): Promise<number | null> {
    const { boards } = this.#options
    const session = await boards.session(boardId, sessionId)
    const people = votersOf(session, await boards.members(boardId)).filter((userId) => present.has(userId))
    if (people.length < LEAST) return null
    const [first, ...others] = people.map((userId) => new Set([...seen.values()].flatMap((one) => (one.userId === userId ? [...one.noteIds] : []))))
    return [...(first ?? [])].filter((noteId) => others.every((of) => of.has(noteId))).length
  }
}
