import type { TrelloCard } from './export.ts'

/** Each card's own number; those without one, or with one that is taken, get the next free ones. */
export function numbersOf(cards: readonly TrelloCard[]): Map<string, number> {
  const numbers = new Map<string, number>()
  const taken = new Set<number>()
  for (const { id, number } of cards) {
    if (number === null || !Number.isSafeInteger(number) || number < 1 || taken.has(number)) continue
    numbers.set(id, number)
    taken.add(number)
  }
  let next = Math.max(0, ...taken)
  for (const { id } of cards) if (!numbers.has(id)) numbers.set(id, ++next)
  return numbers
}
