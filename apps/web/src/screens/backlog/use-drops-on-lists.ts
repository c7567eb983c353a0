import { monitorForElements } from '@atlaskit/pragmatic-drag-and-drop/adapter/element-adapter'
import { useEffect } from 'react'
import { useBoard } from '../../live/board-provider.tsx'
import { landingAt } from '../board/landing.ts'
import { isDraggedCards } from '../board/use-draggable-card.ts'
import { letGo, setView } from '../board/view.ts'
import type { BacklogFilter } from './lists.ts'
import { planCards } from './plan-cards.tsx'

/** What is dropped goes where it was dropped. A sprint that is folded has no places: there it goes where its rank says. */
export function useDropsOnLists(filter: BacklogFilter | null) {
  const board = useBoard()
  useEffect(() => {
    const cardsOf = (data: Record<string, unknown>) => (isDraggedCards(data) ? data.cardIds : [])
    return monitorForElements({
      canMonitor: ({ source }) => isDraggedCards(source.data),
      onDragStart: ({ source }) => {
        setView({ dragging: cardsOf(source.data) })
        board.presence.drags(cardsOf(source.data)[0] ?? null)
      },
      onDrop: ({ source, location }) => {
        const list = location.current.dropTargets[0]?.element as HTMLElement | undefined
        letGo()
        board.presence.drags(null)
        if (!list) return
        const { columnId: listId, index } = landingAt(list, location.current.input.clientY)
        void planCards(board, cardsOf(source.data), list.dataset.folded === undefined ? { listId, index } : { listId }, filter)
      },
    })
  }, [board, filter])
}
