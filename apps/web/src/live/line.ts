import type { EventsDown, EventsUp } from '@rondo/types'
import { io, type Socket } from 'socket.io-client'
import { loadMe } from '../api/me.ts'

/** The server says how far the board is each 5 s: of a line that says nothing for so long, nothing more is expected. */
const SILENT_MS = 12_000
const PATIENCE_MS = 5000

type PageSocket = Socket<EventsDown, EventsUp>
type Listener = { connected(): void; lost(): void }

/** This page's one line to the server, whatever boards are followed on it. */
export class Line {
  readonly socket: PageSocket
  readonly #listeners = new Set<Listener>()
  readonly #stop = new AbortController()
  #heardAt = 0
  #watch: ReturnType<typeof setInterval> | undefined

  constructor(socket: PageSocket = io({ transports: ['websocket'], reconnectionDelay: 250, reconnectionDelayMax: 4000, autoConnect: false })) {
    this.socket = socket
    this.socket.on('connect', () => {
      this.#hear()
      for (const { connected } of this.#listeners) connected()
    })
    this.socket.on('disconnect', (reason) => {
      for (const { lost } of this.#listeners) lost()
      if (reason === 'io server disconnect') this.#askWhoIAm()
    })
    this.socket.on('connect_error', () => {
      for (const { lost } of this.#listeners) lost()
      if (!this.socket.active) this.#askWhoIAm()
    })
    this.socket.on('drain', ({ minMs, maxMs }) => setTimeout(() => this.renew(), minMs + Math.random() * (maxMs - minMs)))
    this.socket.onAny(() => this.#hear())
  }

  get isUp() {
    return this.socket.connected
  }

  /** Follows the line's ups and downs; the line is there as long as someone does. */
  follow(listener: Listener): () => void {
    this.#listeners.add(listener)
    if (this.#listeners.size === 1) this.#open()
    return () => {
      this.#listeners.delete(listener)
      if (this.#listeners.size === 0) this.#close()
    }
  }

  /** Asks, and rejects where no answer comes: then the line is taken for broken and begun anew. */
  async ask<T>(emit: (socket: Socket<EventsDown, EventsUp>, reply: (answer: T) => void) => void): Promise<T> {
    const { socket } = this
    if (!socket.connected) throw new Error('There is no line.')
    return new Promise((resolve, reject) => {
      const fail = () => {
        clearTimeout(late)
        socket.off('disconnect', fail)
        reject(new Error('No answer came.'))
      }
      const late = setTimeout(() => {
        fail()
        this.renew()
      }, PATIENCE_MS)
      socket.once('disconnect', fail)
      emit(socket, (answer) => {
        clearTimeout(late)
        socket.off('disconnect', fail)
        this.#hear()
        resolve(answer)
      })
    })
  }

  /** Hangs up and dials again. */
  renew() {
    this.socket.disconnect()
    this.socket.connect()
  }

  #open() {
    const { signal } = this.#stop
    window.addEventListener('online', () => this.renew(), { signal })
    // The browser knows before the socket does.
    window.addEventListener('offline', () => this.socket.io.engine?.close(), { signal })
    this.#watch = setInterval(() => {
      if (this.isUp && Date.now() - this.#heardAt > SILENT_MS) this.renew()
    }, 1000)
    this.socket.connect()
  }

  #close() {
    clearInterval(this.#watch)
    this.#stop.abort()
    this.socket.disconnect()
    if (line === this) line = undefined
  }

  #hear() {
    this.#heardAt = Date.now()
  }

  /** Turned away: either the session is over, which leads to the sign-in page, or the server has trouble just now. */
  #askWhoIAm() {
    const again = () => setTimeout(() => this.#listeners.size > 0 && this.socket.connect(), 1000 + Math.random() * 2000)
    loadMe().then(again, again)
  }
}

let line: Line | undefined

export function theLine(): Line {
  line ??= new Line()
  return line
}
