import { cardAt, tileOf } from './focus-card.ts'
import { setView, view } from './view.ts'

/** Selects everything between where the selection began and this card, as they stand on the screen. */
export function extendSelection(cardId: string) {
  const from = view().selectedFrom ?? view().focused ?? cardId
  const list = tileOf(cardId)?.closest('[data-column]')
  const shown = [...(list?.querySelectorAll('[data-card]') ?? [])].map(cardAt)
  const [a, b] = [shown.indexOf(from), shown.indexOf(cardId)]
  const stretch = a < 0 || b < 0 ? [cardId] : shown.slice(Math.min(a, b), Math.max(a, b) + 1)
  setView({ selected: new Set([...view().selected, ...stretch.filter((id) => id !== null)]), selectedFrom: from })
}
