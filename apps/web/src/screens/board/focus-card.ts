import { setView, view } from './view.ts'

type List = { ids: readonly string[]; reveal(cardId: string): void }

// What each list on the page shows, drawn or not, so that a card far down can be brought on the screen before it takes the focus.
const lists = new Map<string, List>()

export function registerList(listId: string, list: List): () => void {
  lists.set(listId, list)
  return () => {
    if (lists.get(listId) === list) lists.delete(listId)
    const { focused } = view()
    const index = focused === null ? -1 : list.ids.indexOf(focused)
    if (focused !== null && index >= 0) queueMicrotask(() => keepPlace(focused, listId, index))
  }
}

/** The cards of the list around an element, drawn or not, top to bottom. */
export const idsAround = (element: Element): readonly string[] => lists.get(element.closest<HTMLElement>('[data-column]')?.dataset.column ?? '')?.ids ?? []

/** The card below this one where it is shown, else the one above. */
export function neighbourOf(cardId: string): { id: string; listId: string } | null {
  for (const [listId, { ids }] of lists) {
    const index = ids.indexOf(cardId)
    const id = index < 0 ? undefined : (ids[index + 1] ?? ids[index - 1])
    if (id !== undefined) return { id, listId }
  }
  return null
}

/** A card that has gone from all lists has no focus any more: what took its place has it, unless something else does. */
function keepPlace(cardId: string, listId: string, index: number) {
  const list = lists.get(listId)
  if (view().focused !== cardId || !list || [...lists.values()].some(({ ids }) => ids.includes(cardId))) return
  const next = list.ids[Math.min(index, list.ids.length - 1)]
  const isFree = document.activeElement === null || document.activeElement === document.body
  if (next !== undefined && isFree) focusCard(next, listId)
  else setView({ focused: null })
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
  const began = document.activeElement
  const attempt = (left: number) => {
    if (view().focused !== cardId || isWriting(began)) return
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

/** Has a text field taken the focus since? */
const isWriting = (began: Element | null) =>
  document.activeElement !== began && (document.activeElement?.matches('input, textarea, [contenteditable]') ?? false)

/** Brings a card on the screen and leaves the focus where it is. */
export function revealCard(cardId: string, columnId: string) {
  requestAnimationFrame(() => reveal(cardId, columnId))
}

function reveal(cardId: string, columnId: string) {
  const list = lists.get(columnId)
  if (list) list.reveal(cardId)
  else for (const anyList of lists.values()) anyList.reveal(cardId)
}
