import { type Card, type ImportedRow, type LeavingRow, refuse, type TableName, type Tables } from '@rondo/types'
import type { Draft } from '../draft.ts'
import { holds } from '../patch.ts'
import { partsOf } from './card.ts'
import type { RulesFor } from './rules.ts'

export const importRules: RulesFor<'import'> = {
  'import.put'(draft, { rows, drop = [] }, { boardId }) {
    for (const row of drop) leave(draft, row)
    for (const { table, row, was } of rows) {
      if (was !== undefined) putOnto(draft, { table, row, was } as ImportedRow, boardId)
      else if (draft.find(table, row.id)) draft.update(table, row.id, row as Partial<Tables[TableName]>)
      else draft.insert(table, row as Tables[TableName])
    }
  },

  'import.drop'(draft, { rows }) {
    for (const row of rows) leave(draft, row)
    for (const { table, id, was } of rows) if (was && isInUse(draft, table, id)) tooLate()
  },
}

/** Somebody was quicker: what is here stays. */
const tooLate = () => refuse('conflict', 'Somebody has changed this here since the file was read.')

function putOnto(draft: Draft, { table, row, was }: ImportedRow, boardId: string) {
  if (!holds(draft.find(table, row.id), was ?? null)) tooLate()
  const fields: Partial<Tables[TableName]> = was ? Object.fromEntries(Object.keys(was).map((key) => [key, row[key as keyof typeof row]])) : row
  if (was) draft.update(table, row.id, fields)
  else if (table === 'cards' || table === 'archived') putCard(draft, { table, row } as NewCard, boardId)
  else draft.insert<TableName>(table, row)
  if (table === 'cards' && 'columnId' in fields && !draft.find('columns', row.columnId)) tooLate()
  if (('cardId' in row || table === 'descriptions') && !hasCard(draft, 'cardId' in row ? row.cardId : row.id)) tooLate()
}

type NewCard = Extract<ImportedRow, { row: Card }>

/** A card is in one table, and its number is nobody else's, now and later. */
function putCard(draft: Draft, { table, row }: NewCard, boardId: string) {
  if (hasCard(draft, row.id) || draft.state.cardNumbered(row.number)) tooLate()
  draft.insert(table, row as Tables['cards' | 'archived'])
  const { lastNumber } = draft.get('boards', boardId)
  if (row.number > lastNumber) draft.update('boards', boardId, { lastNumber: row.number })
}

function leave(draft: Draft, { table, id, was }: LeavingRow) {
  const here = draft.find(table, id)
  if (was && !holds(here, was)) tooLate()
  if (here) draft.delete(table, id)
}

function isInUse(draft: Draft, table: TableName, id: string): boolean {
  const cards = [...draft.state.all('cards')]
  if (table === 'cards' || table === 'archived') return partsOf(draft, id).length > 0
  if (table === 'columns') return draft.state.cardsIn(id).length > 0
  if (table === 'labels') return cards.some(({ labels }) => labels.includes(id))
  if (table === 'sprints') return draft.state.orderOfSprint(id).size > 0
  if (table === 'epics') return cards.some(({ epicId }) => epicId === id)
  return table === 'fields' && cards.some(({ values }) => Object.hasOwn(values, id))
}

const hasCard = (draft: Draft, id: string) => Boolean(draft.find('cards', id) ?? draft.find('archived', id))
