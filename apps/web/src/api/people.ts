import { api } from './http.ts'
import { useResource } from './use-resource.ts'

export type KnownPerson = { userId: string; name: string; email: string; admin: boolean; suspendedAt: string | null; createdAt: string }
export type OpenLink = { kind: 'reset' | 'email'; userId: string; name: string; email: string; url: string; expiresAt: string }

export const usePeople = () => useResource('people', async () => (await api.get<{ people: KnownPerson[] }>('/api/admin/people')).people)
export const useOpenLinks = () => useResource('links', async () => (await api.get<{ links: OpenLink[] }>('/api/admin/links')).links)
export const changePerson = (userId: string, change: { suspended?: boolean; admin?: boolean }) => api.patch(`/api/admin/people/${userId}`, change)
