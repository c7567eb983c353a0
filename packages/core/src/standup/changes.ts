import type { Entry, Patch } from '@rondo/types'

/** What has become of a card, whatever it went through in between. */
export type CardChange = {
  cardId: string
  title: string | null
  /** Whose doing it was, in the order in which they came. */
  people: string[]
  /** From which column to which; null where it is where it was. */
  moved: { from: string; to: string } | null
  isNew: boolean
  isDone: boolean
  isReopened: boolean
  isGone: boolean
  isBlocked: boolean
  isUnblocked: boolean
  comments: number
  at: string
}

type Seen = { from: Record<string, unknown> | null; to: Record<string, unknown> | null; table: string }
type Being = { people: Set<string>; comments: Set<string>; at: string; first: Partial<Facts>; last: Partial<Facts>; isNew: boolean; isGone: boolean }
type Facts = { title: string; columnId: string; doneAt: string | null; blockedSince: string | null }

/** What is different since then, by card, the latest first. What was done and undone is not told. */
export function changesIn(entries: readonly Pick<Entry, 'seq' | 'actorId' | 'at' | 'patches'>[]): CardChange[] {
  const beings = new Map<string, Being>()
  for (const entry of entries.toSorted((a, b) => a.seq - b.seq)) for (const patch of entry.patches) take(beings, entry, patch)
  return [...beings]
    .map(([cardId, being]) => told(cardId, being))
    .filter(isWorthTelling)
    .sort((a, b) => (a.at > b.at ? -1 : a.at < b.at ? 1 : 0))
}

/** The same of what one person did. */
export const changesBy = (entries: readonly Entry[], userId: string): CardChange[] =>
  changesIn(entries.filter((entry) => (entry.by?.userId ?? entry.actorId) === userId))

function take(beings: Map<string, Being>, { actorId, at }: Pick<Entry, 'actorId' | 'at'>, { table, id, from, to }: Patch) {
  const seen = { table, from, to } as Seen
  const cardId = table === 'cards' || table === 'archived' ? id : table === 'comments' ? ((to ?? from) as { cardId?: string }).cardId : undefined
  if (!cardId) return
  const being = beings.get(cardId) ?? { people: new Set(), comments: new Set(), at, first: {}, last: {}, isNew: false, isGone: false }
  beings.set(cardId, being)
  being.people.add(actorId)
  being.at = at
  if (table === 'comments') tookComment(being, id, seen)
  else tookCard(being, seen)
}

function tookComment({ comments }: Being, id: string, { from, to }: Seen) {
  if (from === null) comments.add(id)
  if (to === null) comments.delete(id)
}

function tookCard(being: Being, { table, from, to }: Seen) {
  if (table === 'cards') {
    if (from === null && Object.keys(being.first).length === 0) being.isNew = true
    being.isGone = to === null
  } else if (to === null) being.isNew = false
  being.first = { ...factsOf(from), ...being.first }
  being.last = { ...being.last, ...factsOf(to) }
}

const factsOf = (row: Seen['from']): Partial<Facts> =>
  Object.fromEntries(['title', 'columnId', 'doneAt', 'blockedSince'].flatMap((name) => (row && name in row ? [[name, row[name]]] : [])))

function told(cardId: string, { people, comments, at, first, last, isNew, isGone }: Being): CardChange {
  const became = (name: 'doneAt' | 'blockedSince', is: boolean) => name in last && Boolean(last[name]) === is && Boolean(first[name]) !== is
  const moved = first.columnId && last.columnId && first.columnId !== last.columnId ? { from: first.columnId, to: last.columnId } : null
  return {
    cardId,
    title: last.title ?? first.title ?? null,
    people: [...people],
    moved,
    isNew,
    isDone: became('doneAt', true),
    isReopened: !isNew && became('doneAt', false),
    isGone,
    isBlocked: became('blockedSince', true),
    isUnblocked: !isNew && became('blockedSince', false),
    comments: comments.size,
    at,
  }
}

const isWorthTelling = ({ moved, isNew, isDone, isReopened, isGone, isBlocked, isUnblocked, comments }: CardChange) =>
  !(isNew && isGone) && (moved !== null || isNew || isDone || isReopened || isGone || isBlocked || isUnblocked || comments > 0)
