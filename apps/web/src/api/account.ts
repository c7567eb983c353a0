import { api } from './http.ts'
import { useResource } from './use-resource.ts'

export type By = 'mail' | 'admin'
export type Token = { id: string; name: string; begins: string; createdAt: string; usedAt: string | null }

export const rename = (name: string) => api.patch('/api/me', { name })
export const changePassword = (current: string, password: string) => api.post('/api/me/password', { current, password })
/** The new address gets a link; where there is no mail, an admin has it. */
export const changeEmail = (email: string, password: string) => api.post<{ by: By }>('/api/me/email', { email, password })
export const confirmEmail = (token: string) => api.post(`/api/email-changes/${token}`)

export const askForReset = (email: string) => api.post<{ by: By }>('/api/password-resets', { email })
export const accountOfReset = (token: string) => api.get<{ email: string }>(`/api/password-resets/${token}`)
export const resetPassword = (token: string, password: string) => api.post(`/api/password-resets/${token}`, { password })

export const useTokens = () => useResource('tokens', async () => (await api.get<{ tokens: Token[] }>('/api/tokens')).tokens)
export const addToken = (name: string) => api.post<{ id: string; token: string }>('/api/tokens', { name })
export const revokeToken = (id: string) => api.delete(`/api/tokens/${id}`)
