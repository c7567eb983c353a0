import { questionOf } from '@rondo/core/sealing'
import { type Answer, isFinal, type No, type Sealed } from '@rondo/types'
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Line } from './line.ts'

type Mine = ReadonlyMap<string, Answer>
type Kept = { epoch: string; mine: [string, Answer][]; waiting: string[] }
type Options = {
  /** The page's line as it is now. */
  line(): Line
  userId: string
  boardId: string
  sessionId: string
  /** Told of what was turned down for good, and dropped. */
  onNo(message: string, answer: Answer | undefined): void
}

const PAUSE_MS = 1500

/**
 * What this person has answered under seal in one session. It is here at once, kept in this browser until the server has it, and offered again after a line
 * that broke or a backup that was put back, whatever page is open then. Of the others it knows who has answered, never what.
 */
export class SealedBox {
  readonly mine: StoreApi<Mine> = createStore<Mine>(() => new Map())
  readonly answered: StoreApi<ReadonlyMap<string, string[] | number>> = createStore(() => new Map())
  readonly #options: Options
  readonly #place: string
  readonly #waiting = new Set<string>()
  /** Said here, or confirmed, since the server was last asked: its answer may be older. */
  readonly #newer = new Set<string>()
  #asked = 0
  #epoch = ''
  #isSending = false
  #again: ReturnType<typeof setTimeout> | undefined
  #stopWaiting: (() => void) | undefined

  constructor(options: Options) {
    const { userId, boardId, sessionId } = options
    this.#options = options
    this.#place = placeOf(userId, boardId, sessionId)
    const kept = this.#read()
    this.#epoch = kept?.epoch ?? ''
    for (const key of kept?.waiting ?? []) this.#waiting.add(key)
    if (kept) this.mine.setState(new Map(kept.mine), true)
    if (this.#waiting.size > 0) void this.#send()
  }

  /** Answers, or takes an answer back. */
  seal(key: string, value: Answer | null) {
    const mine = new Map(this.mine.getState())
    if (value === null) mine.delete(key)
    else mine.set(key, value)
    this.#waiting.add(key)
    this.#newer.add(key)
    this.#become(mine)
    void this.#send()
  }

  /** Follows the session for as long as its page is open. */
  follow(epochNow: () => string): () => void {
    const line = this.#options.line()
    const onAnswered = (news: { boardId: string; sessionId: string; key: string; who: string[] | number }) => {
      if (news.boardId !== this.#options.boardId || news.sessionId !== this.#options.sessionId) return
      this.answered.setState(new Map(this.answered.getState()).set(news.key, news.who), true)
      if (news.who === 0 || (Array.isArray(news.who) && news.who.length === 0)) this.forget((question) => question === news.key) // all came out
    }
    line.socket.on('answered', onAnswered)
    const ask = () => void this.#ask(epochNow())
    const stop = line.follow({ connected: ask, lost: () => {} })
    if (line.isUp) ask()
    return () => {
      line.socket.off('answered', onAnswered)
      stop()
    }
  }

  /** What was revealed, or closed, is this person's no longer. */
  forget(isGone: (question: string) => boolean) {
    const mine = new Map([...this.mine.getState()].filter(([key]) => !isGone(questionOf(key)) || this.#waiting.has(key)))
    if (mine.size !== this.mine.getState().size) this.#become(mine)
  }

  async #ask(epoch: string) {
    const { boardId, sessionId } = this.#options
    const asked = ++this.#asked
    this.#newer.clear()
    const answer = await this.#options
      .line()
      .ask<Sealed | No>((socket, reply) => socket.emit('sealed', boardId, { sessionId }, reply))
      .catch(() => undefined)
    if (!answer?.ok || asked !== this.#asked) return
    const before = this.mine.getState()
    const mine = new Map(answer.mine.map(({ key, value }) => [key, value]))
    const isOurs = (key: string) => this.#waiting.has(key) || this.#newer.has(key)
    const isAnotherCopy = this.#epoch !== '' && this.#epoch !== epoch
    for (const [key, value] of before) {
      if (isAnotherCopy && !mine.has(key)) this.#waiting.add(key)
      if (isOurs(key)) mine.set(key, value)
    }
    for (const key of mine.keys()) if (isOurs(key) && !before.has(key)) mine.delete(key)
    this.#epoch = epoch
    this.answered.setState(new Map(answer.answered.map(({ question, who }) => [question, who])), true)
    this.#become(mine)
    void this.#send()
  }

  /** One after the other; the last word on a key counts. What finds no ear now is tried again. */
  async #send() {
    if (this.#isSending) return
    this.#isSending = true
    let isHeard = true
    while (isHeard && this.#waiting.size > 0) isHeard = await this.#sends([...this.#waiting][0] as string)
    this.#isSending = false
    if (isHeard) return this.#rest()
    const line = this.#options.line()
    this.#stopWaiting ??= line.follow({ connected: () => void this.#send(), lost: () => {} })
    if (line.isUp) this.#again ??= setTimeout(() => this.#tryAgain(), PAUSE_MS)
  }

  #rest() {
    this.#stopWaiting?.()
    this.#stopWaiting = undefined
  }

  /** Whether the server has said something final of it. */
  async #sends(key: string): Promise<boolean> {
    const value = this.mine.getState().get(key) ?? null
    const { boardId, sessionId } = this.#options
    const answer = await this.#options
      .line()
      .ask<{ ok: true } | No>((socket, reply) => socket.emit('seal', boardId, { sessionId, key, value }, reply))
      .catch(() => undefined)
    if (!answer || (!answer.ok && !isFinal(answer.code))) return false
    if ((this.mine.getState().get(key) ?? null) !== value) return true // said anew meanwhile: it still waits
    this.#waiting.delete(key)
    this.#newer.add(key)
    if (!answer.ok) this.#turnedDown(key, answer.message)
    this.#keep()
    return true
  }

  #tryAgain() {
    this.#again = undefined
    void this.#send()
  }

  #turnedDown(key: string, message: string) {
    const mine = new Map(this.mine.getState())
    const answer = mine.get(key)
    mine.delete(key)
    this.#become(mine)
    this.#options.onNo(message, answer)
  }

  #become(mine: Mine) {
    this.mine.setState(mine, true)
    this.#keep()
  }

  #keep() {
    const kept: Kept = { epoch: this.#epoch, mine: [...this.mine.getState()], waiting: [...this.#waiting] }
    try {
      if (kept.mine.length + kept.waiting.length > 0) localStorage.setItem(this.#place, JSON.stringify(kept))
      else localStorage.removeItem(this.#place)
    } catch {}
  }

  #read(): Kept | undefined {
    try {
      return JSON.parse(localStorage.getItem(this.#place) ?? 'null') ?? undefined
    } catch {
      return undefined
    }
  }
}

const placeOf = (userId: string, boardId: string, sessionId: string) => `rondo:sealed:${userId}:${boardId}:${sessionId}`

/** In which sessions of a board this browser keeps answers of this person. */
export function sessionsWithAnswers(userId: string, boardId: string): string[] {
  const prefix = placeOf(userId, boardId, '')
  try {
    return Object.keys(localStorage).flatMap((key) => (key.startsWith(prefix) ? key.slice(prefix.length) : []))
  } catch {
    return []
  }
}
