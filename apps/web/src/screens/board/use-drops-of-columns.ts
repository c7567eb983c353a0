import { dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/adapter/element-adapter'
import { type RefObject, useEffect } from 'react'
import { useBoard } from '../../live/board-provider.tsx'
import { moveColumn, placeOf } from './move-column.ts'
import { isDraggedColumn } from './use-draggable-column.ts'
import { setView, view } from './view.ts'

type Over = { source: { data: Record<string, unknown> }; location: { current: { input: { clientX: number } } } }

/** The row of columns takes a column: where in it, the pointer's place says. */
export function useDropsOfColumns(ref: RefObject<HTMLElement | null>) {
  const board = useBoard()
  useEffect(() => {
    const element = ref.current
    if (!element) return
    const land = ({ source, location }: Over) => {
      const id = String(source.data.columnId)
      const { others, place } = placeAt(element, id, location.current.input.clientX)
      const isThere = place === placeOf(board, id)
      const beside = others[place]?.dataset.column ?? others.at(-1)?.dataset.column
      const next = isThere || !beside ? null : ({ columnId: beside, side: place < others.length ? 'before' : 'after' } as const)
      const now = view().columnLanding
      if (now?.columnId !== next?.columnId || now?.side !== next?.side) setView({ columnLanding: next })
    }
    return dropTargetForElements({
      element,
      canDrop: ({ source }) => isDraggedColumn(source.data),
      onDrag: land,
      onDragLeave: () => setView({ columnLanding: null }),
      onDrop: ({ source, location }) => {
        setView({ columnLanding: null })
        const id = String(source.data.columnId)
        moveColumn(board, id, placeAt(element, id, location.current.input.clientX).place)
      },
    })
  }, [ref, board])
}

/** Among the other columns: after all whose middle is left of the pointer. */
function placeAt(element: HTMLElement, id: string, x: number) {
  const others = [...element.querySelectorAll<HTMLElement>('[data-column]')].filter(({ dataset }) => dataset.column !== id)
  const place = others.filter((other) => {
    const { left, width } = other.getBoundingClientRect()
    return left + width / 2 < x
  }).length
  return { others, place }
}
