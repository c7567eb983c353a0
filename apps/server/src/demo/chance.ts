/** Chance that comes out the same for the same seed (mulberry32). */
export function chance(seed: number) {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
  const below = (limit: number) => Math.floor(next() * limit)
  const one = <T>(from: readonly T[]): T => from[below(from.length)] as T
  return {
    next,
    below,
    one,
    between: (low: number, high: number) => low + next() * (high - low),
    happens: (probability: number) => next() < probability,
    some: <T>(from: readonly T[], count: number): T[] => shuffled(from, below).slice(0, count),
    shuffled: <T>(from: readonly T[]): T[] => shuffled(from, below),
    /** Around 1, never negative, now and then much more: how long work takes. */
    spread: (width: number) => Math.exp(width * Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next()) - (width * width) / 2),
  }
}

export type Chance = ReturnType<typeof chance>

function shuffled<T>(from: readonly T[], below: (limit: number) => number): T[] {
  const list = [...from]
  for (let i = list.length - 1; i > 0; i--) {
    const j = below(i + 1)
    ;[list[i], list[j]] = [list[j] as T, list[i] as T]
  }
  return list
}
