import { tileOf } from '../board/focus-card.ts'
import { setView } from '../board/view.ts'
import { type BacklogPicking, setBacklogView } from './backlog-view.ts'

/** Opens a small window about some cards, beside the first of them. */
export function pickInBacklog(what: BacklogPicking['what'], cardIds: readonly string[], at?: DOMRect) {
  const tile = cardIds[0] === undefined ? null : tileOf(cardIds[0])
  setView({ menu: null, picking: null })
  setBacklogView({ picking: { what, cardIds, at: at ?? tile?.getBoundingClientRect() ?? new DOMRect(innerWidth / 2 - 140, innerHeight / 4, 0, 0) } })
}
