import type { Session } from '@rondo/types'
import type { State } from '../state.ts'

type Estimated = Pick<Session, 'cardIds' | 'settled'>

/** What a session estimates: cards that are on the board, and those that were settled before they went. */
export const toEstimate = (state: State, { cardIds, settled }: Estimated): string[] =>
  cardIds.filter((id) => settled[id] !== undefined || state.get('cards', id) !== undefined)

/** The next card on the board that is not settled: after this one, then from the top. */
export function nextOpen(state: State, { cardIds, settled }: Estimated, cardId: string): string | undefined {
  const at = cardIds.indexOf(cardId)
  const others = [...cardIds.slice(at + 1), ...cardIds.slice(0, Math.max(0, at))]
  return others.find((id) => settled[id] === undefined && state.get('cards', id) !== undefined)
}
