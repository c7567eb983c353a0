import type { Column } from '@rondo/types'
import { type CSSProperties, createContext, type ReactNode, type Ref, use, useEffect, useMemo, useRef } from 'react'
import { Virtualizer, type VirtualizerHandle } from 'virtua'
import { useBoard } from '../../live/board-provider.tsx'
import { useBoardRow, useMay } from '../../live/use-board.ts'
import css from './card-list.module.css'
import { CardTile, type TileSetting } from './card-tile.tsx'
import { registerList } from './focus-card.ts'
import { LandingLine } from './landing-line.tsx'
import { useView } from './view.ts'

/** A list that is not longer than this is drawn whole. */
const SHORT = 40
const TILE_PX = 84
const BUFFER_PX = 150

type Listed = { ids: readonly string[]; name: string }
const ListContext = createContext<Listed>({ ids: [], name: '' })

/** A column's cards, of which those on the screen are drawn. */
export function CardList({ column, ids, isFiltered }: { column: Column; ids: readonly string[]; isFiltered: boolean }) {
  const scroller = useRef<HTMLDivElement>(null)
  const list = useRef<VirtualizerHandle>(null)
  const wanted = useView(({ tabStops }) => tabStops[column.id])
  const tabStop = wanted !== undefined && ids.includes(wanted) ? wanted : ids[0]
  const keepMounted = useKeptMounted(ids, tabStop)
  const setting = useTileSetting(column.kind === 'doing')
  const listed = useMemo(() => ({ ids, name: `${column.name}, ${ids.length} ${ids.length === 1 ? 'card' : 'cards'}` }), [ids, column.name])
  useEffect(
    () =>
      registerList(column.id, (cardId) => {
        const index = ids.indexOf(cardId)
        if (index >= 0) list.current?.scrollToIndex(index, { align: 'nearest' })
      }),
    [column.id, ids],
  )
  return (
    <div ref={scroller} className={css.scroller} data-list="">
      {ids.length === 0 && <p className={css.empty}>{isFiltered ? 'No card here passes the filter.' : emptyWords[column.kind]}</p>}
      <ListContext value={listed}>
        {ids.length > 0 && (
          <Virtualizer
            ref={list}
            data={ids}
            as={List}
            item={Item}
            itemSize={TILE_PX}
            bufferSize={BUFFER_PX}
            ssrCount={Math.min(ids.length, Math.ceil(window.innerHeight / TILE_PX))} // before anything is measured
            scrollRef={scroller}
            keepMounted={keepMounted}
          >
            {(id) => <CardTile key={id} id={id} isTabStop={id === tabStop} setting={setting} />}
          </Virtualizer>
        )}
      </ListContext>
      <LandingLine columnId={column.id} />
    </div>
  )
}

function useTileSetting(isAged: boolean): TileSetting {
  const { boardId } = useBoard()
  const boardKey = useBoardRow()?.key ?? ''
  const mayMove = useMay('card.move')
  return useMemo(() => ({ boardId, boardKey, mayMove, isAged }), [boardId, boardKey, mayMove, isAged])
}

const emptyWords = { todo: 'Nothing waits here.', doing: 'Nobody works on anything here.', done: 'Nothing is finished yet.' }

/** A short list whole; of a long one besides what is seen what the keyboard or the pointer has in hand. */
function useKeptMounted(ids: readonly string[], tabStop: string | undefined): number[] {
  const dragging = useView((view) => view.dragging)
  const renaming = useView((view) => view.renaming)
  return useMemo(() => {
    if (ids.length <= SHORT) return ids.map((_, n) => n)
    const held = [tabStop, renaming, ...(dragging ?? [])].map((id) => (id ? ids.indexOf(id) : -1))
    return [...new Set(held)].filter((index) => index >= 0).sort((a, b) => a - b)
  }, [ids, tabStop, dragging, renaming])
}

function List({ ref, style, children }: { ref?: Ref<never>; style: CSSProperties; children: ReactNode }) {
  const { name } = use(ListContext)
  return (
    // biome-ignore lint/a11y/useSemanticElements: the list measures its own box
    <div ref={ref as never} style={style} role="list" aria-label={name}>
      {children}
    </div>
  )
}

function Item({ ref, style, index, children }: { ref?: Ref<never>; style: CSSProperties; index: number; children: ReactNode }) {
  const { ids } = use(ListContext)
  return (
    // biome-ignore lint/a11y/useSemanticElements: so do its items
    <div
      ref={ref as never}
      style={style}
      className={css.item}
      role="listitem"
      aria-labelledby={`title-${ids[index]}`}
      aria-posinset={index + 1}
      aria-setsize={ids.length}
    >
      {children}
    </div>
  )
}
