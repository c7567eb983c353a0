import { dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/adapter/element-adapter'
import { combine } from '@atlaskit/pragmatic-drag-and-drop/utils/combine'
import { autoScrollForElements } from '@atlaskit/pragmatic-drag-and-drop-auto-scroll/element'
import { type RefObject, useEffect, useRef } from 'react'

type Dragged = { location: { current: { input: { clientX: number; clientY: number } } }; source: { data: Record<string, unknown> } }
type Put = (noteIds: readonly string[], onto: string | null) => void

/**
 * What is dropped, and on what: one target for the whole page instead of one for each of 200 notes. What is under the pointer is marked on the element itself,
 * so that nothing is drawn anew while dragging.
 */
export function useDropsOnTopics(mayMove: boolean, put: Put): RefObject<HTMLDivElement | null> {
  const ref = useRef<HTMLDivElement>(null)
  const latest = useRef(put)
  latest.current = put
  useEffect(() => {
    const root = ref.current
    if (!root || !mayMove) return
    let over: HTMLElement | null = null
    const mark = (next: HTMLElement | null) => {
      if (next === over) return
      over?.removeAttribute('data-over')
      next?.setAttribute('data-over', '')
      over = next
    }
    const isOurs = ({ source }: { source: { data: Record<string, unknown> } }) => Array.isArray(source.data.noteIds)
    const below = ({ location, source }: Dragged) => targetAt(root, location.current.input, source.data.noteIds as string[])
    const scroller = scrollerOf(root)
    return combine(
      dropTargetForElements({
        element: root,
        canDrop: isOurs,
        onDrag: (dragged) => mark(below(dragged)),
        onDragLeave: () => mark(null),
        onDrop: (dragged) => {
          const target = below(dragged)
          mark(null)
          if (target) latest.current(dragged.source.data.noteIds as string[], target.dataset.onto ?? null)
        },
      }),
      scroller ? autoScrollForElements({ element: scroller, canScroll: isOurs, getAllowedAxis: () => 'vertical' }) : () => {},
    )
  }, [mayMove])
  return ref
}

/** A pile or a note to put it on, or the place for notes by themselves. */
function targetAt(root: HTMLElement, { clientX, clientY }: { clientX: number; clientY: number }, carried: readonly string[]): HTMLElement | null {
  // The first of ours: the library keeps an element of its own under the pointer.
  const below = document.elementsFromPoint(clientX, clientY).find((element) => root.contains(element))
  const target = below?.closest<HTMLElement>('[data-onto], [data-drop-out]')
  if (!target || !root.contains(target) || carried.includes(target.dataset.onto ?? '')) return null
  return target
}

function scrollerOf(element: HTMLElement): HTMLElement | null {
  for (let at = element.parentElement; at; at = at.parentElement) if (['auto', 'scroll'].includes(getComputedStyle(at).overflowY)) return at
  return null
}
