import { compareRanks } from './rank.ts'

const LARGEST_BLOCK = 128

/** Rows sorted by a rank of theirs, in blocks, so that putting one in costs the same among ten and among ten thousand. */
export class Order<R extends { id: string }> {
  #blocks: R[][] = []
  #ids: readonly string[] | null = null
  readonly #rankOf: (row: R) => string
  size = 0

  constructor(rankOf: (row: R) => string) {
    this.#rankOf = rankOf
  }

  /** Puts many rows in at once. */
  fill(rows: readonly R[]) {
    const all = [...this, ...rows].sort((a, b) => compareRanks(this.#rankOf(a), a.id, this.#rankOf(b), b.id))
    this.#blocks = []
    for (let from = 0; from < all.length; from += LARGEST_BLOCK / 2) this.#blocks.push(all.slice(from, from + LARGEST_BLOCK / 2))
    this.#changed(all.length)
  }

  add(row: R): void {
    const { block, at } = this.#placeOf(row)
    const rows = this.#blocks[block]
    if (!rows) this.#blocks.push([row])
    else if (rows.length < LARGEST_BLOCK) rows.splice(at, 0, row)
    else {
      this.#blocks.splice(block + 1, 0, rows.splice(LARGEST_BLOCK / 2))
      this.add(row)
      return
    }
    this.#changed(this.size + 1)
  }

  remove(row: R) {
    const { block, at } = this.#placeOf(row)
    const rows = this.#blocks[block] as R[]
    rows.splice(at, 1)
    if (rows.length === 0) this.#blocks.splice(block, 1)
    this.#changed(this.size - 1)
  }

  /** The same place, other fields. */
  replace(row: R) {
    const { block, at } = this.#placeOf(row)
    ;(this.#blocks[block] as R[])[at] = row
  }

  get first(): R | undefined {
    return this.#blocks[0]?.[0]
  }

  get last(): R | undefined {
    return this.#blocks.at(-1)?.at(-1)
  }

  above(row: R): R | undefined {
    const { block, at } = this.#placeOf(row)
    return at > 0 ? this.#blocks[block]?.[at - 1] : this.#blocks[block - 1]?.at(-1)
  }

  below(row: R): R | undefined {
    const { block, at } = this.#placeOf(row)
    return this.#blocks[block]?.[at + 1] ?? this.#blocks[block + 1]?.[0]
  }

  /** The ids, top to bottom: the same array until the order changes. */
  get ids(): readonly string[] {
    this.#ids ??= Array.from(this, ({ id }) => id)
    return this.#ids
  }

  *[Symbol.iterator](): Iterator<R> {
    for (const rows of this.#blocks) yield* rows
  }

  #placeOf(row: R) {
    return this.#find(this.#rankOf(row), row.id)
  }

  /** Where a row of this rank and id stands, or would stand. */
  #find(rank: string, id: string): { block: number; at: number } {
    let block = this.#first(this.#blocks, (rows) => this.#isAbove(rows.at(-1) as R, rank, id))
    if (block === this.#blocks.length && block > 0) block--
    return { block, at: this.#first(this.#blocks[block] ?? [], (row) => this.#isAbove(row, rank, id)) }
  }

  #isAbove(row: R, rank: string, id: string) {
    return compareRanks(this.#rankOf(row), row.id, rank, id) < 0
  }

  /** The first that does not lie above, of things that lie in order. */
  #first<T>(things: readonly T[], isAbove: (thing: T) => boolean): number {
    let [low, high] = [0, things.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if (isAbove(things[middle] as T)) low = middle + 1
      else high = middle
    }
    return low
  }

  #changed(size: number) {
    this.size = size
    this.#ids = null
  }
}
