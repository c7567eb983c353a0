import { monitorForElements } from '@atlaskit/pragmatic-drag-and-drop/adapter/element-adapter'
import { combine } from '@atlaskit/pragmatic-drag-and-drop/utils/combine'
import { autoScrollForElements } from '@atlaskit/pragmatic-drag-and-drop-auto-scroll/element'
import type { Column } from '@rondo/types'
import { type FocusEvent, type MouseEvent, useEffect, useRef } from 'react'
import { useBoard } from '../../live/board-provider.tsx'
import { useMay } from '../../live/use-board.ts'
import { useSelected } from '../../live/use-selected.ts'
import { AddColumn } from './add-column.tsx'
import { BoardColumn } from './board-column.tsx'
import css from './board-columns.module.css'
import { extendSelection, keepStart } from './extend-selection.ts'
import type { Filter } from './filter.ts'
import { cardAt, idsAround } from './focus-card.ts'
import { landingAt } from './landing.ts'
import { moveCards } from './move-cards.ts'
import { isDraggedCards } from './use-draggable-card.ts'
import { isDraggedColumn } from './use-draggable-column.ts'
import { useDropsOfColumns } from './use-drops-of-columns.ts'
import { useBoardSearch } from './use-filter.ts'
import { useOpenCard } from './use-open-card.ts'
import { inHand, letGo, setView, view } from './view.ts'

/** On a board with more cards than this, columns that are far off the screen are drawn when they come near. */
const MANY = 200

/** All columns, and what is done to any card in them: one set of listeners for the whole board. */
export function BoardColumns({ columns, filter }: { columns: readonly Column[]; filter: Filter | null }) {
  const ref = useRef<HTMLDivElement>(null)
  const openCard = useOpenCard()
  const { view: layout } = useBoardSearch()
  const mayAdd = useMay('column.add')
  const isLarge = useSelected(['cards'], (state) => state.size('cards') > MANY)
  useDropsOnBoard(ref, filter)
  useDropsOfColumns(ref)

  const onClick = (event: MouseEvent) => {
    const cardId = cardAt(event.target)
    const target = event.target as Element
    if (!cardId) return
    if (target.closest('[data-card-menu]')) {
      setView({ menu: { cardIds: inHand(cardId), at: target.getBoundingClientRect() } })
      return
    }
    if (!target.closest('[data-card-link]') || event.metaKey || event.ctrlKey || event.button !== 0) return
    event.preventDefault()
    if (!event.shiftKey) return openCard(cardId)
    extendSelection(idsAround(target), cardId)
    target.closest<HTMLElement>('[data-card-link]')?.focus()
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: what is clicked are the links and buttons within
    // biome-ignore lint/a11y/useKeyWithClickEvents: links and buttons are clicked by the keyboard too
    <div
      ref={ref}
      className={css.columns}
      data-view={layout}
      onMouseDown={keepStart}
      onClick={onClick}
      onFocus={({ target }) => noteFocus(target)}
      onBlur={noteBlur}
    >
      {columns.map((column, n) => (
        <BoardColumn key={column.id} column={column} filter={filter} isLarge={isLarge} nth={n} isLast={n === columns.length - 1} />
      ))}
      {mayAdd && <AddColumn />}
    </div>
  )
}

/** A window over everything is about the card that had the focus; anything else that takes it is about something else. */
function noteBlur({ relatedTarget }: FocusEvent) {
  if (relatedTarget && !(relatedTarget as Element).closest('[aria-modal="true"], [role="menu"]')) setView({ focused: null })
}

function noteFocus(target: EventTarget) {
  const cardId = target instanceof Element && target.matches('[data-card-link]') ? cardAt(target) : null
  const columnId = target instanceof Element ? target.closest<HTMLElement>('[data-column]')?.dataset.column : undefined
  setView(cardId && columnId ? { focused: cardId, tabStops: { ...view().tabStops, [columnId]: cardId } } : { focused: null })
}

function useDropsOnBoard(ref: { current: HTMLElement | null }, filter: Filter | null) {
  const board = useBoard()
  useEffect(() => {
    const element = ref.current
    if (!element) return
    const isOurs = ({ source }: { source: { data: Record<string, unknown> } }) => isDraggedCards(source.data)
    return combine(
      autoScrollForElements({ element, canScroll: ({ source }) => isOurs({ source }) || isDraggedColumn(source.data), getAllowedAxis: () => 'horizontal' }),
      monitorForElements({
        canMonitor: isOurs,
        onDragStart: ({ source }) => {
          const { cardIds } = source.data as { cardIds: readonly string[] }
          setView({ dragging: cardIds })
          board.presence.drags(cardIds[0] ?? null)
        },
        onDrop: ({ source, location }) => {
          const { cardIds } = source.data as { cardIds: readonly string[] }
          const column = location.current.dropTargets[0]?.element as HTMLElement | undefined
          letGo()
          board.presence.drags(null)
          // Asked anew: the last frame may not have been drawn.
          if (column) moveCards(board, cardIds, landingAt(column, location.current.input.clientY), filter)
        },
      }),
    )
  }, [ref, board, filter])
}
