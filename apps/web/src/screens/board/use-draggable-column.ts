import { draggable } from '@atlaskit/pragmatic-drag-and-drop/adapter/element-adapter'
import { type RefObject, useEffect } from 'react'
import { useMay } from '../../live/use-board.ts'

export const isDraggedColumn = (data: Record<string, unknown>): data is { columnId: string } => typeof data.columnId === 'string'

/** A column is taken by its header. */
export function useDraggableColumn(ref: RefObject<HTMLElement | null>, id: string) {
  const mayMove = useMay('column.move')
  useEffect(() => {
    const header = ref.current
    if (!header || !mayMove) return
    return draggable({ element: header, canDrag: () => !header.querySelector('input'), getInitialData: () => ({ columnId: id }) })
  }, [ref, id, mayMove])
}
