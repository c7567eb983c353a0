import type { Card, Check, Comment, ImportedRow, Link, TableName } from '@rondo/types'
import { same } from '../patch.ts'
import { isCriterion } from '../rules/check.ts'
import type { CardCopy } from './copy-card.ts'
import { keepRanks } from './keep-ranks.ts'
import { mergeRow } from './merge-row.ts'
import type { CardParts } from './parts.ts'
import type { Update } from './update-cards.ts'

type Three = { there: CardCopy; partsThen: CardParts; partsHere: CardParts }
type Changes = { rows: ImportedRow[]; dropped: { table: TableName; id: string }[]; isContested: boolean }

/** What hangs on a card: what the file adds, changes and no longer has. */
export function updateParts(update: Update, { there, partsThen: then, partsHere: here }: Three) {
  const all = [
    description(there, then, here),
    mergeList('checks', then.checks, here.checks, rankedChecks(there.checks, then.checks)),
    mergeList<Link>('links', then.links, here.links, there.links, ({ url, name }) => ({ url, name })),
    comments(update, there, then.comments, here.comments),
  ]
  const rows = all.flatMap((changes) => changes.rows)
  const dropped = all.flatMap((changes) => changes.dropped)
  return {
    rows,
    dropped,
    isContested: all.some((changes) => changes.isContested),
    counts(commentCount: number): Pick<Card, 'commentCount' | 'checkCount' | 'checksDone' | 'isDescribed' | 'criteriaCount'> {
      const text = rows.find(({ table }) => table === 'descriptions')?.row as { text: string } | undefined
      const checks = new Map(here.checks.map((check) => [check.id, check]))
      for (const { table, row } of rows) if (table === 'checks') checks.set(row.id, row)
      for (const { table, id } of dropped) if (table === 'checks') checks.delete(id)
      return {
        commentCount: Math.max(0, commentCount - dropped.filter(({ table }) => table === 'comments').length),
        checkCount: checks.size,
        checksDone: [...checks.values()].filter(({ done }) => done).length,
        isDescribed: (text?.text ?? here.text ?? '').trim() !== '',
        criteriaCount: [...checks.values()].filter(({ list }) => isCriterion(list)).length,
      }
    },
  }
}

function description({ card: { id }, text }: CardCopy, then: CardParts, here: CardParts): Changes {
  const { row, isChanged, isContested } = mergeRow({ text: then.text ?? '' }, { text: here.text ?? '' }, { text })
  return { rows: isChanged ? [{ table: 'descriptions', row: { id, text: row.text } }] : [], dropped: [], isContested }
}

/** The author only where they have an account now; when it was edited comes with the text. */
function comments({ accounts, copy }: Update, { events }: CardCopy, then: readonly Comment[], here: readonly Comment[]): Changes {
  const there = new Map(events.flatMap((event) => (event.what === 'comment' ? [[event.comment.id, event.comment] as const] : [])))
  const before = new Map(then.map((comment) => [comment.id, comment]))
  const changes: Changes = { rows: [], dropped: [], isContested: false }
  for (const comment of here) {
    const [was, is] = [before.get(comment.id), there.get(comment.id)]
    if (!was) continue
    const named = { ...comment, authorId: accounts.get(comment.authorId) ?? comment.authorId }
    const merged = mergeRow(was, named, is ? { text: is.text } : {})
    const row = merged.isChanged ? { ...merged.row, editedAt: is?.editedAt ?? copy.asOf } : merged.row
    if (!is && copy.knownFrom !== null && was.at >= copy.knownFrom && same(was, comment)) changes.dropped.push({ table: 'comments', id: comment.id })
    else if (!same(row, comment)) changes.rows.push({ table: 'comments', row })
    changes.isContested ||= merged.isContested
  }
  return changes
}

function mergeList<R extends Check | Link>(
  table: 'checks' | 'links',
  then: readonly R[],
  here: readonly R[],
  there: readonly R[],
  fieldsOf: (row: R) => Partial<R> = (row) => row,
): Changes {
  const changes: Changes = { rows: [], dropped: [], isContested: false }
  const [before, now] = [new Map(then.map((row) => [row.id, row])), new Map(here.map((row) => [row.id, row]))]
  for (const row of there) {
    const [was, is] = [before.get(row.id), now.get(row.id)]
    if (!was && !is) changes.rows.push({ table, row } as ImportedRow)
    if (!was || !is) continue
    const merged = mergeRow<R>(was, is, fieldsOf(row))
    if (merged.isChanged) changes.rows.push({ table, row: merged.row } as ImportedRow)
    changes.isContested ||= merged.isContested
  }
  const left = new Set(there.map(({ id }) => id))
  for (const row of then) if (!left.has(row.id) && same(row, now.get(row.id))) changes.dropped.push({ table, id: row.id })
  return changes
}

function rankedChecks(there: readonly Check[], then: readonly Check[]): Check[] {
  const had = new Map(then.map(({ id, rank }) => [id, rank]))
  const ranks = keepRanks(there.map(({ id }) => had.get(id)))
  return there.map((check, i) => ({ ...check, rank: ranks[i] as string }))
}
