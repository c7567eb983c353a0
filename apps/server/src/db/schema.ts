import type { Card, Column, Entry, Field, Label, Member, TableName, Tables } from '@rondo/types'
import type { Dialect } from './dialects.ts'

export function schema({ table, text, int, real, flag, json, primaryKey, unique, index }: Dialect) {
  // Keyed by board first: an id from one board can never reach a row on another.
  const row = () => ({ boardId: text('board_id').notNull(), id: text('id').notNull() })

  const boards = table(
    'boards',
    {
      ...row(),
      key: text('key').notNull(),
      name: text('name').notNull(),
      zone: text('zone').notNull(),
      lastNumber: int('last_number').notNull(),
      source: text('source'),
      createdAt: text('created_at').notNull(),
      closedAt: text('closed_at'),
    },
    (t) => [primaryKey({ columns: [t.boardId, t.id] })],
  )

  const members = table('members', { ...row(), role: text('role').$type<Member['role']>(), name: text('name') }, (t) => [
    primaryKey({ columns: [t.boardId, t.id] }),
    index('members_by_person').on(t.id),
  ])

  const columns = table(
    'columns',
    {
      ...row(),
      name: text('name').notNull(),
      kind: text('kind').$type<Column['kind']>().notNull(),
      rank: text('rank').notNull(),
      wipLimit: int('wip_limit'),
      archivedAt: text('archived_at'),
    },
    (t) => [primaryKey({ columns: [t.boardId, t.id] })],
  )

  const labels = table('labels', { ...row(), name: text('name').notNull(), color: text('color').$type<Label['color']>().notNull() }, (t) => [
    primaryKey({ columns: [t.boardId, t.id] }),
  ])

  const fields = table(
    'fields',
    {
      ...row(),
      name: text('name').notNull(),
      kind: text('kind').$type<Field['kind']>().notNull(),
      options: json('options').$type<string[]>().notNull(),
      rank: text('rank').notNull(),
    },
    (t) => [primaryKey({ columns: [t.boardId, t.id] })],
  )

  const card = () => ({
    ...row(),
    number: int('number').notNull(),
    type: text('type').$type<Card['type']>().notNull(),
    title: text('title').notNull(),
    columnId: text('column_id').notNull(),
    rank: text('rank').notNull(),
    assignees: json('assignees').$type<string[]>().notNull(),
    labels: json('labels').$type<string[]>().notNull(),
    priority: text('priority').$type<Card['priority']>(),
    points: real('points'),
    dueOn: text('due_on'),
    values: json('values').$type<Card['values']>().notNull(),
    blockedReason: text('blocked_reason'),
    blockedSince: text('blocked_since'),
    createdAt: text('created_at').notNull(),
    createdBy: text('created_by').notNull(),
    startedAt: text('started_at'),
    doneAt: text('done_at'),
    commentCount: int('comment_count').notNull(),
    checkCount: int('check_count').notNull(),
    checksDone: int('checks_done').notNull(),
  })
  const cards = table('cards', card(), (t) => [primaryKey({ columns: [t.boardId, t.id] })])
  const archived = table('archived', { ...card(), archivedAt: text('archived_at').notNull() }, (t) => [primaryKey({ columns: [t.boardId, t.id] })])

  const descriptions = table('descriptions', { ...row(), text: text('text').notNull() }, (t) => [primaryKey({ columns: [t.boardId, t.id] })])

  const comments = table(
    'comments',
    {
      ...row(),
      cardId: text('card_id').notNull(),
      authorId: text('author_id').notNull(),
      text: text('text').notNull(),
      at: text('at').notNull(),
      editedAt: text('edited_at'),
    },
    (t) => [primaryKey({ columns: [t.boardId, t.id] }), index('comments_by_card').on(t.boardId, t.cardId)],
  )

  const checks = table(
    'checks',
    {
      ...row(),
      cardId: text('card_id').notNull(),
      list: text('list').notNull(),
      text: text('text').notNull(),
      done: flag('done').notNull(),
      rank: text('rank').notNull(),
    },
    (t) => [primaryKey({ columns: [t.boardId, t.id] }), index('checks_by_card').on(t.boardId, t.cardId)],
  )

  const links = table(
    'links',
    { ...row(), cardId: text('card_id').notNull(), url: text('url').notNull(), name: text('name').notNull(), addedAt: text('added_at').notNull() },
    (t) => [primaryKey({ columns: [t.boardId, t.id] }), index('links_by_card').on(t.boardId, t.cardId)],
  )

  // The primary key is the lock: two writers cannot both be number 42 on one board. `cardId` is set where an entry is about one card.
  const log = table(
    'log',
    {
      boardId: text('board_id').notNull(),
      seq: int('seq').notNull(),
      mutationId: text('mutation_id').notNull(),
      actorId: text('actor_id').notNull(),
      by: json('by').$type<Entry['by'] | null>(),
      at: text('at').notNull(),
      cardId: text('card_id'),
      command: json('command').$type<Entry['command']>().notNull(),
      patches: json('patches').$type<Entry['patches']>().notNull(),
    },
    (t) => [
      primaryKey({ columns: [t.boardId, t.seq] }),
      unique('log_mutation').on(t.boardId, t.mutationId),
      index('log_by_card').on(t.boardId, t.cardId, t.seq),
    ],
  )

  // What reports have read out of the log, kept so that they need not read it again: one row a board and kind of fold (`id`). Each is a copy and may be deleted at any time.
  const folds = table(
    'folds',
    {
      ...row(),
      version: int('version').notNull(),
      past: text('past').notNull(),
      seq: int('seq').notNull(),
      day: int('day').notNull(),
      body: text('body').notNull(),
    },
    (t) => [primaryKey({ columns: [t.boardId, t.id] })],
  )

  const meta = table('meta', { name: text('name').primaryKey(), value: text('value').notNull() })

  return { boards, members, columns, labels, fields, cards, archived, descriptions, comments, checks, links, log, folds, meta }
}

export type Schema = ReturnType<typeof schema>

// A field added to an entity but not to its table, or the other way round, stops the build here.
type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : never) : never
const tablesMatchEntities: { [T in TableName]: Same<Omit<Schema[T]['$inferSelect'], 'boardId'>, Tables[T]> } = {
  boards: true,
  members: true,
  columns: true,
  labels: true,
  fields: true,
  cards: true,
  archived: true,
  descriptions: true,
  comments: true,
  checks: true,
  links: true,
}
void tablesMatchEntities
