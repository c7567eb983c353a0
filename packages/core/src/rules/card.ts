import { type Card, Day, type Field, refuse, type Value } from '@rondo/types'
import { unplanned } from '../completed.ts'
import { count } from '../count.ts'
import type { Draft } from '../draft.ts'
import { tidy } from '../points.ts'
import { byRank } from '../rank.ts'
import { mergeTexts } from '../text-merge.ts'
import { arrive, columnInUse, firstOf, rankAtEnd, rankedIn, rankedInBacklog, stillKnown } from './place.ts'
import type { Context, RulesFor } from './rules.ts'
import { mayChangeSprint } from './sprint-scope.ts'

const MOST_CARDS = 50_000
const MOST_COMMENTS = 5000
const MOST_LISTED = 50

export const cardRules: RulesFor<'card'> = {
  'card.add'(draft, { id, columnId, title, after, kind = 'story', assignees = [], labels = [], priority = null, points = null, ...planned }, context) {
    const { actorId, at } = context
    const { sprintId = null, epicId = null, requester = null } = planned
    const column = columnInUse(draft, columnId)
    if (sprintId) mayChangeSprint(draft, sprintId, 1)
    if (epicId) draft.get('epics', epicId)
    for (const userId of assignees) onBoard(draft, userId)
    for (const label of labels) draft.get('labels', label)
    const number = nextNumber(draft, id, context)
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
      ...unplanned(number),
      backlogRank: rankAtEnd(draft, number),
      sprintId,
      epicId,
      requester,
    })
  },

  'card.move'(draft, { id, columnId, after }, { at }) {
    const card = draft.get('cards', id)
    const { kind } = columnInUse(draft, columnId)
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
    draft.update('cards', id, { isDescribed: merged.trim() !== '' })
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
    draft.update('cards', id, { assignees: changed('people', draft.get('cards', id).assignees, add, remove) })
  },

  'card.label'(draft, { id, add, remove }) {
    for (const label of add) draft.get('labels', label)
    draft.update('cards', id, { labels: changed('labels', draft.get('cards', id).labels, add, remove) })
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
    putAway(draft, draft.get('cards', id), at)
  },

  'card.restore'(draft, { id }, { at }) {
    const { archivedAt: _, ...card } = draft.get('archived', id)
    draft.delete('archived', id)
    const own = draft.find('columns', card.columnId)
    const column = own && !own.archivedAt ? own : ((own && firstOf(draft, own.kind)) ?? firstColumn(draft))
    const place = { columnId: column.id, rank: rankedIn(draft, column.id), ...arrive(card, column.kind, at) }
    draft.insert('cards', { ...card, ...place, ...stillKnown(draft, card) })
  },

  'card.split'(draft, { id, newId, title, ...part }, context) {
    const card = draft.get('cards', id)
    const points = part.points === null ? null : tidy(part.points)
    if ((card.points ?? 0) < (points ?? 0) || (card.points === null) !== (points === null)) refuse('invalid', conserved(card))
    if (card.sprintId) mayChangeSprint(draft, card.sprintId, 1)
    const number = nextNumber(draft, newId, context)
    if (points !== null) draft.update('cards', id, { points: tidy((card.points ?? 0) - points) })
    draft.insert('cards', {
      ...card,
      id: newId,
      number,
      title,
      points,
      rank: rankedIn(draft, card.columnId, id),
      backlogRank: rankedInBacklog(draft, card, id),
      createdAt: context.at,
      createdBy: context.actorId,
      blockedReason: null,
      blockedSince: null,
      commentCount: 0,
      checkCount: 0,
      checksDone: 0,
      criteriaCount: 0,
      isDescribed: false,
      readyTicks: [],
    })
  },

  'card.epic'(draft, { id, epicId }) {
    if (epicId) draft.get('epics', epicId)
    draft.update('cards', id, { epicId })
  },

  'card.goal'(draft, { id, isGoal }) {
    const { sprintId, title } = draft.get('cards', id)
    if (isGoal && !sprintId) refuse('conflict', `“${title}” is in no sprint, so no goal can need it.`)
    draft.update('cards', id, { isGoal })
  },

  'card.ready'(draft, { id, checkId, isTicked }, { boardId }) {
    const check = draft.get('boards', boardId).definitionOfReady.find((one) => one.id === checkId)
    if (check?.kind !== 'tick') refuse('missing', 'That is no longer a line to tick of the definition of ready.')
    const { readyTicks } = draft.get('cards', id)
    draft.update('cards', id, { readyTicks: joined(readyTicks, isTicked ? [checkId] : [], isTicked ? [] : [checkId]).slice(-20) })
  },

  'card.delete'(draft, { id }) {
    draft.delete(draft.find('cards', id) ? 'cards' : 'archived', id)
    for (const [table, rowId] of partsOf(draft, id)) draft.delete(table, rowId)
  },
}

/** Into the archive. Work that is not done leaves its sprint; what was done in a running one still counts there. */
export function putAway(draft: Draft, card: Card, at: string) {
  const isInFlight = card.sprintId !== null && draft.find('sprints', card.sprintId)?.startedAt != null
  const left = card.doneAt !== null && isInFlight ? {} : { sprintId: null, isGoal: false }
  draft.delete('cards', card.id)
  draft.insert('archived', { ...card, ...left, archivedAt: at })
}

/** The number that comes next, for a card with an id that is new. */
function nextNumber(draft: Draft, id: string, { boardId }: Context): number {
  if (draft.state.size('cards') >= MOST_CARDS) refuse('too_large', `A board has at most ${MOST_CARDS.toLocaleString('en')} cards. Archive some first.`)
  if (draft.find('archived', id)) refuse('conflict', 'That card already exists.')
  const number = draft.get('boards', boardId).lastNumber + 1
  draft.update('boards', boardId, { lastNumber: number })
  return number
}

const conserved = ({ title, points }: Card) =>
  points === null
    ? `“${title}” has no estimate, so neither part can have points yet.`
    : `“${title}” has ${count(points, 'point')}: the two parts together must have as many. Change the estimate first if it was wrong.`

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

const joined = (list: string[], add: string[], remove: string[]) => [...new Set([...list.filter((id) => !remove.includes(id)), ...add])]

function changed(what: 'people' | 'labels', list: string[], add: string[], remove: string[]) {
  const next = joined(list, add, remove)
  if (next.length > MOST_LISTED) refuse('too_large', `A card has at most ${MOST_LISTED} ${what}.`)
  return next
}

function firstColumn(draft: Draft) {
  const [first] = [...draft.state.all('columns')].filter(({ archivedAt }) => !archivedAt).sort(byRank)
  return first ?? refuse('conflict', 'This board has no column that the card could go to.')
}

const takes = { text: 'a text', number: 'a number', date: 'a date', checkbox: 'yes or no', choice: 'one of its options' }

function fits({ kind, options }: Field, value: Value) {
  if (kind === 'number') return typeof value === 'number'
  if (kind === 'checkbox') return typeof value === 'boolean'
  if (typeof value !== 'string') return false
  return kind === 'text' || (kind === 'date' ? Day.safeParse(value).success : options.includes(value))
}
