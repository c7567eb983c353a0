import type { Mutation, Refusal } from '@rondo/types'
import { createStore, type StoreApi } from 'zustand/vanilla'
import { scopeOf } from './kept.ts'

export type Refused = Mutation & { reason: string; at: string }

const MOST = 100

/** What was turned down after it had been shown: kept with its content until the person has seen to it, also over a reload. */
export class NotApplied {
  readonly list: StoreApi<readonly Refused[]>
  readonly #key: string

  constructor(userId: string, boardId: string) {
    this.#key = `rondo:not-applied:${scopeOf(userId, boardId)}`
    this.list = createStore<readonly Refused[]>(() => this.#read())
  }

  add({ id, command }: Mutation, refusal: Refusal) {
    const others = this.list.getState().filter((refused) => refused.id !== id)
    this.#set([{ id, command, reason: refusal.message, at: new Date().toISOString() }, ...others].slice(0, MOST))
  }

  dismiss(id: string) {
    this.#set(this.list.getState().filter((refused) => refused.id !== id))
  }

  #set(list: readonly Refused[]) {
    this.list.setState(list, true)
    try {
      if (list.length > 0) localStorage.setItem(this.#key, JSON.stringify(list))
      else localStorage.removeItem(this.#key)
    } catch {}
  }

  #read(): Refused[] {
    try {
      return JSON.parse(localStorage.getItem(this.#key) ?? '[]') as Refused[]
    } catch {
      return []
    }
  }
}
