import { usePaletteItems } from '../../actions/palette-items.ts'
import { useActions } from '../../actions/registry.ts'
import { useBoard } from '../../live/board-provider.tsx'
import { findCards } from '../board/find-cards.ts'
import { useOpenCard } from '../board/use-open-card.ts'
import type { BacklogFilter } from './lists.ts'
import { useBacklogKeys } from './use-backlog-keys.ts'

/** Draws nothing. */
export function BacklogActions({ filter }: { filter: BacklogFilter | null }) {
  const board = useBoard()
  const openCard = useOpenCard()
  useActions(useBacklogKeys(filter))
  usePaletteItems((query) => findCards(board, query, openCard))
  return null
}
