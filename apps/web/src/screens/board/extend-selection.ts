import { idsIn, tileOf } from './focus-card.ts'
import { setView, view } from './view.ts'

/** Selects everything between where the selection began and this card, drawn or not. */
export function extendSelection(cardId: string) {
  const from = view().selectedFrom ?? view().focused ?? cardId
  const list = tileOf(cardId)?.closest<HTMLElement>('[data-column]')
  const shown = idsIn(list?.dataset.column ?? '')
  const [a, b] = [shown.indexOf(from), shown.indexOf(cardId)]
  const stretch = a < 0 || b < 0 ? [cardId] : shown.slice(Math.min(a, b), Math.max(a, b) + 1)
  setView({ selected: new Set([...view().selected, ...stretch]), selectedFrom: from })
}
