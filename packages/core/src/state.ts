import { type Card, type Patch, type Row, type Rows, type TableName, type Tables, tableNames } from '@rondo/types'
import { Order } from './order.ts'

/** What changed, for those who watch: a row `cards/ID`, a whole table `cards`, the order of a column `order/ID`. */
export type Key = string

/**
 * All rows of a board, changed in place by patches. Since a patch carries its opposite, walking back is applying the inverse: nothing is ever copied, and
 * a move costs the same among 100 cards and among 10,000. Rows themselves are never changed, only replaced.
 */
export class State {
  readonly #tables = Object.fromEntries(tableNames.map((table) => [table, new Map()])) as unknown as { [T in TableName]: Map<string, Tables[T]> }
  readonly #orders = new Map<string, Order<Card>>()
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
    return this.orderOf(columnId).ids
  }

  /** The cards of a column, sorted. It changes with the state. */
  orderOf(columnId: string): Order<Card> {
    const known = this.#orders.get(columnId)
    if (known) return known
    const order = new Order<Card>()
    this.#orders.set(columnId, order)
    return order
  }

  cardNumbered(number: number): Card | undefined {
    const id = this.#numbers.get(number)
    return id === undefined ? undefined : this.get('cards', id)
  }

  /** Puts rows in as they are: a snapshot, or a part that was asked for. Cards are sorted once, not one by one. */
  hold(rows: Rows) {
    for (const table of tableNames) if (table !== 'cards') for (const row of Object.values(rows[table] ?? {}) as Row[]) this.#put(table, row.id, row)
    const cards = Object.values(rows.cards ?? {})
    for (const card of cards) {
      const before = this.get('cards', card.id)
      if (before) this.#unplace(before)
      this.#set(card)
      this.#touch('cards', card.id)
    }
    for (const [columnId, group] of Map.groupBy(cards, (card) => card.columnId)) {
      this.orderOf(columnId).fill(group)
      this.#touched.add(`order/${columnId}`)
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
    if (before && card && before.columnId === card.columnId && before.rank === card.rank) {
      this.orderOf(card.columnId).replace(card)
      this.#tables.cards.set(id, card)
      return
    }
    if (before) this.#unplace(before)
    if (card) {
      this.orderOf(card.columnId).add(card)
      this.#touched.add(`order/${card.columnId}`)
      this.#set(card, before)
    } else {
      this.#tables.cards.delete(id)
      if (before) this.#numbers.delete(before.number)
    }
  }

  #set(card: Card, before?: Card) {
    this.#tables.cards.set(card.id, card)
    if (before?.number !== card.number) this.#numbers.set(card.number, card.id)
  }

  #unplace(card: Card) {
    this.orderOf(card.columnId).remove(card)
    this.#touched.add(`order/${card.columnId}`)
  }

  #touch(table: TableName, id: string) {
    this.#touched.add(table)
    this.#touched.add(`${table}/${id}`)
  }
}
