import type { GuestReview } from '@rondo/core/guest-review'
import type { RemarkKind } from '@rondo/types/vocabulary'
import { v7 } from 'uuid'
import { api } from './http.ts'
import { useResource } from './use-resource.ts'

export type GuestLink = { id: string; sprintId: string; madeBy: string; createdAt: string; expiresAt: string; works: boolean }

const path = (boardId: string) => `/api/boards/${boardId}/guest-links`

export const useGuestLinks = (boardId: string) =>
  useResource(`guest-links/${boardId}`, async () => (await api.get<{ links: GuestLink[] }>(path(boardId))).links)
export const makeGuestLink = (boardId: string, sprintId: string) => api.post<{ id: string; url: string; expiresAt: string }>(path(boardId), { sprintId })
export const revokeGuestLink = (boardId: string, id: string) => api.delete(`${path(boardId)}/${id}`)

export const useGuestReview = (token: string) => useResource(`guest/${token}`, () => api.get<GuestReview>(`/api/guest/${token}`))
export const sayAsGuest = (token: string, what: { kind: RemarkKind; text?: string; cardId?: string; from?: string }) =>
  api.post(`/api/guest/${token}/remarks`, { id: v7(), ...what })
