import { dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/adapter/element-adapter'
import { combine } from '@atlaskit/pragmatic-drag-and-drop/utils/combine'
import { autoScrollForElements } from '@atlaskit/pragmatic-drag-and-drop-auto-scroll/element'
import { type RefObject, useEffect } from 'react'
import { landing, landingAt, setLanding } from './landing.ts'
import { isDraggedCards } from './use-draggable-card.ts'

/** The whole column takes what is dropped; where in it, the pointer's height says. */
export function useDropsInColumn(ref: RefObject<HTMLElement | null>, columnId: string, isDrawn: boolean) {
  useEffect(() => {
    const element = ref.current
    const list = isDrawn && element?.querySelector<HTMLElement>('[data-list]')
    if (!element) return
    const land = ({ location }: { location: { current: { input: { clientY: number } } } }) => setLanding(landingAt(element, location.current.input.clientY))
    const isOurs = ({ source }: { source: { data: Record<string, unknown> } }) => isDraggedCards(source.data)
    return combine(
      dropTargetForElements({
        element,
        canDrop: isOurs,
        onDragStart: land,
        onDragEnter: land,
        onDrag: land,
        onDragLeave: () => landing()?.columnId === columnId && setLanding(null),
      }),
      list ? autoScrollForElements({ element: list, canScroll: isOurs, getAllowedAxis: () => 'vertical' }) : () => {},
    )
  }, [ref, columnId, isDrawn])
}
