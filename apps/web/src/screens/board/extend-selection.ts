import { cardAt } from './focus-card.ts'
import { setView, view } from './view.ts'

/** Selects all between where the stretch began and this card, drawn or not, and lets go what the stretch held beyond it. `ids`: the list, top to bottom. */
export function extendSelection(ids: readonly string[], cardId: string) {
  const { selected, stretch, focused } = view()
  const began = stretch?.from ?? focused ?? cardId
  const from = ids.includes(began) ? began : cardId
  const held = new Set(stretch ? between(ids, stretch.from, stretch.to) : [])
  setView({ selected: new Set([...[...selected].filter((id) => !held.has(id)), ...between(ids, from, cardId)]), stretch: { from, to: cardId } })
}

/** One step of the keyboard: goes on with the stretch that ends at this card, or begins one there. */
export function stepSelection(ids: readonly string[], cardId: string, next: string) {
  if (view().stretch?.to !== cardId) setView({ stretch: { from: cardId, to: cardId } })
  extendSelection(ids, next)
}

/** A press with Shift leaves the focus where it is: the stretch begins there. */
export function keepStart(event: { shiftKey: boolean; target: EventTarget; preventDefault(): void }) {
  if (event.shiftKey && cardAt(event.target)) event.preventDefault()
}

function between(ids: readonly string[], one: string, other: string) {
  const [a, b] = [ids.indexOf(one), ids.indexOf(other)]
  return a < 0 || b < 0 ? [] : ids.slice(Math.min(a, b), Math.max(a, b) + 1)
}
