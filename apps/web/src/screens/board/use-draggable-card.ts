import { draggable } from '@atlaskit/pragmatic-drag-and-drop/adapter/element-adapter'
import { preserveOffsetOnSource } from '@atlaskit/pragmatic-drag-and-drop/utils/preserve-offset-on-source'
import { setCustomNativeDragPreview } from '@atlaskit/pragmatic-drag-and-drop/utils/set-custom-native-drag-preview'
import { type RefObject, useEffect } from 'react'
import { drawDragPreview } from './drag-preview.ts'
import { inHand, view } from './view.ts'

export type DraggedCards = { cardIds: readonly string[] }
export const isDraggedCards = (data: Record<string, unknown>): data is DraggedCards => Array.isArray(data.cardIds)

/** The element says itself that it is `draggable`: an attribute that comes only after it is drawn makes the browser style it twice. */
export function useDraggableCard(ref: RefObject<HTMLElement | null>, id: string, mayMove: boolean) {
  useEffect(() => {
    const element = ref.current
    if (!element || !mayMove) return
    return draggable({
      element,
      canDrag: () => view().renaming?.cardId !== id,
      getInitialData: () => ({ cardIds: inHand(id) }),
      onGenerateDragPreview: ({ nativeSetDragImage, source, location }) =>
        setCustomNativeDragPreview({
          nativeSetDragImage,
          getOffset: preserveOffsetOnSource({ element, input: location.current.input }),
          render: ({ container }) => drawDragPreview(container, element, (source.data as DraggedCards).cardIds.length),
        }),
    })
  }, [ref, id, mayMove])
}
