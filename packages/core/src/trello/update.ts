import type { Card, ImportedRow, TableName, Tables } from '@rondo/types'
import type { State } from '../state.ts'
import { kindsIn } from './first-steps.ts'
import type { Placed } from './card-past.ts'
import type { BoardCopy } from './copy-board.ts'
import { byInstant, earliest } from './instants.ts'
import { keepRanks } from './keep-ranks.ts'
import { mergeRow } from './merge-row.ts'
import type { PastImports } from './past-imports.ts'
import { someone } from './people.ts'
import { drop, put, type Step } from './step.ts'
import { goneCards, type Update, updateCards } from './update-cards.ts'
import { Words } from './words.ts'

/** Brings a board up to date that was brought before: only what is different, and what was changed here since stays. `now` holds the board whole. */
export function updateSteps(copy: BoardCopy, past: PastImports, now: State, accounts: ReadonlyMap<string, string>): { steps: Step[]; words: Words } {
  const update: Update = { copy, before: past.rows, now, reach: past.reach, words: new Words(), accounts, kindOf: kindsIn([...now.all('columns'), ...copy.columns]) }
  const newPeople = copy.members.filter(({ row }) => !now.get('members', row.id))
  const cards = updateCards(update).toSorted(byInstant)
  const at = earliest([copy.asOf, ...cards.map((step) => step.at)])
  const structure = [
    ...boardRow(update),
    ...mergeTable(update, 'columns', ranked(update, 'columns', copy.columns.map(({ archivedBy: _, ...row }) => row))),
    ...mergeTable(update, 'labels', copy.labels),
    ...mergeTable(update, 'fields', ranked(update, 'fields', copy.fields)),
  ]
  const steps = [
    ...newPeople.flatMap(({ by, row }) => put(at, by, [{ table: 'members', row }])),
    ...put(at, someone, structure),
    ...cards,
    ...drop(copy.asOf, someone, leftovers(update)),
  ]
  return { steps, words: update.words }
}

function boardRow({ copy, before, now, words }: Update): ImportedRow[] {
  const [here] = now.all('boards')
  const [then] = before.all('boards')
  if (!here || !then) return []
  const lastNumber = Math.max(here.lastNumber, ...copy.cards.map(({ card }) => card.number))
  const { row, isChanged, isContested } = mergeRow(then, here, { name: copy.name })
  if (isContested) contested(words)
  return isChanged || lastNumber > here.lastNumber ? [{ table: 'boards', row: { ...row, lastNumber } }] : []
}

function mergeTable<T extends 'columns' | 'labels' | 'fields'>({ before, now, words }: Update, table: T, rows: readonly Tables[T][]): ImportedRow[] {
  return rows.flatMap((row) => {
    const [then, here] = [before.get(table, row.id), now.get(table, row.id)]
    if (!then && !here) return [{ table, row } as ImportedRow]
    if (!then || !here) return [] // taken away here, or there already
    const merged = mergeRow(then, here, row)
    if (merged.isContested) contested(words)
    return merged.isChanged ? [{ table, row: merged.row } as ImportedRow] : []
  })
}

/** In the file's order, with the ranks that they have where that order has not changed. */
function ranked<R extends { id: string }>({ before }: Update, table: 'columns' | 'fields', rows: readonly R[]): R[] {
  const ranks = keepRanks(rows.map(({ id }) => before.get(table, id)?.rank))
  return rows.map((row, i) => ({ ...row, rank: ranks[i] as string }))
}

/** What was brought, is no longer in the file, and nothing here hangs on. */
function leftovers(update: Update): { table: TableName; id: string }[] {
  const { copy, before, now } = update
  const cards = [...now.all('cards'), ...now.all('archived')]
  const stays: Record<'columns' | 'labels' | 'fields', (id: string) => boolean> = {
    columns: (id) => cards.some(({ columnId }) => columnId === id) || copy.cards.some(({ card }) => card.columnId === id),
    labels: (id) => cards.some(({ labels }) => labels.includes(id)),
    fields: (id) => cards.some(({ values }) => Object.hasOwn(values, id)),
  }
  const rows = (['columns', 'labels', 'fields'] as const).flatMap((table) => {
    const there = new Set<string>(copy[table].map(({ id }) => id))
    return [...before.all(table)].filter(({ id }) => !there.has(id) && now.get(table, id) && !stays[table](id)).map(({ id }) => ({ table, id }))
  })
  return [...goneCards(update), ...rows]
}

export const contested = (words: Words) => words.change('Things that your team has changed here since the last import', 'They stay as they are here.')

