import { questionOf } from '@rondo/core/sealing'
import { type Answer, isFinal, type No, type Sealed } from '@rondo/types'
import { createStore, type StoreApi } from 'zustand/vanilla'
import { keptKeys } from './kept-keys.ts'
import type { Line } from './line.ts'

type Mine = ReadonlyMap<string, Answer>
/** `value: null` was taken back, which the server does not know yet. `epoch`: which copy of the server's data has it. `order`: as they were given. */
type Kept = { value: Answer | null; isWaiting: boolean; epoch: string; order: number }
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
 * that broke or a backup that was put back, whatever page is open then. All tabs of the browser have the same, each answer in a place of its own. Of the others
 * it knows who has answered, never what.
 */
export class SealedBox {
  readonly mine: StoreApi<Mine> = createStore<Mine>(() => new Map())
  readonly answered: StoreApi<ReadonlyMap<string, string[] | number>> = createStore(() => new Map())
  readonly #options: Options
  readonly #place: string
  readonly #kept = new Map<string, Kept>()
  /** Said here, or confirmed, since the server was last asked: its answer may be older. */
  readonly #newer = new Set<string>()
  #asked = 0
  #epoch = ''
  #isStorageFull = false
  #isSending = false
  #again: ReturnType<typeof setTimeout> | undefined
  #stopWaiting: (() => void) | undefined

  constructor(options: Options) {
    const { userId, boardId, sessionId } = options
    this.#options = options
    this.#place = placeOf(userId, boardId, sessionId)
    for (const key of keysUnder(this.#place)) this.#take(key)
    this.#show()
    window.addEventListener('storage', ({ key }) => key?.startsWith(this.#place) && this.#hearsOfAnotherTab(key.slice(this.#place.length)))
    if (this.#nextWaiting()) void this.#send()
  }

  /** Answers, or takes an answer back. */
  seal(key: string, value: Answer | null) {
    this.#put(key, { value, isWaiting: true })
    this.#show()
    void this.#send()
  }

  /** Follows the session for as long as its page is open. `cameOut`: has the question been revealed, and not merely been closed? */
  follow(epochNow: () => string, cameOut: (question: string) => boolean = () => true): () => void {
    const line = this.#options.line()
    const onAnswered = (news: { boardId: string; sessionId: string; key: string; who: string[] | number }) => {
      if (news.boardId !== this.#options.boardId || news.sessionId !== this.#options.sessionId) return
      this.answered.setState(new Map(this.answered.getState()).set(news.key, news.who), true)
      const isEmpty = news.who === 0 || (Array.isArray(news.who) && news.who.length === 0)
      if (isEmpty && cameOut(news.key)) this.forget((question) => question === news.key)
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

  /** What was revealed is this person's no longer. */
  forget(isGone: (question: string) => boolean) {
    const gone = [...this.#kept].filter(([key, { isWaiting }]) => !isWaiting && isGone(questionOf(key)))
    for (const [key] of gone) this.#put(key, undefined)
    if (gone.length > 0) this.#show()
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
    this.#epoch = epoch
    const told = new Map(answer.mine.map(({ key, value }) => [key, value]))
    for (const key of new Set([...this.#kept.keys(), ...told.keys()])) this.#reconcile(key, told.get(key))
    this.answered.setState(new Map(answer.answered.map(({ question, who }) => [question, who])), true)
    this.#show()
    void this.#send()
  }

  /** What the server has counts, but for what it has not heard yet. What it has not because an older copy of its data was put back is offered again. */
  #reconcile(key: string, told: Answer | undefined) {
    this.#take(key)
    const kept = this.#kept.get(key)
    if (kept?.isWaiting || this.#newer.has(key)) return
    const isLost = told === undefined && kept !== undefined && kept.epoch !== '' && kept.epoch !== this.#epoch
    const value = isLost ? kept.value : told
    this.#put(key, value === undefined ? undefined : { value, isWaiting: isLost })
  }

  /** One after the other; the last word on a key counts. What finds no ear now is tried again. */
  async #send() {
    if (this.#isSending) return
    this.#isSending = true
    let isHeard = true
    for (let key = this.#nextWaiting(); isHeard && key; key = this.#nextWaiting()) isHeard = await this.#sends(key)
    this.#isSending = false
    if (isHeard) return this.#rest()
    const line = this.#options.line()
    this.#stopWaiting ??= line.follow({ connected: () => void this.#send(), lost: () => {} })
    if (line.isUp) this.#sendLater()
  }

  #nextWaiting() {
    for (const [key, { isWaiting }] of this.#kept) if (isWaiting) return key
  }

  #rest() {
    this.#stopWaiting?.()
    this.#stopWaiting = undefined
  }

  /** Whether the server has said something final of it. */
  async #sends(key: string): Promise<boolean> {
    const value = this.#kept.get(key)?.value ?? null
    const { boardId, sessionId } = this.#options
    const answer = await this.#options
      .line()
      .ask<{ ok: true } | No>((socket, reply) => socket.emit('seal', boardId, { sessionId, key, value }, reply))
      .catch(() => undefined)
    if (!answer || (!answer.ok && !isFinal(answer.code))) return false
    this.#take(key)
    const now = this.#kept.get(key)
    if (!now)
      this.#show() // another tab is through with it
    else if (!isSame(now.value, value))
      this.seal(key, now.value) // said anew, maybe in another tab, whose word was at the server before this one
    else if (!answer.ok) this.#turnedDown(key, answer.message)
    else this.#put(key, value === null ? undefined : { value, isWaiting: false })
    return true
  }

  #sendLater() {
    this.#again ??= setTimeout(() => {
      this.#again = undefined
      void this.#send()
    }, PAUSE_MS)
  }

  #turnedDown(key: string, message: string) {
    const answer = this.#kept.get(key)?.value ?? undefined
    this.#put(key, undefined)
    this.#show()
    this.#options.onNo(message, answer)
  }

  /** That tab sends its own; only where it was closed meanwhile does this one. */
  #hearsOfAnotherTab(key: string) {
    this.#newer.add(key)
    this.#take(key)
    this.#show()
    if (this.#kept.get(key)?.isWaiting) this.#sendLater()
  }

  #show() {
    const inOrder = [...this.#kept].sort(([, one], [, other]) => one.order - other.order)
    this.mine.setState(new Map(inOrder.flatMap(([key, { value }]) => (value === null ? [] : [[key, value] as const]))), true)
  }

  #put(key: string, said: Pick<Kept, 'value' | 'isWaiting'> | undefined) {
    this.#newer.add(key)
    const order = this.#kept.get(key)?.order ?? Math.max(0, ...[...this.#kept.values()].map((kept) => kept.order)) + 1
    const kept = said && { ...said, epoch: this.#epoch, order }
    if (kept) this.#kept.set(key, kept)
    else this.#kept.delete(key)
    try {
      if (kept) localStorage.setItem(this.#place + key, JSON.stringify(kept))
      else localStorage.removeItem(this.#place + key)
    } catch {
      this.#isStorageFull = true
    }
  }

  /** As the tabs of this browser have it. */
  #take(key: string) {
    if (this.#isStorageFull) return
    try {
      const text = localStorage.getItem(this.#place + key)
      if (text === null) this.#kept.delete(key)
      else this.#kept.set(key, JSON.parse(text) as Kept)
    } catch {}
  }
}

const isSame = (one: Answer | null, other: Answer | null) => JSON.stringify(one) === JSON.stringify(other)
const placeOf = (userId: string, boardId: string, sessionId: string) => `${ofBoard(userId, boardId)}${sessionId}:`
const ofBoard = (userId: string, boardId: string) => `rondo:sealed:${userId}:${boardId}:`

const keysUnder = (prefix: string) => keptKeys(prefix).map((key) => key.slice(prefix.length))

/** In which sessions of a board this browser keeps answers of this person. */
export const sessionsWithAnswers = (userId: string, boardId: string): string[] => [
  ...new Set(keysUnder(ofBoard(userId, boardId)).map((key) => key.slice(0, key.indexOf(':')))),
]
