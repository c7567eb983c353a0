import { tileOf } from './focus-card.ts'
import { type Picking, setView } from './view.ts'

/** Opens a small window that changes one thing of some cards, beside the first of them. */
export function pick(what: Picking, cardIds: readonly string[], at?: DOMRect) {
  const tile = cardIds[0] === undefined ? null : tileOf(cardIds[0])
  setView({ menu: null, picking: { what, cardIds, at: at ?? tile?.getBoundingClientRect() ?? new DOMRect(innerWidth / 2 - 140, innerHeight / 4, 0, 0) } })
}
