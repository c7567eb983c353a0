import type { Past } from './past.ts'
import { weightOf } from './weight.ts'

/** Enough to take back a thousand cards that were moved in one go, for each undo is remembered beside what it takes back. */
const MOST = 2000
const MOST_WEIGHT = 2_000_000

/** What one did last, by mutation. The oldest is forgotten where there is too much of it, but never the newest. */
export class Remembered {
  readonly #of = new Map<string, { past: Past; weight: number }>()
  #weight = 0

  get(mutationId: string): Past | undefined {
    return this.#of.get(mutationId)?.past
  }

  set(mutationId: string, past: Past) {
    this.delete(mutationId)
    const weight = weightOf(past)
    this.#of.set(mutationId, { past, weight })
    this.#weight += weight
    for (const oldest of this.#of.keys()) {
      if (oldest === mutationId || (this.#of.size <= MOST && this.#weight <= MOST_WEIGHT)) break
      this.delete(oldest)
    }
  }

  delete(mutationId: string) {
    this.#weight -= this.#of.get(mutationId)?.weight ?? 0
    this.#of.delete(mutationId)
  }
}
