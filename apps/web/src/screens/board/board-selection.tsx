import { type Filter, passes } from './filter.ts'
import { assign, label, move, SelectionBar } from './selection-bar.tsx'

const acts = [move, assign, label]

/** What can be done on the board to all cards that are selected. */
export const BoardSelection = ({ filter }: { filter: Filter | null }) => (
  <SelectionBar acts={acts} isShown={(card, boardKey) => filter === null || passes(card, filter, boardKey)} />
)
