import { useNavigate, useSearch } from '@tanstack/react-router'
import { useMemo } from 'react'
import { useBoard } from '../../live/board-provider.tsx'
import { useBoardRow, useRows } from '../../live/use-board.ts'
import { useSelected } from '../../live/use-selected.ts'
import { type BoardSearch, readBoardSearch } from './board-search.ts'
import { type Filter, filterOf, shownIn } from './filter.ts'

export function useBoardSearch(): BoardSearch {
  // Read here again: where the route leaves something out, the router gives what the address says.
  return useSearch({ strict: false, select: (raw) => readBoardSearch(raw) }) // the same on every page with this filter
}

/** Changes what the URL says is shown. While typing the entry in the history is replaced, so that Back leads out of the filter and not through its letters. */
export function useSetSearch() {
  const navigate = useNavigate()
  return (change: (search: BoardSearch) => BoardSearch, { replace = false } = {}) =>
    void navigate({ to: '.', search: (search: Record<string, unknown>) => change(search as BoardSearch), replace })
}

export function useFilter(): Filter | null {
  const { q, label, who, mine } = useBoardSearch()
  const { userId } = useBoard()
  const labels = useRows('labels')
  const asked = JSON.stringify([q, label, who, mine])
  return useMemo(
    () => filterOf({ ...(q && { q }), ...(label && { label }), ...(who && { who }), ...(mine && { mine }) }, labels, userId),
    [asked, labels, userId],
  )
}

/** The cards of a column that pass the filter, top to bottom. */
export function useShown(columnId: string, filter: Filter | null): readonly string[] {
  const key = useBoardRow()?.key ?? ''
  const keys = filter ? [`order/${columnId}`, 'cards'] : [`order/${columnId}`]
  return useSelected(keys, (state) => shownIn(state, columnId, filter, key))
}
