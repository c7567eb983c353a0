import { generateKeyBetween, generateNKeysBetween } from 'fractional-indexing'

export type Ranked = { id: string; rank: string }

/** Order on every screen and in every database: by rank as plain text, and by id where two ranks are the same (undo can bring one back that was given away since). */
export const byRank = (a: Ranked, b: Ranked) => compareRanks(a.rank, a.id, b.rank, b.id)

export const compareRanks = (rank: string, id: string, otherRank: string, otherId: string) =>
  rank < otherRank ? -1 : rank > otherRank ? 1 : id < otherId ? -1 : id > otherId ? 1 : 0

/** A rank longer than this has been squeezed in too often; its list is ranked anew. */
export const LONGEST_RANK = 48

/** A rank between two; null is the end of the list. */
export const rankBetween = (above: string | null, below: string | null) => generateKeyBetween(above, below)

/** A rank between two, or null where the list must be ranked anew first: they share one, or it would be too long. */
export function roomBetween(above: string | null, below: string | null): string | null {
  if (above !== null && above === below) return null
  const rank = rankBetween(above, below)
  return rank.length <= LONGEST_RANK ? rank : null
}

/** A rank in a short sorted list, just below the row with this id: at the top when that is null, at the end when it is absent or has left the list. */
export function rankAfter(rows: readonly Ranked[], id: string | null | undefined): string {
  const above = id === null ? undefined : (rows.find((row) => row.id === id) ?? rows.at(-1))
  const below = above ? rows.find(({ rank }) => rank > above.rank) : rows[0]
  return rankBetween(above?.rank ?? null, below?.rank ?? null)
}

/** Short ranks for `count` rows in a row. */
export const freshRanks = (count: number) => generateNKeysBetween(null, null, count)

const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'

/** The backlog's rank of a card that nobody has ranked: in the order in which cards were made. The migration that gave older cards one counts the same way. */
export const rankOfNumber = (number: number) => `d${[238_328, 3844, 62, 1].map((unit) => DIGITS[Math.floor(number / unit) % 62]).join('')}`
