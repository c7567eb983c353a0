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

/** A rank between two; null is the end of the list. */
export const rankBetween = (above: string | null, below: string | null) => generateKeyBetween(above, below)

/** A rank in a short sorted list, just below the row with this id: at the top when that is null, at the end when it is absent or has left the list. */
export function rankAfter(rows: readonly Ranked[], id: string | null | undefined): string {
  const above = id === null ? undefined : (rows.find((row) => row.id === id) ?? rows.at(-1))
  const below = above ? rows.find(({ rank }) => rank > above.rank) : rows[0]
  return rankBetween(above?.rank ?? null, below?.rank ?? null)
}

/** Short ranks for `count` rows in a row. */
export const freshRanks = (count: number) => generateNKeysBetween(null, null, count)
