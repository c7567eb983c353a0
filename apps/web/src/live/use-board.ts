import { byRank } from '@rondo/core/rank'
import { may } from '@rondo/core/roles'
import type { CommandType, TableName, Tables } from '@rondo/types'
import type { Role } from '@rondo/types/vocabulary'
import { useCallback, useSyncExternalStore } from 'react'
import { useStore } from 'zustand'
import { useBoard } from './board-provider.tsx'
import type { Connection } from './live-board.ts'
import { useSelected } from './use-selected.ts'

/** A row as it is now: the component is drawn again when this row changes, and for nothing else. */
export function useRow<T extends TableName>(table: T, id: string): Tables[T] | undefined {
  const { replica } = useBoard()
  const watch = useCallback((onChange: () => void) => replica.watch(`${table}/${id}`, onChange), [replica, table, id])
  return useSyncExternalStore(watch, () => replica.state.get(table, id))
}

/** All rows of a small table. */
export const useRows = <T extends TableName>(table: T): readonly Tables[T][] => useSelected([table], (state) => [...state.all(table)])

/** The ids of a column's cards, top to bottom. */
export function useOrder(columnId: string): readonly string[] {
  const { replica } = useBoard()
  const watch = useCallback((onChange: () => void) => replica.watch(`order/${columnId}`, onChange), [replica, columnId])
  return useSyncExternalStore(watch, () => replica.state.cardsIn(columnId))
}

/** Those of them that the board shows: the cards of running sprints, or all where no sprint runs. */
export function useShownOrder(columnId: string): readonly string[] {
  const { replica } = useBoard()
  const watch = useCallback((onChange: () => void) => replica.watch(`order/${columnId}`, onChange), [replica, columnId])
  return useSyncExternalStore(watch, () => replica.state.shownIn(columnId))
}

/** The board's own row. */
export function useBoardRow() {
  return useRow('boards', useBoard().boardId)
}

/** The columns in use, left to right. */
export const useColumns = () => useSelected(['columns'], (state) => [...state.all('columns')].filter(({ archivedAt }) => !archivedAt).sort(byRank))

export function useMyRole(): Role | null {
  const { userId } = useBoard()
  return useSelected([`members/${userId}`], (state) => state.get('members', userId)?.role ?? null)
}

/** Whether this person may give such a command, as the rules have it. */
export function useMay(type: CommandType): boolean {
  const { userId, boardId } = useBoard()
  return useSelected([`members/${userId}`, `boards/${boardId}`], (state) => may(state, userId, type))
}

/** How the line is, and how many changes wait for it. */
export const useConnection = (): Connection => useStore(useBoard().connection)
