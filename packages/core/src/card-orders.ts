import type { Card } from '@rondo/types'
import { Order } from './order.ts'

/**
 * Where cards stand, kept card by card: in their column, in their column among those of their sprint, and in the backlog or the list of their sprint. A card that
 * is done and in no sprint stands in no backlog.
 */
export class CardOrders {
  readonly #orders = new Map<string, Order<Card>>()
  readonly #touched: (key: string) => void

  constructor(touched: (key: string) => void) {
    this.#touched = touched
  }

  of(key: string): Order<Card> {
    const known = this.#orders.get(key)
    if (known) return known
    const order = new Order(rankIn(key))
    this.#orders.set(key, order)
    return order
  }

  /** Many at once, sorted once. */
  fill(cards: readonly Card[]) {
    const groups = new Map<string, Card[]>()
    for (const card of cards)
      for (const key of keysOf(card)) {
        const group = groups.get(key)
        if (group) group.push(card)
        else groups.set(key, [card])
      }
    for (const [key, group] of groups) {
      this.of(key).fill(group)
      this.#touch(key)
    }
  }

  change(before: Card | undefined, after: Card | undefined) {
    const [left, entered] = [before ? keysOf(before) : [], after ? keysOf(after) : []]
    const stays = (key: string) => left.includes(key) && entered.includes(key) && rankIn(key)(before as Card) === rankIn(key)(after as Card)
    for (const key of left)
      if (!stays(key)) {
        this.of(key).remove(before as Card)
        this.#touch(key)
      }
    for (const key of entered)
      if (stays(key)) this.of(key).replace(after as Card)
      else {
        this.of(key).add(after as Card)
        this.#touch(key)
      }
  }

  /** Whoever watches a column learns of its sprints too. */
  #touch(key: string) {
    this.#touched(key.startsWith('order/') ? key.split('/', 2).join('/') : key)
  }
}

export const BACKLOG = 'backlog'
export const columnKey = (columnId: string) => `order/${columnId}`
export const columnOfSprintKey = (columnId: string, sprintId: string) => `order/${columnId}/${sprintId}`
export const sprintKey = (sprintId: string) => `backlog/${sprintId}`

function keysOf({ columnId, sprintId, doneAt }: Card): string[] {
  if (sprintId) return [columnKey(columnId), columnOfSprintKey(columnId, sprintId), sprintKey(sprintId)]
  return doneAt === null ? [columnKey(columnId), BACKLOG] : [columnKey(columnId)]
}

const byColumn = (card: Card) => card.rank
const byBacklog = (card: Card) => card.backlogRank
const rankIn = (key: string) => (key.startsWith(BACKLOG) ? byBacklog : byColumn)
