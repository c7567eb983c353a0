import { useElementSize } from '@mantine/hooks'
import { type CSSProperties, createContext, type ReactNode, type Ref, use, useEffect, useMemo, useRef } from 'react'
import { Virtualizer, type VirtualizerHandle } from 'virtua'
import { useBoard } from '../../live/board-provider.tsx'
import { useBoardRow, useMay } from '../../live/use-board.ts'
import { count } from '../../ui/count.ts'
import { registerList } from '../board/focus-card.ts'
import { LandingLine } from '../board/landing-line.tsx'
import { useDropsInColumn } from '../board/use-drops-in-column.ts'
import { useView } from '../board/view.ts'
import css from './backlog-list.module.css'
import { BacklogRow, type RowSetting } from './backlog-row.tsx'
import { useBacklogView } from './backlog-view.ts'
import { BACKLOG } from './lists.ts'
import { NewBelow } from './new-below.tsx'

const ROW_PX = 41
/** A list that is not longer than this is drawn whole. */
const SHORT = 40

type Listed = { ids: readonly string[]; name: string }
const ListContext = createContext<Listed>({ ids: [], name: '' })

type BacklogListProps = {
  listId: string
  name: string
  ids: readonly string[]
  empty: ReactNode
  /** What stands over the cards scrolls with them. */
  isWhole?: boolean
  foot?: ReactNode
  children: ReactNode
}

/** The backlog or a sprint: its cards by rank, of which those on the screen are drawn. The children stand over the list and take drops like it. */
export function BacklogList({ listId, name, ids, empty, isWhole = false, foot, children }: BacklogListProps) {
  const section = useRef<HTMLElement>(null)
  const scroller = useRef<HTMLDivElement>(null)
  const list = useRef<VirtualizerHandle>(null)
  const { ref: above, height } = useElementSize()
  const wanted = useView(({ tabStops }) => tabStops[listId])
  const tabStop = wanted !== undefined && ids.includes(wanted) ? wanted : ids[0]
  const keepMounted = useKeptMounted(ids, tabStop)
  const setting = useRowSetting(listId)
  const below = useBacklogView(({ adding }) => adding?.below)
  const listed = useMemo(() => ({ ids, name: `${name}, ${count(ids.length, 'card')}` }), [ids, name])
  useDropsInColumn(section, listId, true)
  useEffect(
    () =>
      registerList(listId, (cardId) => {
        const index = ids.indexOf(cardId)
        if (index >= 0) list.current?.scrollToIndex(index, { align: 'nearest' })
      }),
    [listId, ids],
  )
  return (
    <section ref={section} className={css.section} data-column={listId} aria-label={name}>
      {!isWhole && children}
      <div ref={scroller} className={css.scroller} data-list="">
        {isWhole && <div ref={above}>{children}</div>}
        {ids.length === 0 && empty}
        <ListContext value={listed}>
          {ids.length > 0 && (
            <Virtualizer
              ref={list}
              data={ids}
              as={List}
              item={Item}
              itemSize={ROW_PX}
              ssrCount={Math.min(ids.length, Math.ceil(window.innerHeight / ROW_PX))} // before anything is measured
              scrollRef={scroller}
              startMargin={height}
              keepMounted={keepMounted}
            >
              {(id) => (
                <div key={id}>
                  <BacklogRow id={id} isTabStop={id === tabStop} setting={setting} />
                  {below === id && <NewBelow cardId={id} />}
                </div>
              )}
            </Virtualizer>
          )}
        </ListContext>
        <LandingLine columnId={listId} />
      </div>
      {foot}
    </section>
  )
}

function useRowSetting(listId: string): RowSetting {
  const { boardId } = useBoard()
  const board = useBoardRow()
  const [boardKey, definition] = [board?.key ?? '', board?.definitionOfReady]
  const mayMove = useMay('backlog.move')
  return useMemo(
    () => ({ boardId, boardKey, mayMove, definition: definition ?? [], isSprint: listId !== BACKLOG }),
    [boardId, boardKey, mayMove, definition, listId],
  )
}

function useKeptMounted(ids: readonly string[], tabStop: string | undefined): number[] {
  const dragging = useView((view) => view.dragging)
  const renaming = useView((view) => view.renaming)
  const below = useBacklogView(({ adding }) => adding?.below)
  return useMemo(() => {
    if (ids.length <= SHORT) return ids.map((_, n) => n)
    const held = [tabStop, renaming, below, ...(dragging ?? [])].map((id) => (id ? ids.indexOf(id) : -1))
    return [...new Set(held)].filter((index) => index >= 0).sort((a, b) => a - b)
  }, [ids, tabStop, dragging, renaming, below])
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
    <div ref={ref as never} style={style} role="listitem" aria-labelledby={`title-${ids[index]}`} aria-posinset={index + 1} aria-setsize={ids.length}>
      {children}
    </div>
  )
}
