import type { By, Card, ColumnKind, Comment, ImportedRow } from '@rondo/types'
import { arrive } from '../rules/place.ts'
import { drop, put, type Step } from './step.ts'

/** What happened to a card, as far as it is known. */
export type CardEvent = { at: string; by: By } & (
  | { what: 'add'; columnId: string; who: string }
  | { what: 'move'; columnId: string }
  | { what: 'archive' | 'restore' }
  | { what: 'comment'; comment: Comment }
)

/** A card, on the board or put away. */
export type Placed = { card: Card; archivedAt: string | null }

export type KindOf = (columnId: string) => ColumnKind

export function happen({ card, archivedAt }: Placed, event: CardEvent, kindOf: KindOf): Placed {
  switch (event.what) {
    case 'add':
    case 'move':
      return { card: { ...card, columnId: event.columnId, ...arrive(card, kindOf(event.columnId), event.at) }, archivedAt }
    case 'archive':
      return { card, archivedAt: event.at }
    case 'restore':
      return { card, archivedAt: null }
    case 'comment':
      return { card: { ...card, commentCount: card.commentCount + 1 }, archivedAt }
  }
}

/** Each event as an entry of the log. `extra` are rows that come with the card itself. */
export function tell(start: Placed, events: readonly CardEvent[], kindOf: KindOf, extra: readonly ImportedRow[] = []) {
  const steps: Step[] = []
  let placed = start
  for (const event of events) {
    const before = placed
    placed = happen(placed, event, kindOf)
    const more: ImportedRow[] = event.what === 'comment' ? [{ table: 'comments', row: event.comment }] : event.what === 'add' ? [...extra] : []
    steps.push(...change(before, placed, event.at, event.by, more))
  }
  return { steps, placed }
}

/** From where it was to where it is: a card that is put away leaves one table and enters the other. */
export function change(before: Placed | null, after: Placed, at: string, by: By, more: readonly ImportedRow[] = []): Step[] {
  const leaves = before && !before.archivedAt !== !after.archivedAt
  return [...(leaves ? drop(at, by, [{ table: before.archivedAt ? 'archived' : 'cards', id: before.card.id }]) : []), ...put(at, by, [rowOf(after), ...more])]
}

export const rowOf = ({ card, archivedAt }: Placed): ImportedRow =>
  archivedAt ? { table: 'archived', row: { ...card, archivedAt } } : { table: 'cards', row: card }
