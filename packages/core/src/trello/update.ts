import type { ImportedRow, TableName, Tables } from '@rondo/types'
import type { State } from '../state.ts'
import type { Placed } from './card-past.ts'
import type { BoardCopy } from './copy-board.ts'
import { kindsIn } from './first-steps.ts'
import { byInstant, earliest } from './instants.ts'
import { keepRanks } from './keep-ranks.ts'
import { mergeRow } from './merge-row.ts'
import type { PastImports } from './past-imports.ts'
import { someone } from './people.ts'
import { plannedOn } from './planned-on.ts'
import { drop, put, type Step } from './step.ts'
import { type Update, updateCards } from './update-cards.ts'
import { Words } from './words.ts'

/** Brings a board up to date that was brought before: only what is different, and what was changed here since stays. `now` holds the board whole. */
export function updateSteps(copy: BoardCopy, past: PastImports, now: State, accounts: ReadonlyMap<string, string>): { steps: Step[]; words: Words } {
  const kindOf = kindsIn([...copy.columns, ...now.all('columns')])
  const update: Update = { copy, before: past.rows, now, reach: past.reach, words: new Words(), accounts, kindOf }
  const { steps, gone, after } = updateCards(update)
  const at = earliest([copy.asOf, ...steps.map((step) => step.at)])
  const newPeople = copy.members.filter(({ row }) => !now.get('members', row.id))
  return {
    steps: plannedOn(now, [
      ...newPeople.flatMap(({ by, row }) => put(at, by, [{ table: 'members', row }])),
      ...put(at, someone, structure(update)),
      ...steps.toSorted(byInstant),
      ...drop(copy.asOf, someone, [...gone, ...leftovers(update, after)]),
    ]),
    words: update.words,
  }
}

function structure(update: Update): ImportedRow[] {
  const columns = update.copy.columns.map(({ archivedBy: _, ...row }) => ({
    ...row,
    archivedAt: row.archivedAt && archivedSince(update, row.id, row.archivedAt),
  }))
  return [
    ...boardRow(update),
    ...mergeTable(update, 'columns', ranked(update, 'columns', columns)),
    ...mergeTable(update, 'labels', update.copy.labels),
    ...mergeTable(update, 'fields', ranked(update, 'fields', update.copy.fields)),
  ]
}

/** The file does not always tell when; then it is the first answer that counts. */
const archivedSince = ({ before }: Update, id: string, at: string) => before.get('columns', id)?.archivedAt ?? at

function boardRow({ copy, before, now, words }: Update): ImportedRow[] {
  const [here] = now.all('boards')
  const [then] = before.all('boards')
  if (!here || !then) return []
  const { row, isChanged, isContested } = mergeRow(then, here, { name: copy.name })
  if (isContested) words.contest()
  return isChanged ? [{ table: 'boards', row }] : []
}

function mergeTable<T extends 'columns' | 'labels' | 'fields'>({ before, now, words }: Update, table: T, rows: readonly Tables[T][]): ImportedRow[] {
  return rows.flatMap((row) => {
    const [then, here] = [before.get(table, row.id), now.get(table, row.id)]
    if (!then && !here) return [{ table, row } as ImportedRow]
    if (!then || !here) return [] // taken away here
    const merged = mergeRow<Tables[T]>(then, here, row)
    if (merged.isContested) words.contest()
    return merged.isChanged ? [{ table, row: merged.row } as ImportedRow] : []
  })
}

/** In the file's order, with the ranks that they had where that order has not changed. */
function ranked<R extends { id: string }>({ before }: Update, table: 'columns' | 'fields', rows: readonly R[]): R[] {
  const ranks = keepRanks(rows.map(({ id }) => before.get(table, id)?.rank))
  return rows.map((row, i) => ({ ...row, rank: ranks[i] as string }))
}

/** What was brought, is no longer in the file, and nothing here hangs on. */
function leftovers({ copy, before, now }: Update, after: ReadonlyMap<string, Placed>): { table: TableName; id: string }[] {
  const used = { columns: new Set<string>(), labels: new Set<string>(), fields: new Set<string>() }
  for (const { card } of after.values()) {
    used.columns.add(card.columnId)
    for (const id of card.labels) used.labels.add(id)
    for (const id of Object.keys(card.values)) used.fields.add(id)
  }
  return (['columns', 'labels', 'fields'] as const).flatMap((table) => {
    const there = new Set(copy[table].map(({ id }) => id))
    return [...before.all(table)].filter(({ id }) => !there.has(id) && !used[table].has(id) && now.get(table, id)).map(({ id }) => ({ table, id }))
  })
}
