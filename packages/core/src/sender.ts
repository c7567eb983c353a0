import { isFinal, type Mutation, Refusal, type Verdict } from '@rondo/types'

type Options = {
  /** Rejects where there is no line. */
  mutate(mutation: Mutation): Promise<Verdict>
  /** What waits, in order. */
  waiting(): readonly Mutation[]
  onAcknowledged(id: string, seq: number): void
  /** A no that stays a no. */
  onRefused(mutation: Mutation, refusal: Refusal): void
  /** Lets the pause before another try pass. */
  pause(tries: number): Promise<void>
}

const TRIES_BEFORE_SET_ASIDE = 3

/** Sends what waits, one after the other, so that nothing overtakes what it depends on; after a break everything that is still waiting, once more. */
export class Sender {
  readonly #options: Options
  #line = 0
  #isUp = false
  #isSending = false
  /** Acknowledged on this line; its entry is on its way. A new line sends it again if it still waits, and gets the same answer. */
  #acknowledged = new Set<string>()

  constructor(options: Options) {
    this.#options = options
  }

  /** Nothing is sent until `begin`. Answers a number for the attempt to get a line. */
  hangUp(): number {
    this.#isUp = false
    this.#isSending = false
    return ++this.#line
  }

  isCurrent(line: number) {
    return line === this.#line
  }

  begin() {
    this.#isUp = true
    this.#acknowledged.clear()
    this.flush()
  }

  flush() {
    if (this.#isUp && !this.#isSending) void this.#sendAll(this.#line)
  }

  async #sendAll(line: number) {
    this.#isSending = true
    let tries = 0
    for (let next = this.#next(); next && line === this.#line; next = this.#next()) {
      const verdict = await this.#send(next)
      if (line !== this.#line || !verdict) return
      tries = verdict.ok ? 0 : tries + 1
      if (verdict.ok) {
        this.#acknowledged.add(next.id)
        this.#options.onAcknowledged(next.id, verdict.seq)
      } else if (isFinal(verdict.code) || (verdict.code === 'internal' && tries >= TRIES_BEFORE_SET_ASIDE)) {
        tries = 0
        this.#options.onRefused(next, new Refusal(verdict.code, verdict.message))
      } else if (verdict.code === 'unauthenticated') break
      else await this.#options.pause(tries)
    }
    if (line === this.#line) this.#isSending = false
  }

  #next(): Mutation | undefined {
    const next = this.#options.waiting().find(({ id }) => !this.#acknowledged.has(id))
    return next && { id: next.id, command: next.command }
  }

  async #send(mutation: Mutation): Promise<Verdict | undefined> {
    try {
      return await this.#options.mutate(mutation)
    } catch {
      return undefined
    }
  }
}
