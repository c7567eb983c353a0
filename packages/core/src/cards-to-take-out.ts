import type { Card } from '@rondo/types'

/** The cards of lowest rank without which a team is 85 % sure to finish the rest: `sure` is how many it would finish. `cards` come by rank. */
export function cardsToTakeOut(cards: readonly Card[], sure: number): Card[] {
  const open = cards.filter(({ doneAt }) => doneAt === null)
  return open.slice(Math.max(0, sure))
}
