import { useEffect } from 'react'
import { useBoardRow, useColumns } from '../../live/use-board.ts'
import { Later, later } from '../../ui/later.tsx'
import { useTitle } from '../../ui/use-title.ts'
import { BoardActions } from './board-actions.tsx'
import { BoardColumns } from './board-columns.tsx'
import css from './board-screen.module.css'
import { CardMenu } from './card-menu.tsx'
import { CardPicker } from './card-picker.tsx'
import { FilterBar } from './filter-bar.tsx'
import { ListToggle } from './list-toggle.tsx'
import { NoColumns } from './no-columns.tsx'
import { OfflineBanner } from './offline-banner.tsx'
import { assign, label, move, SelectionBar } from './selection-bar.tsx'
import { ShownSprint } from './shown-sprint.tsx'
import { useFilter } from './use-filter.ts'
import { useKeptAdding } from './use-kept-adding.ts'
import { useNewsOnBoard } from './use-news-on-board.ts'
import { useOpenedCard } from './use-opened-card.ts'
import { useView } from './view.ts'

const CardSheet = later(async () => (await import('./sheet/card-sheet.tsx')).CardSheet)
const BoardPanel = later(async () => (await import('./board-panel.tsx')).BoardPanel)

/** The sheet is what is wanted next: it is fetched once the board has been shown. */
const SHEET_AFTER_MS = 1000

const barActs = [move, assign, label]

/** The board: its columns, and beside them the card that is open. */
export function BoardScreen() {
  const number = useOpenedCard()
  const columns = useColumns()
  const filter = useFilter()
  const panel = useView((view) => view.panel)
  useTitle(useBoardRow()?.name)
  useNewsOnBoard()
  useKeptAdding(columns)
  useEffect(() => {
    const timer = setTimeout(CardSheet.preload, SHEET_AFTER_MS)
    return () => clearTimeout(timer)
  }, [])
  return (
    <div className={css.screen}>
      <OfflineBanner />
      <FilterBar filter={filter}>
        <ShownSprint />
        <ListToggle />
      </FilterBar>
      <div className={css.body}>
        {columns.length === 0 ? <NoColumns /> : <BoardColumns columns={columns} filter={filter} />}
        <Later>
          {panel && number === undefined && <BoardPanel panel={panel} />}
          {number !== undefined && <CardSheet number={number} />}
        </Later>
      </div>
      <SelectionBar acts={barActs} />
      <CardMenu />
      <CardPicker />
      <BoardActions filter={filter} />
    </div>
  )
}
