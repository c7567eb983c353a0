import type { Column, ImportedRow } from '@rondo/types'
import { type KindOf, tell } from './card-past.ts'
import type { BoardCopy } from './copy-board.ts'
import type { CardCopy } from './copy-card.ts'
import { byInstant } from './instants.ts'
import { someone } from './people.ts'
import { put, type Step } from './step.ts'

/** A board's past from nothing, in the order of time. */
export function firstSteps(copy: BoardCopy): Step[] {
  const kindOf = kindsIn(copy.columns)
  const columns = copy.columns.map(({ archivedBy: _, ...row }): ImportedRow => ({ table: 'columns', row: { ...row, archivedAt: null } }))
  const steps = [
    ...put(copy.bornAt, someone, [...columns, ...copy.labels.map(inTable('labels')), ...copy.fields.map(inTable('fields'))]),
    ...copy.members.flatMap(({ by, row }) => put(copy.bornAt, by, [{ table: 'members', row }])),
    ...copy.cards.flatMap((card) => fromBirth(card, kindOf)),
    ...copy.columns.flatMap(({ archivedBy, ...row }) => (row.archivedAt ? put(row.archivedAt, archivedBy, [{ table: 'columns', row }]) : [])),
  ]
  return steps.sort(byInstant)
}

export function fromBirth(card: CardCopy, kindOf: KindOf): Step[] {
  const start = { card: { ...card.card, startedAt: null, doneAt: null, commentCount: 0 }, archivedAt: null }
  return tell(start, card.events, kindOf, partsOf(card)).steps
}

export function kindsIn(columns: readonly Column[]): KindOf {
  const kinds = new Map(columns.map(({ id, kind }) => [id, kind]))
  return (id) => kinds.get(id) ?? 'todo'
}

/** What hangs on a card, apart from comments, which have moments of their own. */
export function partsOf({ card, text, checks, links }: CardCopy): ImportedRow[] {
  return [...(text ? [{ table: 'descriptions' as const, row: { id: card.id, text } }] : []), ...checks.map(inTable('checks')), ...links.map(inTable('links'))]
}

export const inTable =
  <T extends ImportedRow['table']>(table: T) =>
  (row: Extract<ImportedRow, { table: T }>['row']) =>
    ({ table, row }) as Extract<ImportedRow, { table: T }>
