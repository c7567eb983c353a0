import { Replica } from '@rondo/core/replica'
import type { Entry, EventsDown, No } from '@rondo/types'
import { v7 } from 'uuid'
import { createStore, type StoreApi } from 'zustand/vanilla'
import { asProblem, type Problem } from '../api/problem.ts'
import { takeBeginning } from './beginning.ts'
import { KeptBoard } from './kept-board.ts'
import { type Line, theLine } from './line.ts'
import { NotApplied } from './not-applied.ts'
import { Outbox } from './outbox.ts'
import { People } from './people.ts'
import { Presence } from './presence.ts'
import { SocketLink } from './socket-link.ts'

export type Connection = { line: 'live' | 'catching up' | 'offline'; waiting: number }
export type Opening = { step: 'opening' } | { step: 'open' } | { step: 'failed'; problem: Problem } | { step: 'gone'; words: string }

const PATIENCE_WITH_NEWS_MS = 1500
const SETTLED_AFTER_MS = 1500
const PAUSE_MS = 1000
const LONGEST_PAUSE_MS = 20_000

/** A board as this browser has it: the replica, kept in step with the server for as long as it is open. */
export class LiveBoard {
  readonly boardId: string
  readonly userId: string
  readonly opening: StoreApi<Opening> = createStore<Opening>(() => ({ step: 'opening' }))
  readonly connection: StoreApi<Connection> = createStore<Connection>(() => ({ line: 'catching up', waiting: 0 }))
  readonly presence: Presence
  readonly people: People
  readonly notApplied: NotApplied
  replica!: Replica
  readonly #line: Line
  readonly #link: SocketLink
  #outbox: Outbox | undefined
  #kept: KeptBoard | undefined
  readonly #newsListeners = new Set<(entries: readonly Entry[]) => void>()
  readonly #stops: (() => void)[] = []
  #isClosed = false
  #isJoining = false
  #wantsJoin = false
  #tries = 0

  constructor(userId: string, boardId: string) {
    this.userId = userId
    this.boardId = boardId
    this.#line = theLine()
    this.#link = new SocketLink(this.#line, boardId)
    this.notApplied = new NotApplied(userId, boardId)
    this.presence = new Presence(this.#line, boardId)
    this.people = new People(boardId)
    void this.#open()
  }

  /** Calls back with what has happened while the line was up, before it is drawn. */
  onNews(listener: (entries: readonly Entry[]) => void): () => void {
    this.#newsListeners.add(listener)
    return () => this.#newsListeners.delete(listener)
  }

  tryAgain() {
    this.opening.setState({ step: 'opening' }, true)
    void this.#open()
  }

  close() {
    this.#isClosed = true
    this.#kept?.flush()
    this.#link.leave()
    this.replica?.disconnected()
    for (const stop of this.#stops) stop()
  }

  async #open() {
    const { isKept, whole, since, pending } = await takeBeginning(this.userId, this.boardId)
    if (this.#isClosed) return
    this.#outbox = new Outbox(this.userId, this.boardId, pending)
    this.#kept = new KeptBoard(this.userId, this.boardId, since.length)
    this.replica = this.#made(pending)
    this.connection.setState({ waiting: pending.length })
    try {
      const { epoch, seq, state } = await whole
      this.replica.begin(epoch, seq, state)
    } catch (error) {
      const problem = asProblem(error)
      return this.opening.setState(problem.code === 'missing' ? { step: 'gone', words: problem.message } : { step: 'failed', problem }, true)
    }
    if (this.#isClosed) return
    this.replica.receive(this.replica.epoch, since)
    if (!isKept) this.#keepWhole()
    this.opening.setState({ step: 'open' }, true)
    setTimeout(() => this.#isClosed || this.#follow()) // what is there is drawn first
  }

  #follow() {
    this.#listen()
    void this.people.follow(this.replica)
    void this.#join()
  }

  #made(pending: ConstructorParameters<typeof Replica>[1]) {
    return new Replica(
      {
        boardId: this.boardId,
        actorId: this.userId,
        link: this.#link,
        newId: v7,
        now: () => new Date().toISOString(),
        onRefused: (mutation, refusal) => this.notApplied.add(mutation, refusal),
        onPending: (waiting) => {
          this.#outbox?.keep(waiting)
          this.connection.setState({ waiting: waiting.length })
        },
        onTaken: (entries) => this.#taken(entries),
        pause: (tries) => new Promise((resolve) => setTimeout(resolve, Math.min(PAUSE_MS * 2 ** tries, LONGEST_PAUSE_MS) * (0.5 + Math.random() / 2))),
      },
      pending,
    )
  }

  #taken(entries: readonly Entry[]) {
    if (this.opening.getState().step !== 'open') return
    this.#kept?.add(this.replica.epoch, entries)
    if (this.#kept?.isLong) this.#keepWhole()
    if (this.connection.getState().line === 'live') for (const tell of this.#newsListeners) tell(entries)
  }

  #keepWhole() {
    whenIdle(() => {
      if (this.#isClosed) return
      const { epoch, seq } = this.replica
      void this.#kept?.write({ epoch, seq, state: this.replica.confirmed() })
    })
  }

  #listen() {
    const { socket } = this.#line
    const here =
      <T extends { boardId: string }>(then: (content: T) => void) =>
      (content: T) => {
        if (content.boardId === this.boardId) then(content)
      }
    const events: Partial<EventsDown> = {
      entries: here(({ epoch, entries }) => {
        this.replica.receive(epoch, entries)
        if (this.replica.isBehind) void this.#join()
      }),
      head: here(({ epoch, seq }) => {
        const { replica } = this
        if (epoch !== replica.epoch) void this.#join()
        else if (seq > replica.seq) setTimeout(() => seq > replica.seq && void this.#join(), PATIENCE_WITH_NEWS_MS)
      }),
      resync: here(() => void this.#join()),
      revoked: here(() => this.#leave('You are no longer on this board.')),
    }
    for (const [event, handler] of Object.entries(events)) {
      socket.on(event as keyof EventsDown, handler as never)
      this.#stops.push(() => socket.off(event as keyof EventsDown, handler as never))
    }
    this.#stops.push(
      this.#line.follow({
        connected: () => void this.#join(),
        lost: () => {
          this.connection.setState({ line: 'offline' })
          this.presence.forget()
          this.replica?.disconnected()
        },
      }),
      this.presence.follow(),
    )
    const onHide = () => document.visibilityState === 'hidden' && this.#kept?.flush()
    document.addEventListener('visibilitychange', onHide)
    this.#stops.push(() => document.removeEventListener('visibilitychange', onHide))
  }

  /** Joins and catches up; what is asked meanwhile is done once after. */
  async #join() {
    if (this.#isClosed || !this.#line.isUp || this.opening.getState().step !== 'open') return
    if (this.#isJoining) {
      this.#wantsJoin = true
      return
    }
    this.#isJoining = true
    this.#wantsJoin = false
    this.connection.setState({ line: 'catching up' })
    const beginnings = this.replica.beginnings
    const no = await this.replica.reconnect().catch((error: unknown) => {
      if (this.#line.isUp) console.error(error)
      return 'no line' as const
    })
    this.#isJoining = false
    if (this.#isClosed || no === 'no line') return
    if (no) return this.#turnedAway(no)
    this.#tries = 0
    if (this.replica.beginnings !== beginnings) this.#keepWhole()
    if (this.#wantsJoin || this.replica.isBehind) return void this.#join()
    if (this.#line.isUp) this.connection.setState({ line: 'live' })
    this.presence.sayAgain()
  }

  #turnedAway({ code, message }: No) {
    if (code === 'missing' || code === 'forbidden') return this.#leave(message)
    if (code === 'unauthenticated') return this.#line.renew()
    setTimeout(() => void this.#join(), Math.min(PAUSE_MS * 2 ** this.#tries++, LONGEST_PAUSE_MS) * (0.5 + Math.random() / 2))
  }

  #leave(words: string) {
    void this.#kept?.forget()
    this.opening.setState({ step: 'gone', words }, true)
    this.replica.disconnected()
  }
}

/** Not before the board has been on the screen for a while, and then when nothing else is to be done. */
function whenIdle(then: () => void) {
  setTimeout(() => ('requestIdleCallback' in window ? requestIdleCallback(then, { timeout: 5000 }) : then()), SETTLED_AFTER_MS)
}
