import { type Card, type Field, refuse, type Value } from '@rondo/types'
import type { Draft } from '../draft.ts'
import { byRank } from '../rank.ts'
import { mergeTexts } from '../text-merge.ts'
import { arrive, rankedIn, stillKnown } from './place.ts'
import type { RulesFor } from './rules.ts'

const MOST_CARDS = 50_000
const MOST_COMMENTS = 5000

export const cardRules: RulesFor<'card'> = {
  'card.add'(draft, { id, columnId, title, after, kind = 'story', assignees = [], labels = [], priority = null, points = null }, { boardId, actorId, at }) {
    const column = draft.get('columns', columnId)
    if (draft.state.size('cards') >= MOST_CARDS) refuse('too_large', `A board has at most ${MOST_CARDS.toLocaleString('en')} cards. Archive some first.`)
    if (draft.find('archived', id)) refuse('conflict', 'That card already exists.')
    for (const userId of assignees) onBoard(draft, userId)
    for (const label of labels) draft.get('labels', label)
    const number = draft.get('boards', boardId).lastNumber + 1
    draft.update('boards', boardId, { lastNumber: number })
    draft.insert('cards', {
      id,
      number,
      type: kind,
      title,
      columnId,
      rank: rankedIn(draft, columnId, after),
      assignees: [...new Set(assignees)],
      labels: [...new Set(labels)],
      priority,
      points,
      dueOn: null,
      values: {},
      blockedReason: null,
      blockedSince: null,
      createdAt: at,
      createdBy: actorId,
      ...arrive({ startedAt: null, doneAt: null }, column.kind, at),
      commentCount: 0,
      checkCount: 0,
      checksDone: 0,
    })
  },

  'card.move'(draft, { id, columnId, after }, { at }) {
    const card = draft.get('cards', id)
    const { kind } = draft.get('columns', columnId)
    if (after === id || isThere(draft, card, columnId, after)) return
    draft.update('cards', id, { columnId, rank: rankedIn(draft, columnId, after), ...arrive(card, kind, at) })
  },

  'card.rename'(draft, { id, title }) {
    draft.update('cards', id, { title })
  },

  'card.describe'(draft, { id, base, text }) {
    draft.get('cards', id)
    const now = draft.find('descriptions', id)
    const merged = now && now.text !== base ? mergeTexts(base, now.text, text) : text
    if (merged.length > 100_000) refuse('too_large', 'A description may have at most 100,000 characters.')
    if (now) draft.update('descriptions', id, { text: merged })
    else if (merged) draft.insert('descriptions', { id, text: merged })
  },

  'card.type'(draft, { id, kind }) {
    draft.update('cards', id, { type: kind })
  },

  'card.estimate'(draft, { id, points }) {
    draft.update('cards', id, { points })
  },

  'card.prioritize'(draft, { id, priority }) {
    draft.update('cards', id, { priority })
  },

  'card.due'(draft, { id, on }) {
    draft.update('cards', id, { dueOn: on })
  },

  'card.assign'(draft, { id, add, remove }) {
    for (const userId of add) onBoard(draft, userId)
    draft.update('cards', id, { assignees: changed(draft.get('cards', id).assignees, add, remove) })
  },

  'card.label'(draft, { id, add, remove }) {
    for (const label of add) draft.get('labels', label)
    draft.update('cards', id, { labels: changed(draft.get('cards', id).labels, add, remove) })
  },

  'card.fill'(draft, { id, fieldId, value }) {
    const { [fieldId]: _, ...values } = draft.get('cards', id).values
    const field = draft.get('fields', fieldId)
    if (value !== null && !fits(field, value)) refuse('invalid', `“${field.name}” takes ${takes[field.kind]}.`)
    draft.update('cards', id, { values: value === null ? values : { ...values, [fieldId]: value } })
  },

  'card.block'(draft, { id, reason }, { at }) {
    draft.update('cards', id, { blockedReason: reason, blockedSince: draft.get('cards', id).blockedSince ?? at })
  },

  'card.unblock'(draft, { id }) {
    draft.update('cards', id, { blockedReason: null, blockedSince: null })
  },

  'card.comment'(draft, { id, cardId, text }, { actorId, at }) {
    const card = draft.get('cards', cardId)
    if (card.commentCount >= MOST_COMMENTS) refuse('too_large', `A card has at most ${MOST_COMMENTS.toLocaleString('en')} comments.`)
    draft.insert('comments', { id, cardId, authorId: actorId, text, at, editedAt: null })
    draft.update('cards', cardId, { commentCount: card.commentCount + 1 })
  },

  'card.archive'(draft, { id }, { at }) {
    const card = draft.get('cards', id)
    draft.delete('cards', id)
    draft.insert('archived', { ...card, archivedAt: at })
  },

  'card.restore'(draft, { id }, { at }) {
    const { archivedAt: _, ...card } = draft.get('archived', id)
    draft.delete('archived', id)
    const column = draft.find('columns', card.columnId) ?? firstColumn(draft)
    const place = { columnId: column.id, rank: rankedIn(draft, column.id), ...arrive(card, column.kind, at) }
    draft.insert('cards', { ...card, ...place, ...stillKnown(draft, card) })
  },

  'card.delete'(draft, { id }) {
    draft.delete(draft.find('cards', id) ? 'cards' : 'archived', id)
    for (const [table, rowId] of partsOf(draft, id)) draft.delete(table, rowId)
  },
}

/** What hangs on a card and goes with it. */
export function partsOf(draft: Draft, cardId: string) {
  const description = draft.find('descriptions', cardId)
  const rows = (['comments', 'checks', 'links'] as const).flatMap((table) =>
    [...draft.state.all(table)].filter((row) => row.cardId === cardId).map((row) => [table, row.id] as const),
  )
  return description ? [['descriptions', cardId] as const, ...rows] : rows
}

/** A move to the place where the card already is. */
function isThere(draft: Draft, card: Card, columnId: string, after: string | null | undefined) {
  if (card.columnId !== columnId) return false
  const order = draft.state.orderOf(columnId)
  return after === undefined ? order.last?.id === card.id : (order.above(card)?.id ?? null) === after
}

function onBoard(draft: Draft, userId: string) {
  const member = draft.get('members', userId)
  if (!member.role && !member.name) refuse('missing', 'That person is no longer on this board.')
}

const changed = (list: string[], add: string[], remove: string[]) => [...new Set([...list.filter((id) => !remove.includes(id)), ...add])].slice(0, 50)

function firstColumn(draft: Draft) {
  const [first] = [...draft.state.all('columns')].filter(({ archivedAt }) => !archivedAt).sort(byRank)
  return first ?? refuse('conflict', 'This board has no column that the card could go to.')
}

const takes = { text: 'a text', number: 'a number', date: 'a date', checkbox: 'yes or no', choice: 'one of its options' }

function fits({ kind, options }: Field, value: Value) {
  if (kind === 'number') return typeof value === 'number'
  if (kind === 'checkbox') return typeof value === 'boolean'
  if (typeof value !== 'string') return false
  return kind === 'text' || (kind === 'date' ? /^\d{4}-\d\d-\d\d/.test(value) : options.includes(value))
}
