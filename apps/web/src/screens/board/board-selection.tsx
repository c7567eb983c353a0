import { assign, label, move, SelectionBar } from './selection-bar.tsx'

const acts = [move, assign, label]

/** What can be done on the board to all cards that are selected. */
export const BoardSelection = () => <SelectionBar acts={acts} />
