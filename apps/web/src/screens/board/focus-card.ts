import { setView, view } from './view.ts'

// Which list shows which column, so that a card far down can be brought on the screen before it takes the focus.
const lists = new Map<string, (cardId: string) => void>()

export function registerList(columnId: string, reveal: (cardId: string) => void): () => void {
  lists.set(columnId, reveal)
  return () => {
    if (lists.get(columnId) === reveal) lists.delete(columnId)
  }
}

export const tileOf = (cardId: string) => document.querySelector<HTMLElement>(`[data-card="${cardId}"]`)
/** The link of a card in its column; where no column is on the page, as in the backlog, wherever it stands. */
function linkOf(cardId: string, columnId: string) {
  const within = document.querySelector(`[data-column="${columnId}"]`) ?? document
  return within.querySelector<HTMLElement>(`[data-card="${cardId}"] [data-card-link]`)
}

/** The card that an element is on, or in. */
export const cardAt = (target: EventTarget | null) => (target instanceof Element ? (target.closest<HTMLElement>('[data-card]')?.dataset.card ?? null) : null)

/**
 * Takes the focus to a card, scrolling as little as needed or not at all. The card may be on its way to the screen: it counts as the one that has the focus from
 * now on, so that a key pressed meanwhile is about it.
 */
export function focusCard(cardId: string, columnId: string, { scrolls = true } = {}) {
  setView({ focused: cardId, tabStops: { ...view().tabStops, [columnId]: cardId } })
  const attempt = (left: number) => {
    if (view().focused !== cardId) return
    if (scrolls) reveal(cardId, columnId)
    const link = linkOf(cardId, columnId)
    if (link) link.focus({ preventScroll: true })
    if (!link || document.activeElement !== link) {
      if (left > 0) requestAnimationFrame(() => attempt(left - 1))
      else setView({ focused: cardAt(document.activeElement) })
      return
    }
    if (scrolls) link.closest('[data-column]')?.scrollIntoView({ inline: 'nearest', block: 'nearest' })
  }
  attempt(20)
}

/** Brings a card on the screen and leaves the focus where it is. */
export function revealCard(cardId: string, columnId: string) {
  requestAnimationFrame(() => reveal(cardId, columnId))
}

function reveal(cardId: string, columnId: string) {
  const list = lists.get(columnId)
  if (list) list(cardId)
  else for (const anyList of lists.values()) anyList(cardId)
}
