/**
 * In which order people speak. All screens come to the same order, since it follows from who is there and how many stand-ups there have been. In as many
 * stand-ups as there are people, each has each place once; then they are shuffled anew, so that nobody always follows the same person.
 */
export function turnsOf(people: readonly string[], standUpsBefore: number): string[] {
  if (people.length === 0) return []
  const lap = Math.floor(standUpsBefore / people.length)
  const order = people.toSorted((a, b) => scattered(`${lap} ${a}`) - scattered(`${lap} ${b}`) || (a < b ? -1 : 1))
  const first = standUpsBefore % people.length
  return [...order.slice(first), ...order.slice(0, first)]
}

/** FNV-1a, 32 bits. */
function scattered(text: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193) >>> 0
  return hash
}
