import type { Key } from './state.ts'

/** Who wants to know when what changes. */
export class Watchers {
  readonly #calls = new Map<Key, Set<() => void>>()

  /** Calls back when what `key` names has changed; answers how to stop. */
  watch(key: Key, onChange: () => void): () => void {
    const calls = this.#calls.get(key) ?? new Set()
    this.#calls.set(key, calls.add(onChange))
    return () => {
      calls.delete(onChange)
      if (calls.size === 0 && this.#calls.get(key) === calls) this.#calls.delete(key)
    }
  }

  /** Each watcher once, however many of its keys changed. */
  tell(keys: Iterable<Key>) {
    const calls = new Set<() => void>()
    for (const key of keys) for (const call of this.#calls.get(key) ?? []) calls.add(call)
    for (const call of calls) call()
  }

  tellAll() {
    this.tell([...this.#calls.keys()])
  }
}
