import { generateKeyBetween, generateNKeysBetween } from 'fractional-indexing'

export type Ranked = { id: string; rank: string }

/** Order on every screen and in every database: by rank as plain text, and by id where two ranks are the same (undo can bring one back that was given away since). */
export const byRank = (a: Ranked, b: Ranked) => (a.rank < b.rank ? -1 : a.rank > b.rank ? 1 : a.id < b.id ? -1 : a.id > b.id ? 1 : 0)

/** A rank longer than this has been squeezed in too often; its list is ranked anew. */
export const LONGEST_RANK = 48

/** Where `row` stands in rows sorted by rank, or would stand. */
export function place(rows: readonly Ranked[], row: Ranked): number {
  let [low, high] = [0, rows.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (byRank(rows[middle] as Ranked, row) < 0) low = middle + 1
    else high = middle
  }
  return low
}

/** A rank just below the row `after` of a sorted list: at the top when that is null, at the end when it is absent or has left the list. */
export function rankAfter(rows: readonly Ranked[], after: Ranked | null | undefined): string {
  const above = after === null ? undefined : (after ?? rows.at(-1))
  let next = above ? place(rows, above) : 0
  while (above && next < rows.length && (rows[next] as Ranked).rank <= above.rank) next++
  return generateKeyBetween(above?.rank ?? null, rows[next]?.rank ?? null)
}

/** The same for a short list, where the row to stand below is known by its id. */
export const rankAfterId = (rows: readonly Ranked[], id: string | null | undefined) => rankAfter(rows, id == null ? id : rows.find((row) => row.id === id))

/** Short ranks for `count` rows in a row. */
export const freshRanks = (count: number) => generateNKeysBetween(null, null, count)
