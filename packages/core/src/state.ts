import { type Card, type Patch, type Row, type Rows, type Sprint, type TableName, type Tables, tableNames } from '@rondo/types'
import { BACKLOG, CardOrders, columnKey, columnOfSprintKey, sprintKey } from './card-orders.ts'
import { completed } from './completed.ts'
import type { Order } from './order.ts'
import { RunningSprints } from './running-sprints.ts'

/** What changed, for those who watch: a row `cards/ID`, a whole table `cards`, the order of a column `order/ID`, of the `backlog`, of a sprint `backlog/ID`. */
export type Key = string

/**
 * All rows of a board, changed in place by patches. Since a patch carries its opposite, walking back is applying the inverse: nothing is ever copied, and
 * a move costs the same among 100 cards and among 10,000. Rows themselves are never changed, only replaced.
 */
export class State {
  readonly #tables = Object.fromEntries(tableNames.map((table) => [table, new Map()])) as unknown as { [T in TableName]: Map<string, Tables[T]> }
  readonly #orders = new CardOrders((key) => this.#touched.add(key))
  readonly #running = new RunningSprints()
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

  /** The ids of the cards that the board shows in a column: those of running sprints, or all where no sprint runs. The same array until that changes. */
  shownIn(columnId: string): readonly string[] {
    if (this.#running.size === 0) return this.cardsIn(columnId)
    return this.#running.ids(columnId, (sprintId) => this.#orders.of(columnOfSprintKey(columnId, sprintId)))
  }

  /** The sprints that run, in the order in which they began: one, or more where the team allows that. The same array until that changes. */
  get runningSprints(): readonly Sprint[] {
    return this.#running.sprints
  }

  /** The cards of a column, sorted. It changes with the state. */
  orderOf(columnId: string): Order<Card> {
    return this.#orders.of(columnKey(columnId))
  }

  /** What is to be done and in no sprint, sorted. It changes with the state. */
  get backlog(): Order<Card> {
    return this.#orders.of(BACKLOG)
  }

  /** The cards of a sprint that is planned or running, by their rank in the backlog. It changes with the state. */
  orderOfSprint(sprintId: string): Order<Card> {
    return this.#orders.of(sprintKey(sprintId))
  }

  cardNumbered(number: number): Card | undefined {
    const id = this.#numbers.get(number)
    return id === undefined ? undefined : this.get('cards', id)
  }

  /** Puts rows in as they are: a snapshot, or a part that was asked for. Cards are sorted once, not one by one. */
  hold(rows: Rows) {
    for (const table of tableNames)
      if (table !== 'cards') for (const row of Object.values(rows[table] ?? {}) as Row[]) this.#put(table, row.id, completed(table, row))
    const cards = Object.values(rows.cards ?? {}).map((card) => completed('cards', card))
    for (const card of cards) {
      this.#orders.change(this.get('cards', card.id), undefined)
      this.#set(card)
      this.#touch('cards', card.id)
    }
    this.#orders.fill(cards)
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
      else if (from === null) this.#put(table, id, completed(table, to as Row))
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
    if (table === 'sprints' && this.#running.take(id, row as Sprint | undefined))
      for (const column of this.all('columns')) this.#touched.add(columnKey(column.id))
    this.#touch(table, id)
  }

  #putCard(id: string, card: Card | undefined) {
    const before = this.get('cards', id)
    this.#orders.change(before, card)
    if (card) this.#set(card, before)
    else {
      this.#tables.cards.delete(id)
      if (before) this.#numbers.delete(before.number)
    }
  }

  #set(card: Card, before?: Card) {
    this.#tables.cards.set(card.id, card)
    if (before?.number !== card.number) this.#numbers.set(card.number, card.id)
  }

  #touch(table: TableName, id: string) {
    this.#touched.add(table)
    this.#touched.add(`${table}/${id}`)
  }
}
