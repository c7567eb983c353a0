import { usePaletteItems } from '../../actions/palette-items.ts'
import { useActions } from '../../actions/registry.ts'
import { useBoard } from '../../live/board-provider.tsx'
import type { Filter } from './filter.ts'
import { findCards } from './find-cards.ts'
import { useCardKeys } from './use-card-keys.ts'
import { useEverywhereKeys } from './use-everywhere-keys.ts'
import { useOpenCard } from './use-open-card.ts'
import { useWalkKeys } from './use-walk-keys.ts'

/** Everything that can be done on the board, for keys, palette and help. Draws nothing. */
export function BoardActions({ filter }: { filter: Filter | null }) {
  const board = useBoard()
  const openCard = useOpenCard()
  useActions([...useEverywhereKeys(), ...useCardKeys(filter), ...useWalkKeys(filter)])
  usePaletteItems((query) => findCards(board, query, openCard))
  return null
}
