import { refuse } from '@rondo/types/refusal'

/** A number of items that may have to be done, and how likely it is. The chances of all of them add up to 1. */
export type Workload = { items: number; chance: number }

/** What may happen, and by how many items the work grows if it does (fewer than 0: an opportunity). Independent of each other. */
export type WorkRisk = { chance: number; items: number }

/** The mixture of all that may happen: a risk moves the date in the measure in which it is likely. */
export function withRisks(items: number, risks: readonly WorkRisk[]): Workload[] {
  let chances = new Map([[items, 1]])
  for (const risk of risks) {
    const next = new Map<number, number>()
    for (const [total, chance] of chances) {
      next.set(total, (next.get(total) ?? 0) + chance * (1 - risk.chance))
      next.set(total + risk.items, (next.get(total + risk.items) ?? 0) + chance * risk.chance)
    }
    chances = next
  }
  return [...chances].map(([total, chance]) => ({ items: Math.max(0, total), chance })).toSorted((a, b) => a.items - b.items)
}

export function workloads(work: number | readonly Workload[]): readonly Workload[] {
  const all = typeof work === 'number' ? [{ items: work, chance: 1 }] : work
  if (all.length === 0 || !all.every(({ items }) => Number.isSafeInteger(items) && items >= 0))
    refuse('invalid', 'What is left to do is a whole number of items, 0 or more.')
  return all
}
