import { type RefObject, useLayoutEffect, useRef } from 'react'
import { view } from './view.ts'

type Seen = { id: string; top: number }

/**
 * In a list that has been scrolled, what is on the screen stays where it is while cards come, go and move above it. Answers whether so many came or went there as
 * the list is longer or shorter: then what draws it can hold its place by itself, and more exactly, since it knows how tall each card is.
 */
export function useHeldPlace(ids: readonly string[], scroller: RefObject<HTMLElement | null>): boolean {
  const drawn = useRef(ids)
  const before = drawn.current
  // What is rendered now is not on the page yet: this is where things stood. Nothing is measured while one drags, when each frame counts.
  const anchor = before === ids || view().dragging ? undefined : whatStays(seenIn(scroller.current), ids)
  useLayoutEffect(() => {
    drawn.current = ids
    const list = scroller.current
    const tile = anchor && list?.querySelector(`[data-card="${anchor.id}"]`)
    if (list && tile) list.scrollTop += tile.getBoundingClientRect().top - anchor.top
  })
  const more = ids.length - before.length
  return anchor !== undefined && more !== 0 && ids.indexOf(anchor.id) - before.indexOf(anchor.id) === more
}

/** Of what is seen wholly, where it begins: a tile that is cut off above may turn out taller than it was taken for. */
function seenIn(list: HTMLElement | null): Seen[] {
  if (!list || list.scrollTop === 0) return []
  const { top, bottom } = list.getBoundingClientRect()
  return [...list.querySelectorAll<HTMLElement>('[data-card]')]
    .map((tile) => ({ id: tile.dataset.card ?? '', top: tile.getBoundingClientRect().top }))
    .filter((tile) => tile.top >= top && tile.top < bottom)
    .sort((a, b) => a.top - b.top)
}

/** The first that was seen and is still there, but for a card that has itself been moved: it stands otherwise to most of the others than before. */
export function whatStays(seen: readonly Seen[], ids: readonly string[]): Seen | undefined {
  const places = new Map(ids.map((id, place) => [id, place]))
  const left = seen.map(({ id, top }) => ({ id, top, place: places.get(id) ?? -1 })).filter(({ place }) => place >= 0)
  return left.find(({ place }, n) => left.filter((other, m) => m < n === other.place < place).length * 2 > left.length)
}
