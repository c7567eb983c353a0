import { type Card, type Patch, type Row, type Rows, type TableName, type Tables, tableNames } from '@rondo/types'
import { place } from './rank.ts'

type Order = { sorted: Card[]; ids: readonly string[] | null }

/** What changed, for those who watch: a row `cards/ID`, a whole table `cards`, the order of a column `order/ID`. */
export type Key = string

/**
 * All rows of a board, changed in place by patches. Since a patch carries its opposite, walking back is applying the inverse: nothing is ever copied, and
 * a move costs the same among 100 cards and among 10,000. Rows themselves are never changed, only replaced.
 */
export class State {
  readonly #tables = Object.fromEntries(tableNames.map((table) => [table, new Map()])) as unknown as { [T in TableName]: Map<string, Tables[T]> }
  readonly #order = new Map<string, Order>()
  readonly #numbers = new Map<number, string>()
  #touched = new Set<Key>()

  static from(rows: Rows): State {
    const state = new State()
    state.hold(rows)
    return state
  }

  get<T extends TableName>(table: T, id: string): Tables[T] | undefined {
    return this.#tables[table].get(id)
  }

  all<T extends TableName>(table: T): IterableIterator<Tables[T]> {
    return this.#tables[table].values()
  }

  size(table: TableName): number {
    return this.#tables[table].size
  }

  /** The ids of a column's cards, top to bottom: the same array until the order changes. */
  cardsIn(columnId: string): readonly string[] {
    const order = this.#orderOf(columnId)
    order.ids ??= order.sorted.map(({ id }) => id)
    return order.ids
  }

  /** The cards of a column, top to bottom. Read it at once: it changes with the state. */
  sortedCardsIn(columnId: string): readonly Card[] {
    return this.#orderOf(columnId).sorted
  }

  cardNumbered(number: number): Card | undefined {
    const id = this.#numbers.get(number)
    return id === undefined ? undefined : this.get('cards', id)
  }

  /** Puts rows in as they are: a snapshot, or a part that was asked for. Cards are sorted once, not one by one. */
  hold(rows: Rows) {
    const columns = new Set<string>()
    for (const table of tableNames)
      for (const row of Object.values(rows[table] ?? {}) as Row[]) {
        if (table !== 'cards') {
          this.#put(table, row.id, row)
          continue
        }
        const card = row as Card
        const before = this.get('cards', card.id)
        if (before) this.#unplace(before)
        this.#tables.cards.set(card.id, card)
        this.#numbers.set(card.number, card.id)
        this.#touch('cards', card.id)
        this.#orderOf(card.columnId).sorted.push(card)
        columns.add(card.columnId)
      }
    for (const id of columns) {
      this.#orderOf(id).sorted.sort((a, b) => (a.rank < b.rank ? -1 : a.rank > b.rank ? 1 : a.id < b.id ? -1 : 1))
      this.#reordered(id)
    }
  }

  /** Forgets every row of a table: a part that is no longer needed. */
  drop(table: TableName) {
    for (const id of [...this.#tables[table].keys()]) this.#put(table, id, undefined)
  }

  /** Patches set values and never add to them, so applying one twice does no harm. A change to a row that is not held here is skipped. */
  apply(patches: readonly Patch[]) {
    for (const { table, id, from, to } of patches) {
      const row = this.get(table, id)
      if (to === null) this.#put(table, id, undefined)
      else if (from === null) this.#put(table, id, to as Row)
      else if (row) this.#put(table, id, { ...row, ...to } as Row)
    }
  }

  /** What changed since this was last asked. */
  takeTouched(): Set<Key> {
    const touched = this.#touched
    this.#touched = new Set()
    return touched
  }

  /** All rows of the tables named, as they travel. */
  toRows(tables: readonly TableName[] = tableNames): Rows {
    return Object.fromEntries(tables.map((table) => [table, Object.fromEntries(this.#tables[table])])) as Rows
  }

  #put(table: TableName, id: string, row: Row | undefined) {
    if (table === 'cards') this.#putCard(id, row as Card | undefined)
    else if (row) (this.#tables[table] as Map<string, Row>).set(id, row)
    else this.#tables[table].delete(id)
    this.#touch(table, id)
  }

  #putCard(id: string, card: Card | undefined) {
    const before = this.get('cards', id)
    const stays = before && card && before.columnId === card.columnId && before.rank === card.rank
    if (stays) {
      const { sorted } = this.#orderOf(card.columnId)
      sorted[place(sorted, before)] = card
    } else if (before) this.#unplace(before)
    if (!card) {
      this.#tables.cards.delete(id)
      if (before) this.#numbers.delete(before.number)
      return
    }
    this.#tables.cards.set(id, card)
    this.#numbers.set(card.number, id)
    if (stays) return
    const { sorted } = this.#orderOf(card.columnId)
    sorted.splice(place(sorted, card), 0, card)
    this.#reordered(card.columnId)
  }

  #unplace(card: Card) {
    const { sorted } = this.#orderOf(card.columnId)
    sorted.splice(place(sorted, card), 1)
    this.#reordered(card.columnId)
  }

  #orderOf(columnId: string): Order {
    const known = this.#order.get(columnId)
    if (known) return known
    const order: Order = { sorted: [], ids: null }
    this.#order.set(columnId, order)
    return order
  }

  #reordered(columnId: string) {
    this.#orderOf(columnId).ids = null
    this.#touched.add(`order/${columnId}`)
  }

  #touch(table: TableName, id: string) {
    this.#touched.add(table)
    this.#touched.add(`${table}/${id}`)
  }
}
