import type { Replica } from '@rondo/core/replica'
import { createStore, type StoreApi } from 'zustand/vanilla'
import { api } from '../api/http.ts'

type Names = ReadonlyMap<string, string>
type Listed = { members: { userId: string; name: string }[] }

const KEPT = 'rondo:names:'

/** The names behind the ids on a board. The rows hold ids only; names come from accounts, and are asked for again when someone joins. */
export class People {
  readonly names: StoreApi<Names>
  readonly #boardId: string

  constructor(boardId: string) {
    this.#boardId = boardId
    this.names = createStore<Names>(() => this.#read())
  }

  async follow(replica: Replica) {
    replica.watch('members', () => [...replica.state.all('members')].some(({ id }) => !this.names.getState().has(id)) && void this.#ask())
    await this.#ask()
  }

  async #ask() {
    try {
      const { members } = await api.get<Listed>(`/api/boards/${this.#boardId}/members`)
      this.names.setState(new Map(members.map(({ userId, name }) => [userId, name])), true)
      localStorage.setItem(KEPT + this.#boardId, JSON.stringify([...this.names.getState()]))
    } catch {}
  }

  #read(): Names {
    try {
      return new Map(JSON.parse(localStorage.getItem(KEPT + this.#boardId) ?? '[]') as [string, string][])
    } catch {
      return new Map()
    }
  }
}
