import { monitorForElements } from '@atlaskit/pragmatic-drag-and-drop/adapter/element-adapter'
import { combine } from '@atlaskit/pragmatic-drag-and-drop/utils/combine'
import { autoScrollWindowForElements } from '@atlaskit/pragmatic-drag-and-drop-auto-scroll/element'
import { type RefObject, useEffect, useRef } from 'react'

type Put = (noteIds: readonly string[], onto: string | null) => void

/**
 * What is dropped, and on what: one listener for the whole page instead of one for each of 200 notes. What is under the pointer is marked on the element itself,
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
    return combine(
      monitorForElements({
        canMonitor: isOurs,
        onDrag: ({ location, source }) => mark(targetAt(root, location.current.input, source.data.noteIds as string[])),
        onDrop: ({ source }) => {
          const target = over
          mark(null)
          if (target) latest.current(source.data.noteIds as string[], target.dataset.onto ?? null)
        },
      }),
      autoScrollWindowForElements({ canScroll: isOurs }),
    )
  }, [mayMove])
  return ref
}

/** A pile or a note to put it on, or the place for notes by themselves. */
function targetAt(root: HTMLElement, { clientX, clientY }: { clientX: number; clientY: number }, carried: readonly string[]): HTMLElement | null {
  const target = document.elementFromPoint(clientX, clientY)?.closest<HTMLElement>('[data-onto], [data-drop-out]')
  if (!target || !root.contains(target) || carried.includes(target.dataset.onto ?? '')) return null
  return target
}
