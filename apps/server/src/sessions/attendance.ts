import type { Seat } from '../gateway/presence.ts'

/** A line that breaks for a moment is not a person who left. */
const GRACE_MS = 30_000

/** When each person was last seen in a session. */
export class Attendance {
  readonly #lastHere = new Map<string, number>()
  #here = new Set<string>()
  #elsewhere = new Set<string>()
  #now = 0

  /** Takes down who is there now, whatever their tabs. */
  note(seats: readonly Seat[], sessionId: string, now: number) {
    this.#now = now
    const isHere = ({ whereabouts }: Seat) => whereabouts?.sessionId === sessionId
    this.#here = new Set(seats.filter(isHere).map(({ userId }) => userId))
    this.#elsewhere = new Set(seats.filter(({ whereabouts }) => whereabouts !== null).flatMap(({ userId }) => (this.#here.has(userId) ? [] : userId)))
    for (const userId of this.#here) this.#lastHere.set(userId, now)
  }

  /** Whoever is waited for counts as seen when the waiting began. */
  expect(userId: string) {
    if (!this.#lastHere.has(userId)) this.#lastHere.set(userId, this.#now)
  }

  isHere = (userId: string) => this.#here.has(userId)

  lastHere = (userId: string) => this.#lastHere.get(userId)

  /** Who takes part: who is there, and who lost their line less than half a minute ago. Who went to another page has left. */
  get present(): string[] {
    const hasLeft = (userId: string, at: number) => this.#elsewhere.has(userId) || this.#now - at >= GRACE_MS
    return [...this.#lastHere].flatMap(([userId, at]) => (this.#here.has(userId) || !hasLeft(userId, at) ? userId : [])).sort()
  }

  get hasHadCompany(): boolean {
    return this.#lastHere.size > 1
  }
}
