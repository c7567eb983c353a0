import { dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/adapter/element-adapter'
import { combine } from '@atlaskit/pragmatic-drag-and-drop/utils/combine'
import { autoScrollForElements } from '@atlaskit/pragmatic-drag-and-drop-auto-scroll/element'
import { type RefObject, useEffect } from 'react'
import { isDraggedCards } from './use-draggable-card.ts'
import { setView, view } from './view.ts'

/** The whole column takes what is dropped; where in it, the pointer's height says. */
export function useDropsInColumn(ref: RefObject<HTMLElement | null>, columnId: string, count: number) {
  useEffect(() => {
    const element = ref.current
    const list = element?.querySelector<HTMLElement>('[data-list]')
    if (!element) return
    const land = (y: number) => {
      const index = indexAt(element, y) ?? count
      const { landing } = view()
      if (landing?.columnId !== columnId || landing.index !== index) setView({ landing: { columnId, index } })
    }
    const isOurs = ({ source }: { source: { data: Record<string, unknown> } }) => isDraggedCards(source.data)
    return combine(
      dropTargetForElements({
        element,
        canDrop: isOurs,
        onDragEnter: ({ location }) => land(location.current.input.clientY),
        onDrag: ({ location }) => land(location.current.input.clientY),
        onDragLeave: () => view().landing?.columnId === columnId && setView({ landing: null }),
      }),
      list ? autoScrollForElements({ element: list, canScroll: isOurs, getAllowedAxis: () => 'vertical' }) : () => {},
    )
  }, [ref, columnId, count])
}

/** Among the tiles that are drawn, the first whose middle is below the pointer. */
function indexAt(column: HTMLElement, y: number): number | undefined {
  for (const item of [...column.querySelectorAll<HTMLElement>('[aria-posinset]')].sort((a, b) => place(a) - place(b))) {
    const tile = item.firstElementChild?.getBoundingClientRect()
    if (tile && y < tile.top + tile.height / 2) return place(item) - 1
  }
  return undefined
}

const place = (item: HTMLElement) => Number(item.getAttribute('aria-posinset'))
