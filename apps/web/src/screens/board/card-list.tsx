import type { Column } from '@rondo/types'
import { useMemo, useRef } from 'react'
import { useBoard } from '../../live/board-provider.tsx'
import { useBoardRow, useMay } from '../../live/use-board.ts'
import { useOldAge } from '../../parts/goal/use-pace.ts'
import css from './card-list.module.css'
import { CardTile, type TileSetting } from './card-tile.tsx'
import { DrawnCards } from './drawn-cards.tsx'
import { LandingLine } from './landing-line.tsx'

const TILE_PX = 84
const BUFFER_PX = 150

const emptyWords = { todo: 'Nothing waits here.', doing: 'Nobody works on anything here.', done: 'Nothing is finished yet.' }

/** A column's cards. */
export function CardList({ column: { id: columnId, name, kind }, ids, isFiltered }: { column: Column; ids: readonly string[]; isFiltered: boolean }) {
  const scroller = useRef<HTMLDivElement>(null)
  const setting = useTileSetting(kind === 'doing')
  return (
    <div ref={scroller} className={css.scroller} data-list="">
      {ids.length === 0 && <p className={css.empty}>{isFiltered ? 'No card here passes the filter.' : emptyWords[kind]}</p>}
      <DrawnCards listId={columnId} name={name} ids={ids} itemPx={TILE_PX} itemClass={css.item} bufferPx={BUFFER_PX} scroller={scroller}>
        {(id, isTabStop) => <CardTile key={id} id={id} isTabStop={isTabStop} setting={setting} />}
      </DrawnCards>
      <LandingLine columnId={columnId} />
    </div>
  )
}

function useTileSetting(isAged: boolean): TileSetting {
  const { boardId } = useBoard()
  const boardKey = useBoardRow()?.key ?? ''
  const mayMove = useMay('card.move')
  const oldAge = useOldAge()
  return useMemo(() => ({ boardId, boardKey, mayMove, isAged, oldAge }), [boardId, boardKey, mayMove, isAged, oldAge])
}
