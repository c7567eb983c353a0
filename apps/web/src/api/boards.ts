import type { CommandInput } from '@rondo/types'
import type { Role } from '@rondo/types/vocabulary'
import { v7 } from 'uuid'
import { api } from './http.ts'
import { amend, refresh, useResource } from './use-resource.ts'

export type BoardInList = { id: string; key: string; name: string; role: Role; closedAt: string | null }

export const useBoards = () => useResource('boards', async () => (await api.get<{ boards: BoardInList[] }>('/api/boards')).boards, { isKept: true })

/** The list of boards is another now. */
export const refreshBoards = () => refresh('boards')

/** What an open board says of itself is newer than the list. */
export const noteBoard = (board: Pick<BoardInList, 'id' | 'name' | 'closedAt'>) =>
  amend<BoardInList[]>('boards', (boards) => boards.map((known) => (known.id === board.id ? { ...known, ...board } : known)))

export const addBoard = (board: { name: string; key: string; zone?: string }) => api.post<{ id: string }>('/api/boards', board)

const sendCommand = (boardId: string, command: CommandInput) => api.post<{ ok: true; seq: number }>(`/api/boards/${boardId}/mutations`, { id: v7(), command })

/** The three columns that a board begins with, in order. */
export async function addFirstColumns(boardId: string) {
  await sendCommand(boardId, { type: 'column.add', id: v7(), name: 'To do', kind: 'todo' })
  await sendCommand(boardId, { type: 'column.add', id: v7(), name: 'Doing', kind: 'doing' })
  await sendCommand(boardId, { type: 'column.add', id: v7(), name: 'Done', kind: 'done' })
}

export const addDemo = () => api.post<{ boardId: string }>('/api/demo')

export const duplicateBoard = (boardId: string, wish: { name: string; key: string; withCards: boolean }) =>
  api.post<{ id: string }>(`/api/boards/${boardId}/duplicate`, wish)
