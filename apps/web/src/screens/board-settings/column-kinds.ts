import type { ColumnKind } from '@rondo/types/vocabulary'

export const kindNames: Record<ColumnKind, string> = { todo: 'To do', doing: 'Doing', done: 'Done' }
export const columnKindOptions = (['todo', 'doing', 'done'] as const).map((value) => ({ value, label: kindNames[value] }))
