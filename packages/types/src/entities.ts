import { z } from 'zod'
import { BoardKey, Day, Description, Goal, Id, Instant, Name, OptionalName, Points, Rank, Reason, Remark, Title, Url, Uttered, Zone } from './primitives.ts'
import { Action, Note, Reveal, Session, Template, Topic } from './sessions.ts'
import { Commitment, Figures } from './sprint-facts.ts'
import { cardTypes, columnKinds, fieldKinds, labelColors, priorities, readyKinds, remarkKinds, roles, type TableName } from './vocabulary.ts'

// The nouns. Every row on every screen and in every table has one of these shapes. A row belongs to the board it is on; the board's id is not repeated in it.

/** One line of a team's definition of ready. `max` is the largest size that is not too large, in points. */
export const ReadyCheck = z.strictObject({ id: Id, name: Name, kind: z.enum(readyKinds), max: Points.optional() })

/** A day of the week, 0 is Sunday. */
const Weekday = z.int().min(0).max(6)

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
  workdays: z
    .array(Weekday)
    .min(1)
    .max(7)
    .refine((days) => new Set(days).size === days.length, 'names a day twice'),
  /** From the beginning of one sprint to that of the next, in days. */
  cadenceDays: z.int().min(1).max(90),
  hasParallelSprints: z.boolean(),
  definitionOfReady: z.array(ReadyCheck).max(20),
})

/**
 * Someone whose name appears on this board. With an account, `id` is its userId and the name comes from there; someone known only from an import has
 * `name`. Without a role one sees nothing: those who have left stay here so that the past keeps its names.
 */
export const Member = z.strictObject({ id: Id, role: z.enum(roles).nullable(), name: Name.nullable() })

/** `isWaiting`: cards wait here for somebody, such as in a queue for review; their time here is not time at work. */
export const Column = z.strictObject({
  id: Id,
  name: Name,
  kind: z.enum(columnKinds),
  rank: Rank,
  wipLimit: z.int().min(1).max(999).nullable(),
  isWaiting: z.boolean(),
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
  isDescribed: z.boolean(),
  /** Lines of the checklist “Acceptance criteria”. */
  criteriaCount: z.int().min(0),
  /** Its place in the backlog, beside the one in its column. */
  backlogRank: Rank,
  /** The sprint that it is in, planned or running. */
  sprintId: Id.nullable(),
  /** The finished ones that it was in, oldest first. */
  pastSprints: z.array(Id).max(200),
  /** Does the goal of its sprint need it? */
  isGoal: z.boolean(),
  epicId: Id.nullable(),
  /** What people have ticked of the definition of ready. */
  readyTicks: z.array(Id).max(20),
  /** Who asked for it, where that is nobody of the board. */
  requester: Name.nullable(),
})

/** A card put away. It is a table of its own so that an entry that archives or restores carries the whole card. */
export const ArchivedCard = z.strictObject({ ...Card.shape, archivedAt: Instant })

/** A card's Markdown; `id` is the card's. */
export const CardDescription = z.strictObject({ id: Id, text: Description })

export const Comment = z.strictObject({ id: Id, cardId: Id, authorId: Id, text: Remark, at: Instant, editedAt: Instant.nullable() })

/** One line to tick. `list` names the checklist that it stands in. */
export const Check = z.strictObject({ id: Id, cardId: Id, list: Name, text: Title, done: z.boolean(), rank: Rank })

export const Link = z.strictObject({ id: Id, cardId: Id, url: Url, name: OptionalName, addedAt: Instant })

/**
 * Planned until `startedAt`, running until `finishedAt`. `commitment` is what was agreed when it began and never changes; `figures` are what it came to when it
 * was closed and never change either.
 */
export const Sprint = z.strictObject({
  id: Id,
  name: Name,
  goal: Goal,
  startsOn: Day,
  endsOn: Day,
  startedAt: Instant.nullable(),
  finishedAt: Instant.nullable(),
  commitment: Commitment.nullable(),
  figures: Figures.nullable(),
  /** In which order done cards are shown in its review; those that are not named come after. */
  demoOrder: z.array(Id).max(500),
  /** Why its scope was changed, by the entry that did it, where it was said afterwards. */
  reasons: z.record(z.string(), z.strictObject({ by: Id, reason: Reason })),
})

/** What was said in a sprint review: by a guest, a member (`authorId`), or someone a member names. It may have become a card since. */
export const ReviewRemark = z.strictObject({
  id: Id,
  sprintId: Id,
  /** The card that it is about. It stays when that card goes. */
  about: Id.nullable(),
  kind: z.enum(remarkKinds),
  text: Uttered,
  from: Name.nullable(),
  authorId: Id.nullable(),
  at: Instant,
  becameCardId: Id.nullable(),
})

export const Epic = z.strictObject({ id: Id, name: Name, color: z.enum(labelColors), rank: Rank })

/** A day on which nobody of the team works; its id is the day. */
export const Holiday = z.strictObject({ id: Day, name: Name })

/** Days on which one person is not there, both ends included. */
export const Absence = z.strictObject({ id: Id, userId: Id, from: Day, to: Day, note: OptionalName })

/** How much of a full week someone has for this team, and how much of that goes to being on call; `id` is the person's. */
export const Capacity = z.strictObject({ id: Id, fte: z.number().min(0).max(1), onCall: z.number().min(0).max(1) })

export const entities = {
  boards: Board,
  members: Member,
  columns: Column,
  labels: Label,
  fields: Field,
  sprints: Sprint,
  epics: Epic,
  holidays: Holiday,
  absences: Absence,
  capacities: Capacity,
  cards: Card,
  archived: ArchivedCard,
  descriptions: CardDescription,
  comments: Comment,
  checks: Check,
  links: Link,
  remarks: ReviewRemark,
  sessions: Session,
  notes: Note,
  topics: Topic,
  reveals: Reveal,
  actions: Action,
  templates: Template,
} satisfies Record<TableName, z.ZodType>

export type Tables = { [T in TableName]: z.infer<(typeof entities)[T]> }
export type Row = Tables[TableName]
export type Board = Tables['boards']
export type Member = Tables['members']
export type Column = Tables['columns']
export type Label = Tables['labels']
export type Field = Tables['fields']
export type Value = z.infer<typeof Value>
export type ReadyCheck = z.infer<typeof ReadyCheck>
export type Sprint = Tables['sprints']
export type Epic = Tables['epics']
export type Holiday = Tables['holidays']
export type Absence = Tables['absences']
export type Capacity = Tables['capacities']
export type Card = Tables['cards']
export type ArchivedCard = Tables['archived']
export type Comment = Tables['comments']
export type Check = Tables['checks']
export type Link = Tables['links']
export type ReviewRemark = Tables['remarks']
