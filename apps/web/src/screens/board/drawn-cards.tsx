import { count } from '@rondo/core/count'
import { type CSSProperties, createContext, type ReactElement, type ReactNode, type Ref, type RefObject, use, useEffect, useMemo, useRef } from 'react'
import { Virtualizer, type VirtualizerHandle } from 'virtua'
import { registerList } from './focus-card.ts'
import { useHeldPlace } from './use-held-place.ts'
import { useView } from './view.ts'

/** A list that is not longer than this, about two screens of tiles, is drawn whole. Every frame of a drag asks all that is drawn what is under the pointer. */
const SHORT = 20

type Listed = { ids: readonly string[]; name: string; className: string | undefined }
const ListContext = createContext<Listed>({ ids: [], name: '', className: undefined })

type DrawnCardsProps = {
  listId: string
  name: string
  ids: readonly string[]
  /** About how tall a card is, until it is measured. */
  itemPx: number
  itemClass?: string | undefined
  bufferPx: number
  scroller: RefObject<HTMLElement | null>
  /** What stands over the list in what scrolls. */
  startMargin?: number
  /** Besides those that keyboard and pointer have in hand. */
  alsoHeld?: string | null | undefined
  children(id: string, isTabStop: boolean): ReactElement
}

/** The cards of a list, of which those on the screen are drawn. One of them is the list's stop of Tab. */
export function DrawnCards({ listId, name, ids, itemPx, itemClass, bufferPx, scroller, startMargin, alsoHeld, children }: DrawnCardsProps) {
  const list = useRef<VirtualizerHandle>(null)
  const isShifted = useHeldPlace(ids, scroller)
  const wanted = useView(({ tabStops }) => tabStops[listId])
  const tabStop = wanted !== undefined && ids.includes(wanted) ? wanted : ids[0]
  const keepMounted = useKeptMounted(ids, tabStop, alsoHeld)
  const draw = useDrawnOnce(children, tabStop)
  const listed = useMemo(() => ({ ids, name: `${name}, ${count(ids.length, 'card')}`, className: itemClass }), [ids, name, itemClass])
  useEffect(
    () =>
      registerList(listId, {
        ids,
        reveal(cardId) {
          const index = ids.indexOf(cardId)
          if (index >= 0) list.current?.scrollToIndex(index, { align: 'nearest' })
        },
      }),
    [listId, ids],
  )
  if (ids.length === 0) return null
  return (
    <ListContext value={listed}>
      <Virtualizer
        ref={list}
        data={ids}
        as={List}
        item={Item}
        itemSize={itemPx}
        shift={isShifted}
        bufferSize={bufferPx}
        {...(startMargin !== undefined && { startMargin })}
        ssrCount={Math.min(ids.length, Math.ceil(window.innerHeight / itemPx))} // before anything is measured
        scrollRef={scroller}
        keepMounted={keepMounted}
      >
        {draw}
      </Virtualizer>
    </ListContext>
  )
}

/** What is scrolled asks for all cards on the screen, step by step. By the same element React sees that there is nothing to draw. */
function useDrawnOnce(draw: DrawnCardsProps['children'], tabStop: string | undefined) {
  return useMemo(() => {
    const drawn = new Map<string, ReactElement>()
    return (id: string) => {
      const element = drawn.get(id) ?? draw(id, id === tabStop)
      drawn.set(id, element)
      return element
    }
  }, [draw, tabStop])
}

/** A short list whole; of a long one besides what is seen what the keyboard or the pointer has in hand. */
function useKeptMounted(ids: readonly string[], tabStop: string | undefined, alsoHeld: string | null | undefined): number[] {
  const dragging = useView((view) => view.dragging)
  const renaming = useView((view) => view.renaming?.cardId)
  return useMemo(() => {
    if (ids.length <= SHORT) return ids.map((_, n) => n)
    const held = [tabStop, renaming, alsoHeld, ...(dragging ?? [])].map((id) => (id ? ids.indexOf(id) : -1))
    return [...new Set(held)].filter((index) => index >= 0).sort((a, b) => a - b)
  }, [ids, tabStop, dragging, renaming, alsoHeld])
}

/** Takes the pointer while it scrolls too: what is inherited, and comes and goes, makes the browser style every card in it anew. */
function List({ ref, style, children }: { ref?: Ref<never>; style: CSSProperties; children: ReactNode }) {
  const { name } = use(ListContext)
  const { pointerEvents: _, ...steady } = style
  return (
    // biome-ignore lint/a11y/useSemanticElements: the list measures its own box
    <div ref={ref as never} style={steady} role="list" aria-label={name}>
      {children}
    </div>
  )
}

/** Is not hidden until it is measured, for the same reason. */
function Item({ ref, style, index, children }: { ref?: Ref<never>; style: CSSProperties; index: number; children: ReactNode }) {
  const { ids, className } = use(ListContext)
  const { visibility: _, ...steady } = style
  return (
    // biome-ignore lint/a11y/useSemanticElements: so do its items
    <div
      ref={ref as never}
      style={steady}
      className={className}
      role="listitem"
      aria-labelledby={`title-${ids[index]}`}
      aria-posinset={index + 1}
      aria-setsize={ids.length}
    >
      {children}
    </div>
  )
}
