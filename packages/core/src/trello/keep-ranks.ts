import { generateNKeysBetween } from 'fractional-indexing'

/** Ranks for rows in this order. As many as can keep the rank they had, so that a new row between two old ones moves none of them. */
export function keepRanks(before: readonly (string | undefined)[]): string[] {
  const kept = longestRising(before)
  const ranks: string[] = []
  for (let from = 0; from < before.length; ) {
    if (kept.has(from)) {
      ranks.push(before[from++] as string)
      continue
    }
    let to = from
    while (to < before.length && !kept.has(to)) to++
    ranks.push(...generateNKeysBetween(ranks.at(-1) ?? null, before[to] ?? null, to - from))
    from = to
  }
  return ranks
}

/** Places of a longest strictly rising run of what is there. */
function longestRising(values: readonly (string | undefined)[]): Set<number> {
  const ends: number[] = [] // ends[n]: where the rising run of n + 1 values that ends lowest does so
  const previous: (number | undefined)[] = []
  for (const [i, value] of values.entries()) {
    if (value === undefined) continue
    let [low, high] = [0, ends.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((values[ends[middle] as number] as string) < value) low = middle + 1
      else high = middle
    }
    previous[i] = ends[low - 1]
    ends[low] = i
  }
  const run = new Set<number>()
  for (let i = ends.at(-1); i !== undefined; i = previous[i]) run.add(i)
  return run
}
