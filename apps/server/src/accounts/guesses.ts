import { isIPv6 } from 'node:net'
import { refuse } from '@rondo/types'

type Count = { failed: number; until: number; last: Promise<unknown> }

const WINDOW_MS = 15 * 60_000
const MOST_REMEMBERED = 50_000
const MOST_PER_PAIR = 10
const MOST_PER_SOURCE = 300
const TOO_OFTEN = 'That was wrong too often. Wait a quarter of an hour, or sign in from somewhere else.'

/**
 * Slows guessing without ever locking anyone out. Failures are counted for an account from a source, and for a source whatever the account; never for an account
 * as such, so that the right password from elsewhere always works.
 */
export class Guesses {
  readonly #counts = new Map<string, Count>()
  readonly #now: () => number

  constructor(now: () => number = Date.now) {
    this.#now = now
  }

  /** Runs one attempt. `isRight` says of its outcome whether it was the right password. Attempts on one account from one source wait for each other. */
  async attempt<T>(account: string, source: string, work: () => Promise<T>, isRight: (outcome: T) => boolean): Promise<T> {
    const network = networkOf(source)
    const pair = this.#count(`${account.toLowerCase()} ${network}`)
    const place = this.#count(network)
    place.failed++ // counted while under way, so that a volley does not slip through together
    const turn = pair.last.then(async () => {
      if (pair.failed >= MOST_PER_PAIR || place.failed > MOST_PER_SOURCE) refuse('limited', TOO_OFTEN)
      return work()
    })
    pair.last = turn.catch(() => {})
    let isWrong = false
    try {
      const outcome = await turn
      isWrong = !isRight(outcome)
      pair.failed = isWrong ? pair.failed + 1 : 0
      return outcome
    } finally {
      if (!isWrong) place.failed--
    }
  }

  #count(key: string): Count {
    const now = this.#now()
    const known = this.#counts.get(key)
    if (known && known.until > now) return known
    const fresh = { failed: 0, until: now + WINDOW_MS, last: known?.last ?? Promise.resolve() }
    this.#counts.delete(key)
    this.#counts.set(key, fresh) // last in the map: the one that begins last
    if (this.#counts.size > MOST_REMEMBERED) this.#counts.delete(this.#counts.keys().next().value as string)
    return fresh
  }
}

/** Whoever has one IPv6 address usually has all of its /64. */
function networkOf(source: string): string {
  if (!isIPv6(source) || source.includes('.')) return source.replace(/^::ffff:/, '')
  const [head = '', tail = ''] = source.split('::')
  const left = head ? head.split(':') : []
  const right = tail ? tail.split(':') : []
  const groups = source.includes('::') ? [...left, ...Array(8 - left.length - right.length).fill('0'), ...right] : left
  return groups
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':')
}
