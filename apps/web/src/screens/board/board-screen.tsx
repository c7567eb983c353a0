import { useEffect } from 'react'
import { useBoardRow, useColumns } from '../../live/use-board.ts'
import { fetchSoon, Later, later } from '../../ui/later.tsx'
import { useTitle } from '../../ui/use-title.ts'
import { BoardActions } from './board-actions.tsx'
import { BoardColumns } from './board-columns.tsx'
import css from './board-screen.module.css'
import { FilterBar } from './filter-bar.tsx'
import { ListToggle } from './list-toggle.tsx'
import { OfflineBanner } from './offline-banner.tsx'
import { ShownSprint } from './shown-sprint.tsx'
import { useFilter } from './use-filter.ts'
import { useKeptAdding } from './use-kept-adding.ts'
import { useNewsOnBoard } from './use-news-on-board.ts'
import { useOpenedCard } from './use-opened-card.ts'
import { useView } from './view.ts'

const CardMenu = later(async () => (await import('./card-menu.tsx')).CardMenu)
const CardPicker = later(async () => (await import('./card-picker.tsx')).CardPicker)
const CardSheet = later(async () => (await import('./sheet/card-sheet.tsx')).CardSheet)
const NoColumns = later(async () => (await import('./no-columns.tsx')).NoColumns, 'here')
const BoardSelection = later(async () => (await import('./board-selection.tsx')).BoardSelection)
const BoardPanel = later(async () => (await import('./board-panel.tsx')).BoardPanel)

/** The sheet is large: it is not fetched while one begins to scroll. */
const SHEET_AFTER_MS = 1000

/** The board: its columns, and beside them the card that is open. */
export function BoardScreen() {
  const number = useOpenedCard()
  const columns = useColumns()
  const filter = useFilter()
  const panel = useView((view) => view.panel)
  const hasSelected = useView(({ selected }) => selected.size > 0)
  const hasMenu = useView(({ menu }) => menu !== null)
  const isPicking = useView(({ picking }) => picking !== null)
  useTitle(useBoardRow()?.name)
  useNewsOnBoard()
  useKeptAdding(columns)
  useEffect(() => fetchSoon(0, CardPicker, CardMenu), [])
  useEffect(() => fetchSoon(SHEET_AFTER_MS, CardSheet), [])
  return (
    <div className={css.screen}>
      <OfflineBanner />
      <FilterBar filter={filter}>
        <ShownSprint />
        <ListToggle />
      </FilterBar>
      <div className={css.body}>
        {columns.length > 0 && <BoardColumns columns={columns} filter={filter} />}
        <Later>
          {columns.length === 0 && <NoColumns />}
          {panel && number === undefined && <BoardPanel panel={panel} />}
          {number !== undefined && <CardSheet number={number} />}
        </Later>
      </div>
      <Later>{hasSelected && <BoardSelection filter={filter} />}</Later>
      <Later isWindow>{hasMenu && <CardMenu />}</Later>
      <Later isWindow>{isPicking && <CardPicker />}</Later>
      <BoardActions filter={filter} />
    </div>
  )
}
