import type { Role } from '@rondo/types/vocabulary'
import { api } from './http.ts'
import { useResource } from './use-resource.ts'

/** Someone who is on a board, or was: then without a role. Addresses are shown to the board's admins. */
export type MemberInList = { userId: string; name: string; role: Role | null; email?: string }

const path = (boardId: string) => `/api/boards/${boardId}/members`

export const loadMembers = async (boardId: string) => (await api.get<{ members: MemberInList[] }>(path(boardId))).members
export const useMembers = (boardId: string) => useResource(`members/${boardId}`, () => loadMembers(boardId))
export const addMember = (boardId: string, email: string, role: Role) => api.post<{ userId: string }>(path(boardId), { email, role })
