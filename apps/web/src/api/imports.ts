import type { Report } from '@rondo/core/trello/report'
import type { ColumnKind } from '@rondo/types/vocabulary'
import { api } from './http.ts'
import { loadMembers } from './members.ts'

/** What the person has decided: the kinds of columns, who in the file is who here (null: kept by name). */
export type Choices = { kinds: Record<string, ColumnKind>; people: Record<string, string | null> }
export type Brought = { boardId: string | null; report: Report }
export type RunningImport = {
  id: string
  state: 'reading' | 'writing' | 'done' | 'failed'
  isDryRun: boolean
  name: string | null
  done: number
  total: number
  boardId: string | null
  message: string | null
}

/** What would happen. Nothing is written. */
export const tryImport = (file: File) => api.post<Brought>('/api/imports?format=trello&dryRun=1', form(file))

export const runImport = (file: File, { kinds, people }: Choices) =>
  api.post<Brought & { boardId: string }>(
    '/api/imports?format=trello',
    form(file, { kinds: JSON.stringify(kinds), people: JSON.stringify(people), zone: zoneHere() }),
  )

export const loadImports = async () => (await api.get<{ imports: RunningImport[] }>('/api/imports')).imports

export type Colleague = { userId: string; name: string }

/** Everybody with whom this person shares one of these boards. */
export async function loadColleagues(boardIds: readonly string[]): Promise<Colleague[]> {
  const lists = await Promise.all(boardIds.slice(0, 20).map((id) => loadMembers(id).catch(() => [])))
  const found = new Map(lists.flat().flatMap(({ userId, name, role }) => (role ? [[userId, { userId, name }] as const] : [])))
  return [...found.values()].sort((a, b) => a.name.localeCompare(b.name))
}

function form(file: File, fields: Record<string, string> = {}) {
  const data = new FormData()
  for (const [name, value] of Object.entries(fields)) data.append(name, value)
  data.append('file', file)
  return data
}

const zoneHere = () => Intl.DateTimeFormat().resolvedOptions().timeZone
