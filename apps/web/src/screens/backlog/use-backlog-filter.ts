import { useSearch } from '@tanstack/react-router'
import { useMemo } from 'react'
import { useBoardRow } from '../../live/use-board.ts'
import { useSelected } from '../../live/use-selected.ts'
import { useFilter } from '../board/use-filter.ts'
import { readBacklogSearch } from './backlog-search.ts'
import { BACKLOG, type BacklogFilter, keyOf, shownInList } from './lists.ts'

export const useEpicsInUrl = (): readonly string[] => useSearch({ strict: false, select: (raw) => readBacklogSearch(raw).epic }) ?? []

export function useBacklogFilter(): BacklogFilter | null {
  const cards = useFilter()
  const epics = useEpicsInUrl()
  const asked = epics.join(' ')
  return useMemo(() => (cards || asked ? { cards, epics: asked ? new Set(asked.split(' ')) : null } : null), [cards, asked])
}

/** What is shown in a list, and drawn again when that changes. */
export function useShownInList(listId: string, filter: BacklogFilter | null): readonly string[] {
  const key = useBoardRow()?.key ?? ''
  const keys = filter && listId === BACKLOG ? [keyOf(listId), 'cards'] : [keyOf(listId)]
  return useSelected(keys, (state) => shownInList(state, listId, filter, key))
}
