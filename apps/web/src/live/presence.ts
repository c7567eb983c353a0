import type { Present, Whereabouts } from '@rondo/types'
import type { Line } from './line.ts'

const EVERY_MS = 120
const TYPING_MS = 3000
const NOBODY: readonly Present[] = []

/** Who is on the board, with which card, doing what. Never stored, and never in the log. */
export class Presence {
  readonly #line: Line
  readonly #boardId: string
  readonly #listeners = new Set<() => void>()
  #people: readonly Present[] = NOBODY
  #onCards = new Map<string, readonly Present[]>()
  #mine: Whereabouts = {}
  #opened: string | null = null
  #typing: ReturnType<typeof setTimeout> | undefined
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor(line: Line, boardId: string) {
    this.#line = line
    this.#boardId = boardId
  }

  follow(): () => void {
    const { socket } = this.#line
    const onPeople = (boardId: string, people: Present[]) => boardId === this.#boardId && this.#take(people)
    socket.on('presence', onPeople)
    return () => {
      socket.off('presence', onPeople)
      clearTimeout(this.#timer)
      clearTimeout(this.#typing)
    }
  }

  /** Without a line nobody knows who is here. */
  forget() {
    this.#take(NOBODY)
  }

  subscribe = (listener: () => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  get people() {
    return this.#people
  }

  /** The same list until it changes, so that a tile draws again only for its own visitors. */
  onCard(cardId: string): readonly Present[] {
    return this.#onCards.get(cardId) ?? NOBODY
  }

  /** This person has a card open, or none. */
  opens(cardId: string | null) {
    this.#opened = cardId
    this.#say({ cardId, doing: null, field: null })
  }

  /** This person is in a session, or in none. */
  attends(sessionId: string | null) {
    this.#say({ sessionId })
  }

  drags(cardId: string | null) {
    this.#say(cardId ? { cardId, doing: 'dragging', field: null } : { cardId: this.#opened, doing: null, field: null })
  }

  /** Types in a field of the card that is open; a few seconds later no longer. */
  types(field: string) {
    clearTimeout(this.#typing)
    this.#typing = setTimeout(() => this.stopsTyping(), TYPING_MS)
    this.#say({ cardId: this.#opened, doing: 'typing', field })
  }

  stopsTyping() {
    clearTimeout(this.#typing)
    this.#say({ doing: null, field: null })
  }

  /** At most eight times a second; the last word counts. */
  #say(whereabouts: Whereabouts) {
    const next = { ...this.#mine, ...whereabouts }
    if (JSON.stringify(next) === JSON.stringify(this.#mine)) return
    this.#mine = next
    this.#timer ??= setTimeout(() => this.sayAgain(), EVERY_MS)
  }

  sayAgain() {
    clearTimeout(this.#timer)
    this.#timer = undefined
    if (this.#line.isUp) this.#line.socket.emit('presence', this.#boardId, this.#mine)
  }

  #take(people: readonly Present[]) {
    if (same(people, this.#people)) return
    this.#people = people
    const onCards = new Map<string, Present[]>()
    for (const person of people) if (person.cardId) onCards.set(person.cardId, [...(onCards.get(person.cardId) ?? []), person])
    this.#onCards = new Map([...onCards].map(([id, now]) => [id, same(now, this.onCard(id)) ? this.onCard(id) : now]))
    for (const listener of this.#listeners) listener()
  }
}

const same = (a: readonly Present[], b: readonly Present[]) => JSON.stringify(a) === JSON.stringify(b)
