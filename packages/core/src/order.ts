import { byRank, place, type Ranked } from './rank.ts'

const LARGEST_BLOCK = 128

/** Rows sorted by rank, in blocks, so that putting one in costs the same among ten and among ten thousand. */
export class Order<R extends Ranked> {
  #blocks: R[][] = []
  #ids: readonly string[] | null = null
  size = 0

  /** Puts many rows in at once. */
  fill(rows: readonly R[]) {
    const all = [...this, ...rows].sort(byRank)
    this.#blocks = []
    for (let from = 0; from < all.length; from += LARGEST_BLOCK / 2) this.#blocks.push(all.slice(from, from + LARGEST_BLOCK / 2))
    this.#changed(all.length)
  }

  add(row: R): void {
    const { block, at } = this.#find(row)
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

  remove(row: Ranked) {
    const { block, at } = this.#find(row)
    const rows = this.#blocks[block] as R[]
    rows.splice(at, 1)
    if (rows.length === 0) this.#blocks.splice(block, 1)
    this.#changed(this.size - 1)
  }

  /** The same place, other fields. */
  replace(row: R) {
    const { block, at } = this.#find(row)
    ;(this.#blocks[block] as R[])[at] = row
  }

  get first(): R | undefined {
    return this.#blocks[0]?.[0]
  }

  get last(): R | undefined {
    return this.#blocks.at(-1)?.at(-1)
  }

  above(row: Ranked): R | undefined {
    const { block, at } = this.#find(row)
    return at > 0 ? this.#blocks[block]?.[at - 1] : this.#blocks[block - 1]?.at(-1)
  }

  /** The first row of a larger rank: below all that share this one's. */
  below({ rank }: Ranked): R | undefined {
    const { block, at } = this.#find({ id: '\uffff', rank })
    return this.#blocks[block]?.[at]
  }

  /** The ids, top to bottom: the same array until the order changes. */
  get ids(): readonly string[] {
    this.#ids ??= Array.from(this, ({ id }) => id)
    return this.#ids
  }

  *[Symbol.iterator](): Iterator<R> {
    for (const rows of this.#blocks) yield* rows
  }

  /** Where a row stands, or would stand. */
  #find(row: Ranked): { block: number; at: number } {
    let [low, high] = [0, this.#blocks.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if (byRank(this.#blocks[middle]?.at(-1) as R, row) < 0) low = middle + 1
      else high = middle
    }
    if (low === this.#blocks.length && low > 0) return { block: low - 1, at: (this.#blocks[low - 1] as R[]).length }
    return { block: low, at: place(this.#blocks[low] ?? [], row) }
  }

  #changed(size: number) {
    this.size = size
    this.#ids = null
  }
}
