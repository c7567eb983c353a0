/** Chance that can be had again: mulberry32. */
export function chance(seed: number) {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), state | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
  const below = (n: number) => Math.floor(next() * n)
  return {
    next,
    below,
    happens: (probability: number) => next() < probability,
    one: <T>(from: readonly T[]): T | undefined => from[below(from.length)],
  }
}
export type Chance = ReturnType<typeof chance>
