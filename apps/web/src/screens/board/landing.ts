import { create } from 'zustand'

/** A place among the cards that are shown in a column. */
export type Landing = { columnId: string; index: number }

/** Where what is dragged would land. By itself: it changes from frame to frame, when no tile has to ask whether it looks otherwise now. */
export const useLanding = create<Landing | null>(() => null)
export const landing = useLanding.getState

/** Told with every step of a drag: the place may be the same, and lie elsewhere on the screen. */
export const setLanding = (next: Landing | null) => useLanding.setState(next, true)

/** Where in a column something lands that is dropped at this height: above the first tile whose middle is below it, of those that are drawn. */
export function landingAt(column: HTMLElement, y: number): Landing {
  const columnId = column.dataset.column ?? ''
  const items = [...column.querySelectorAll<HTMLElement>('[aria-posinset]')].sort((a, b) => place(a) - place(b))
  for (const item of items) {
    const tile = item.firstElementChild?.getBoundingClientRect()
    if (tile && y < tile.top + tile.height / 2) return { columnId, index: place(item) - 1 }
  }
  return { columnId, index: Number(items[0]?.getAttribute('aria-setsize') ?? 0) }
}

const place = (item: HTMLElement) => Number(item.getAttribute('aria-posinset'))
