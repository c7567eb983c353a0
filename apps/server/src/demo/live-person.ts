import { setTimeout as sleep } from 'node:timers/promises'
import { Replica } from '@rondo/core/replica'
import type { CommandInput, EventsDown, EventsUp, News, No, Rows, Verdict, Whereabouts } from '@rondo/types'
import { readCommand } from '@rondo/types'
import { io, type Socket } from 'socket.io-client'

const PATIENCE_MS = 6000

/** Somebody at a browser of their own: the same socket, the same copy of the board, the same commands. */
export class LivePerson {
  readonly userId: string
  readonly replica: Replica
  readonly #socket: Socket<EventsDown, EventsUp>
  readonly #boardId: string
  readonly #url: string
  readonly #token: string

  constructor({ url, boardId, userId, token, newId }: { url: string; boardId: string; userId: string; token: string; newId(): string }) {
    this.userId = userId
    this.#boardId = boardId
    this.#url = url
    this.#token = token
    const socket: Socket<EventsDown, EventsUp> = io(url, { transports: ['websocket'], auth: { token }, forceNew: true, autoConnect: false })
    this.#socket = socket
    this.replica = new Replica({
      boardId,
      actorId: userId,
      newId,
      now: () => new Date().toISOString(),
      onRefused: () => {}, // someone else was quicker
      link: {
        join: (seen) => socket.timeout(PATIENCE_MS).emitWithAck('join', boardId, seen) as Promise<News | No>,
        mutate: (mutation) => socket.timeout(PATIENCE_MS).emitWithAck('mutate', boardId, mutation) as Promise<Verdict>,
      },
    })
    socket.on('connect', () => this.#catchUp())
    socket.on('entries', ({ boardId: id, epoch, entries }) => {
      if (id !== boardId) return
      this.replica.receive(epoch, entries)
      if (this.replica.isBehind) this.#catchUp()
    })
    socket.on('head', ({ boardId: id, seq }) => void (id === boardId && seq > this.replica.seq && this.#catchUp()))
  }

  /** Resolves when the board is there. Whoever was let in a moment ago asks more than once: the server hears of it from another process. */
  async arrive(signal: AbortSignal): Promise<void> {
    this.#socket.connect()
    for (let waited = 1; !this.replica.epoch; waited++) {
      await sleep(100, undefined, { signal })
      if (waited % 10 === 0 && this.isThere && !this.replica.epoch) this.#catchUp()
    }
  }

  leave() {
    this.#socket.disconnect()
  }

  get isThere() {
    return this.#socket.connected
  }

  does(command: CommandInput) {
    const read = readCommand(command)
    if ('problem' in read) throw new Error(read.problem)
    this.replica.command(read.command)
  }

  is(whereabouts: Whereabouts) {
    this.#socket.emit('presence', this.#boardId, whereabouts)
  }

  /** What hangs on a card, as its sheet asks for it. */
  opens(cardId: string): Promise<void> {
    return this.replica.load(async () => {
      const answer = await fetch(`${this.#url}/api/boards/${this.#boardId}?part=card&cardId=${cardId}`, { headers: { authorization: `Bearer ${this.#token}` } })
      if (!answer.ok) throw new Error(`The card did not open: ${answer.status}`)
      return (await answer.json()) as { epoch: string; seq: number; state: Rows }
    })
  }

  #catchUp() {
    void this.replica.reconnect().catch(() => {}) // no line: the next one asks again
  }
}
