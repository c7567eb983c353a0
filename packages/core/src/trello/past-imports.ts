import type { Entry, ImportedRow, Patch, TableName } from '@rondo/types'
import { State } from '../state.ts'
import { cleanName } from './clean-text.ts'
import type { TrelloExport } from './export.ts'
import { rowId } from './row-id.ts'

/** What earlier imports wrote, by the log: what the rows were then, how far they reached, and whose account was whose. */
export class PastImports {
  readonly rows = new State()
  /** The latest moment of a card's past that was told. */
  reach = ''
  readonly #accounts = new Map<string, string>()

  read(entries: readonly Entry[]) {
    for (const { command } of entries) {
      if (command.type === 'import.drop') this.rows.apply(command.rows.map(({ table, id }) => ({ table, id, from: {}, to: null }) as Patch))
      if (command.type !== 'import.put') continue
      this.rows.apply(command.rows.map(({ table, row }) => ({ table, id: row.id, from: null, to: row }) as Patch))
      if (command.rows.some(isOfCard) && command.at > this.reach) this.reach = command.at
      const { name, userId } = command.by
      if (userId && command.rows.some(({ table, row }) => table === 'members' && row.id === userId)) this.#accounts.set(name, userId)
    }
  }

  /** Who was matched to an account then, so that nobody needs to say it again. */
  accounts({ people }: TrelloExport): Map<string, string> {
    const names = Map.groupBy(people, ({ name, username }) => cleanName(name || username, ''))
    return new Map([...this.#accounts].flatMap(([name, userId]) => (names.get(name) ?? []).map(({ id }) => [rowId(id), userId] as const)))
  }
}

const isOfCard = ({ table }: ImportedRow) => (['cards', 'archived', 'comments'] as TableName[]).includes(table)
