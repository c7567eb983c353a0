import type { Entry, Session } from '@rondo/types'
import type { Boards } from '../boards/boards.ts'
import { Attendance } from './attendance.ts'

/** A session that goes on, with what is known of it beside its row. `changes` counts how often answers went under seal or came out. */
export type Going = { boardId: string; session: Session; attendance: Attendance; changes: number; weighed: string; countdownOfOurs: string | null }

/** The sessions of all boards that go on, kept current from what is written. */
export class OpenSessions {
  readonly #going = new Map<string, Going>()
  readonly #stop: (() => void)[]

  static async open(boards: Boards) {
    const sessions = new OpenSessions(boards)
    for (const { boardId, session } of await boards.openSessions()) if (!sessions.#of(boardId, session.id)) sessions.#put(boardId, session)
    return sessions
  }

  private constructor(boards: Boards) {
    this.#stop = [
      boards.onEntries((boardId, entries) => this.#take(boardId, entries)),
      boards.onAnswered((boardId, sessionId) => {
        const going = this.#of(boardId, sessionId)
        if (going) going.changes++
      }),
    ]
  }

  get all(): Iterable<Going> {
    return [...this.#going.values()]
  }

  close() {
    for (const stop of this.#stop) stop()
  }

  #take(boardId: string, entries: readonly Entry[]) {
    for (const { table, id, from, to } of entries.flatMap(({ patches }) => patches)) {
      if (table !== 'sessions') continue
      const going = this.#of(boardId, id)
      if (to === null || to.closedAt) this.#going.delete(`${boardId}/${id}`)
      else if (going) going.session = { ...going.session, ...to }
      else if (from === null) this.#put(boardId, to as Session)
    }
  }

  #of(boardId: string, sessionId: string) {
    return this.#going.get(`${boardId}/${sessionId}`)
  }

  #put(boardId: string, session: Session) {
    const going = { boardId, session, attendance: new Attendance(), changes: 0, weighed: '', countdownOfOurs: null }
    this.#going.set(`${boardId}/${session.id}`, going)
  }
}
