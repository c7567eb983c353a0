import type { Session } from '@rondo/types'

/** The next card that is not settled: after this one, then from the top. */
export function nextOpen({ cardIds, settled }: Session, cardId: string): string | undefined {
  const at = cardIds.indexOf(cardId)
  return [...cardIds.slice(at + 1), ...cardIds.slice(0, Math.max(0, at))].find((id) => settled[id] === undefined)
}
