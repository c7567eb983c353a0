import { z } from 'zod'
import { BoardKey, Day, Description, Id, Instant, Name, OptionalName, Points, Rank, Reason, Remark, Title, Url, Zone } from './primitives.ts'
import { cardTypes, columnKinds, fieldKinds, labelColors, priorities, roles, type TableName } from './vocabulary.ts'

// The nouns. Every row on every screen and in every table has one of these shapes. A row belongs to the board it is on; the board's id is not repeated in it.

/** The board's own row; its id is the board's. `lastNumber` counts cards ever made, so that a number never comes again. */
export const Board = z.strictObject({
  id: Id,
  key: BoardKey,
  name: Name,
  zone: Zone,
  lastNumber: z.int().min(0),
  source: z.string().max(200).nullable(),
  createdAt: Instant,
  closedAt: Instant.nullable(),
})

/**
 * Someone whose name appears on this board. With an account, `id` is its userId and the name comes from there; someone known only from an import has
 * `name`. Without a role one sees nothing: those who have left stay here so that the past keeps its names.
 */
export const Member = z.strictObject({ id: Id, role: z.enum(roles).nullable(), name: Name.nullable() })

export const Column = z.strictObject({
  id: Id,
  name: Name,
  kind: z.enum(columnKinds),
  rank: Rank,
  wipLimit: z.int().min(1).max(999).nullable(),
  archivedAt: Instant.nullable(),
})

/** A label may have no name, only a colour (Trello's boards are full of them). */
export const Label = z.strictObject({ id: Id, name: OptionalName, color: z.enum(labelColors) })

/** A field that a team added to its cards. */
export const Field = z.strictObject({ id: Id, name: Name, kind: z.enum(fieldKinds), options: z.array(Name).max(100), rank: Rank })

export const Value = z.union([z.string().max(2000), z.number(), z.boolean()])

/** `startedAt`: first entry into a doing column; `doneAt`: last entry into a done one, null while not there (metrics.md 2.1). */
export const Card = z.strictObject({
  id: Id,
  number: z.int().min(1),
  type: z.enum(cardTypes),
  title: Title,
  columnId: Id,
  rank: Rank,
  assignees: z.array(Id).max(50),
  labels: z.array(Id).max(50),
  priority: z.enum(priorities).nullable(),
  points: Points.nullable(),
  dueOn: Day.nullable(),
  values: z.record(Id, Value),
  blockedReason: Reason.nullable(),
  blockedSince: Instant.nullable(),
  createdAt: Instant,
  createdBy: Id,
  startedAt: Instant.nullable(),
  doneAt: Instant.nullable(),
  commentCount: z.int().min(0),
  checkCount: z.int().min(0),
  checksDone: z.int().min(0),
})

/** A card put away. It is a table of its own so that an entry that archives or restores carries the whole card. */
export const ArchivedCard = z.strictObject({ ...Card.shape, archivedAt: Instant })

/** A card's Markdown; `id` is the card's. */
export const CardDescription = z.strictObject({ id: Id, text: Description })

export const Comment = z.strictObject({ id: Id, cardId: Id, authorId: Id, text: Remark, at: Instant, editedAt: Instant.nullable() })

/** One line to tick. `list` names the checklist that it stands in. */
export const Check = z.strictObject({ id: Id, cardId: Id, list: Name, text: Title, done: z.boolean(), rank: Rank })

export const Link = z.strictObject({ id: Id, cardId: Id, url: Url, name: OptionalName, addedAt: Instant })

export const entities = {
  boards: Board,
  members: Member,
  columns: Column,
  labels: Label,
  fields: Field,
  cards: Card,
  archived: ArchivedCard,
  descriptions: CardDescription,
  comments: Comment,
  checks: Check,
  links: Link,
} satisfies Record<TableName, z.ZodType>

export type Tables = { [T in TableName]: z.infer<(typeof entities)[T]> }
export type Row = Tables[TableName]
export type Board = Tables['boards']
export type Member = Tables['members']
export type Column = Tables['columns']
export type Label = Tables['labels']
export type Field = Tables['fields']
export type Value = z.infer<typeof Value>
export type Card = Tables['cards']
export type ArchivedCard = Tables['archived']
export type Comment = Tables['comments']
export type Check = Tables['checks']
export type Link = Tables['links']
