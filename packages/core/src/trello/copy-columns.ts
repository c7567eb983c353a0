import type { By, Column, ColumnKind } from '@rondo/types'
import { freshRanks } from '../rank.ts'
import { cleanName } from './clean-text.ts'
import { proposeKinds } from './column-kind.ts'
import type { TrelloExport } from './export.ts'
import { type People, someone } from './people.ts'
import { rowId } from './row-id.ts'

export type ColumnCopy = Column & { archivedBy: By }

/** Lists in order, archived ones too; those that are gone but appear in a card's past come as archived columns at the end. */
export function copyColumns(
  file: TrelloExport,
  { visited, people, asOf, kinds }: { visited: ReadonlySet<string>; people: People; asOf: string; kinds: ReadonlyMap<string, ColumnKind> },
): ColumnCopy[] {
  const lists = listsOf(file, visited)
  const closings = new Map(file.actions.flatMap((action) => (action.what === 'close-list' ? [[rowId(action.listId), action] as const] : [])))
  const lastSeen = new Map(file.actions.flatMap((action) => (action.what === 'move' ? [[rowId(action.from), action] as const] : [])))
  const proposed = proposeKinds(lists)
  const ranks = freshRanks(lists.length)
  return lists.map(({ id, name, isClosed, softLimit }, i) => {
    const closing = closings.get(id)
    return {
      id,
      name: cleanName(name, 'Unnamed list'),
      kind: kinds.get(id) ?? (proposed[i] as ColumnKind),
      rank: ranks[i] as string,
      wipLimit: softLimit && softLimit >= 1 ? Math.min(999, Math.round(softLimit)) : null,
      isWaiting: false,
      archivedAt: isClosed ? ((closing ?? lastSeen.get(id))?.at ?? asOf) : null,
      archivedBy: closing ? people.byOf(closing.who) : someone,
    }
  })
}

function listsOf(file: TrelloExport, visited: ReadonlySet<string>) {
  const there = file.lists.map(({ id, name, isClosed, softLimit }) => ({ id: rowId(id), name, isClosed, softLimit }))
  const known = new Set(there.map(({ id }) => id))
  const names = new Map([...file.goneLists].map(([id, name]) => [rowId(id), name]))
  const gone = [...visited].filter((id) => !known.has(id)).map((id) => ({ id, name: names.get(id) || 'A list that is gone', isClosed: true, softLimit: null }))
  return [...there, ...gone]
}
