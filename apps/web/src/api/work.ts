import type { Work } from '@rondo/core/work-on-boards'
import { api } from './http.ts'
import { useResource } from './use-resource.ts'

export const useMyWork = () => useResource('work', () => api.get<{ work: Work; boardsLeftOut: number }>('/api/me/work'), { isKept: true })
