import type { Role } from '@rondo/types/vocabulary'
import { api } from './http.ts'
import { useResource } from './use-resource.ts'

export type OpenInvitation = { id: string; role: Role; email: string | null; invitedBy: string; createdAt: string; expiresAt: string }
export type ShownInvitation = { board: { name: string; key: string }; role: Role; invitedBy: string; email: string | null }
export type Newcomer = { name: string; email: string; password: string }

const path = (boardId: string) => `/api/boards/${boardId}/invitations`

export const useInvitations = (boardId: string) =>
  useResource(`invitations/${boardId}`, async () => (await api.get<{ invitations: OpenInvitation[] }>(path(boardId))).invitations)
export const invite = (boardId: string, role: Role, email?: string) => api.post<{ id: string; url: string }>(path(boardId), { role, ...(email && { email }) })
export const revokeInvitation = (boardId: string, id: string) => api.delete(`${path(boardId)}/${id}`)

export const useInvitation = (token: string) => useResource(`invitation/${token}`, () => api.get<ShownInvitation>(`/api/invitations/${token}`))
/** Signed in, or making an account in the same step. */
export const accept = (token: string, newcomer?: Newcomer) => api.post<{ boardId: string }>(`/api/invitations/${token}/accept`, newcomer)
