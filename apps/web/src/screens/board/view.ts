import { create } from 'zustand'
import { setLanding } from './landing.ts'

export type Picking = 'move' | 'assign' | 'labels' | 'priority' | 'estimate' | 'due' | 'block' | 'sprint' | 'note'
type Anchored = { cardIds: readonly string[]; at: DOMRect }

/** What this person looks at and has in hand. Never what is on the board. */
type View = {
  /** The card that has the focus, if one has. */
  focused: string | null
  /** The card whose sheet is open. */
  opened: string | null
  /** For each column the card that Tab leads to. */
  tabStops: Readonly<Record<string, string>>
  selected: ReadonlySet<string>
  /** What Shift extends: where it begins, and which card it has come to. */
  stretch: { from: string; to: string } | null
  adding: { columnId: string; isTop: boolean } | null
  /** The title that is being written: of which card, what it was when that began, and what it is by now. It outlives the tile, which others may move. */
  renaming: { cardId: string; began: string; text: string; caret: number | null } | null
  menu: Anchored | null
  picking: (Anchored & { what: Picking }) | null
  dragging: readonly string[] | null
  /** Beside which column the one that is dragged would land. */
  columnLanding: { columnId: string; side: 'before' | 'after' } | null
  isPeeking: boolean
  panel: 'activity' | 'archive' | null
}

const nothing: View = {
  focused: null,
  opened: null,
  tabStops: {},
  selected: new Set(),
  stretch: null,
  adding: null,
  renaming: null,
  menu: null,
  picking: null,
  dragging: null,
  columnLanding: null,
  isPeeking: false,
  panel: null,
}

export const useView = create<View>(() => nothing)
export const view = useView.getState
export const setView = useView.setState
export function forgetView() {
  setView(nothing, true)
  setLanding(null)
}

/** What was dragged is dropped, or let go. */
export function letGo() {
  setView({ dragging: null })
  setLanding(null)
}

export function toggleSelected(cardId: string) {
  const selected = new Set(view().selected)
  if (!selected.delete(cardId)) selected.add(cardId)
  setView({ selected, stretch: { from: cardId, to: cardId } })
}

export const unselect = () => setView({ selected: new Set(), stretch: null })

/** What an act is about: all that is selected, where the card is among it; else the card alone. */
export const inHand = (cardId: string): readonly string[] => (view().selected.has(cardId) ? [...view().selected] : [cardId])
