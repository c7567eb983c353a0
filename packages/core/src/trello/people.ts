import type { By, Member } from '@rondo/types'
import { cleanName } from './clean-text.ts'
import type { TrelloPerson } from './export.ts'
import { rowId } from './row-id.ts'

export const UNKNOWN = 'trello-unknown'
export const someone: By = { name: 'Someone in Trello' }

/** Who they are here: an account of ours where the caller says so, else a name on the board. */
export class People {
  readonly #people = new Map<string, { id: string; by: By }>()

  constructor(people: readonly TrelloPerson[], accounts: ReadonlyMap<string, string>) {
    for (const { id, name, username } of people) {
      const userId = accounts.get(rowId(id))
      const by = { name: cleanName(name || username, 'Someone who left') }
      this.#people.set(id, userId ? { id: userId, by: { ...by, userId } } : { id: rowId(id), by })
    }
  }

  idOf(trelloId: string): string {
    return this.#people.get(trelloId)?.id ?? UNKNOWN
  }

  byOf(trelloId: string): By {
    return this.#people.get(trelloId)?.by ?? someone
  }

  /** Their rows: no one gets a role here. */
  rows(): { by: By; row: Member }[] {
    const rows = new Map<string, { by: By; row: Member }>()
    for (const { id, by } of this.#people.values()) if (!rows.has(id)) rows.set(id, { by, row: { id, role: null, name: by.userId ? null : by.name } })
    return [...rows.values(), { by: someone, row: { id: UNKNOWN, role: null, name: someone.name } }]
  }
}
