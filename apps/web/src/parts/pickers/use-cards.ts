import type { Card } from '@rondo/types'
import { useSelected } from '../../live/use-selected.ts'

/** Some cards, those that are still on the board. */
export const useCards = (ids: readonly string[]): readonly Card[] =>
  useSelected(
    ids.map((id) => `cards/${id}`),
    (state) => ids.map((id) => state.get('cards', id)).filter((card) => card !== undefined),
  )

/** Whether all of them, some, or none are so. */
export function share(cards: readonly Card[], isSo: (card: Card) => boolean): boolean | 'some' {
  const count = cards.filter(isSo).length
  return count === 0 ? false : count === cards.length ? true : 'some'
}
