import type { ColumnKind } from '@rondo/types'
import type { BoardCopy } from './copy-board.ts'
import type { TrelloExport } from './export.ts'
import { rowId } from './row-id.ts'
import type { Counted } from './words.ts'

export type Kept = Record<
  'cards' | 'archived' | 'columns' | 'archivedColumns' | 'labels' | 'people' | 'comments' | 'checks' | 'links' | 'fields' | 'moves',
  number
>

/** What a person is told before and after bringing a board. `cards` counts all cards, `archived` those of them that are archived; columns likewise. */
export type Report = {
  format: 'trello'
  board: { name: string }
  /** Was it brought before, so that this brings it up to date? Then `changed` says what is different. */
  isUpdate: boolean
  kept: Kept
  changed: Counted[]
  dropped: Counted[]
  warnings: string[]
  columns: { id: string; name: string; kind: ColumnKind; cards: number; isArchived: boolean }[]
  people: { id: string; name: string; username: string; matches: string | null }[]
}

export function reportOf(file: TrelloExport, copy: BoardCopy, matches: ReadonlyMap<string, string>): Report {
  const events = copy.cards.flatMap((card) => card.events)
  const inColumn = Map.groupBy(copy.cards, ({ card }) => card.columnId)
  return {
    format: 'trello',
    board: { name: copy.name },
    isUpdate: false,
    kept: {
      cards: copy.cards.length,
      archived: copy.cards.filter(({ archivedAt }) => archivedAt).length,
      columns: copy.columns.length,
      archivedColumns: copy.columns.filter(({ archivedAt }) => archivedAt).length,
      labels: copy.labels.length,
      people: file.people.length,
      comments: events.filter(({ what }) => what === 'comment').length,
      checks: sum(copy.cards.map(({ checks }) => checks.length)),
      links: sum(copy.cards.map(({ links }) => links.length)),
      fields: copy.fields.length,
      moves: events.filter(({ what }) => what === 'move').length,
    },
    changed: copy.words.changed,
    dropped: copy.words.dropped,
    warnings: [...copy.words.warnings],
    columns: copy.columns.map(({ id, name, kind, archivedAt }) => ({ id, name, kind, cards: inColumn.get(id)?.length ?? 0, isArchived: archivedAt !== null })),
    people: file.people.map(({ id, name, username }) => ({
      id: rowId(id),
      name: name || username || 'Someone who left',
      username,
      matches: matches.get(rowId(id)) ?? null,
    })),
  }
}

/** People of the file whose name one person here, and only one, has too: a proposal. */
export function sameNames(file: TrelloExport, accounts: readonly { userId: string; name: string }[]): Map<string, string> {
  const plain = (name: string) => name.trim().toLocaleLowerCase('en').replace(/\s+/g, ' ')
  const byName = Map.groupBy(accounts, ({ name }) => plain(name))
  return new Map(
    file.people.flatMap(({ id, name }) => {
      const [match, ...others] = byName.get(plain(name)) ?? []
      return match && others.length === 0 ? [[rowId(id), match.userId] as const] : []
    }),
  )
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0)
