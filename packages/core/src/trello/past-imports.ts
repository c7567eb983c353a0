import type { Card, CommandOf, Entry, Patch } from '@rondo/types'
import { same } from '../patch.ts'
import { State } from '../state.ts'
import { cleanName } from './clean-text.ts'
import type { TrelloExport } from './export.ts'
import { rowId } from './row-id.ts'

type CardPatch = Extract<Patch, { table: 'cards' | 'archived' }>

/** What earlier imports wrote, by the log: what rows were by the file alone, how far its past reached, and whose account was whose. */
export class PastImports {
  readonly rows = new State()
  /** The latest moment of a card's past that was told. */
  reach = ''
  readonly #accounts = new Map<string, string>()
  readonly #leaving = new Map<string, { row: Partial<Card>; before: Card }>()

  /** Of each entry only what it changed counts: the rest of a row may be the team's words. */
  read(entries: readonly Pick<Entry, 'command' | 'patches'>[]) {
    for (const { command, patches } of entries) {
      if (command.type !== 'import.put' && command.type !== 'import.drop') continue
      for (const patch of patches) {
        if (isOfCard(patch)) this.#readCard(patch)
        else this.rows.apply([patch])
      }
      if (command.at > this.reach && patches.some((patch) => isOfCard(patch) || patch.table === 'comments')) this.reach = command.at
      if (command.type === 'import.put') this.#readPeople(command)
    }
  }

  /** Who was matched to an account then, so that nobody needs to say it again. */
  accounts({ people }: TrelloExport): Map<string, string> {
    const names = Map.groupBy(people, ({ name, username }) => cleanName(name || username, ''))
    return new Map([...this.#accounts].flatMap(([name, userId]) => (names.get(name) ?? []).map(({ id }) => [rowId(id), userId] as const)))
  }

  /** Someone who was matched has a row by themselves; whoever brought the board stands beside the board's own row. */
  #readPeople({ by: { name, userId }, rows }: CommandOf<'import.put'>) {
    if (userId && rows.length === 1 && rows[0]?.table === 'members' && rows[0].row.id === userId) this.#accounts.set(name, userId)
  }

  /** A card that changes tables stays the same card; the team may have moved it to the other one meanwhile. */
  #readCard(patch: CardPatch) {
    const { table, id, from, to } = patch
    const other = table === 'cards' ? 'archived' : 'cards'
    const known = this.rows.get(table, id) ?? this.rows.get(other, id)
    if (to === null) {
      if (known && from) this.#leaving.set(id, { row: from, before: known })
      this.rows.apply([
        { table: 'cards', id, from: {}, to: null },
        { table: 'archived', id, from: {}, to: null },
      ])
    } else if (from === null) {
      const left = this.#leaving.get(id)
      const { archivedAt: _, ...before } = { archivedAt: null, ...left?.before }
      const row = left ? { ...before, ...difference(left.row, to) } : to
      this.rows.apply([{ table, id, from: null, to: row } as Patch])
    } else if (known) this.rows.apply([{ table: this.rows.get(table, id) ? table : other, id, from, to } as Patch])
  }
}

const isOfCard = (patch: Patch): patch is CardPatch => patch.table === 'cards' || patch.table === 'archived'

const difference = <R extends object>(from: R, to: R) => Object.fromEntries(Object.entries(to).filter(([key, value]) => !same(from[key as keyof R], value)))
