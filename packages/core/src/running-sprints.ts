import type { Card, Sprint } from '@rondo/types'
import type { Order } from './order.ts'
import { byRank } from './rank.ts'

/** The sprints that run, and which cards a column shows of them. */
export class RunningSprints {
  sprints: readonly Sprint[] = []
  readonly #merged = new Map<string, { of: readonly (readonly string[])[]; ids: readonly string[] }>()

  get size() {
    return this.sprints.length
  }

  /** Takes a sprint's row in; answers whether another set of sprints runs now. */
  take(id: string, sprint: Sprint | undefined): boolean {
    const others = this.sprints.filter((other) => other.id !== id)
    const wasRunning = others.length < this.sprints.length
    const isRunning = Boolean(sprint?.startedAt && !sprint.finishedAt)
    if (wasRunning || isRunning) this.sprints = sprint && isRunning ? [...others, sprint].sort(byStart) : others
    return wasRunning !== isRunning
  }

  /** The ids of a column's cards that are in running sprints, top to bottom. */
  ids(columnId: string, orderOf: (sprintId: string) => Order<Card>): readonly string[] {
    const orders = this.sprints.map(({ id }) => orderOf(id))
    const of = orders.map(({ ids }) => ids)
    if (of.length === 1) return of[0] as readonly string[]
    const known = this.#merged.get(columnId)
    if (known && known.of.length === of.length && known.of.every((ids, i) => ids === of[i])) return known.ids
    const ids = orders
      .flatMap((order) => [...order])
      .sort(byRank)
      .map(({ id }) => id)
    this.#merged.set(columnId, { of, ids })
    return ids
  }
}

const byStart = (a: Sprint, b: Sprint) =>
  (a.startedAt ?? '') < (b.startedAt ?? '') ? -1 : (a.startedAt ?? '') > (b.startedAt ?? '') ? 1 : a.id < b.id ? -1 : 1
