import { z } from 'zod'
import { Day, Id, Instant, Name, OptionalName, Points, Title, Uttered, Zone } from './primitives.ts'
import { boardSources, labelColors, scales, secrecies, sessionKinds, stageKinds } from './vocabulary.ts'

/** A part of a session. `minutes` is how long it should take. */
export const Stage = z.strictObject({ id: Id, kind: z.enum(stageKinds), name: Name, prompt: Uttered.max(500), minutes: z.int().min(1).max(600).nullable() })

/** What is written under or asked about: a retro's column, a stand-up's question, a health check's dimension with its best and its worst. */
export const SessionColumn = z.strictObject({
  id: Id,
  name: Name,
  prompt: Uttered.max(500),
  worst: Uttered.max(500).optional(),
  color: z.enum(labelColors).optional(),
  /** What the board proposes for it. */
  source: z.enum(boardSources).optional(),
  /** On which working day of the session it is asked first, counted from 1. */
  fromDay: z.int().min(1).max(60).optional(),
  /** On which days of the week it is asked, 0 for Sunday; on all, if not said. */
  weekdays: z.array(z.int().min(0).max(6)).min(1).max(7).optional(),
})

const DeckCard = z.string().trim().min(1).max(8)

/** What a session is made from; stamped into it when it opens, so that it is read later as it was run. */
const form = {
  kind: z.enum(sessionKinds),
  name: Name,
  stages: z.array(Stage).min(1).max(20),
  columns: z.array(SessionColumn).max(40),
  /** Poker's cards, smallest first; those that are not numbers say something else. */
  deck: z.array(DeckCard).max(30),
  scale: z.enum(scales),
  secrecy: z.enum(secrecies),
}

/** A running clock has `endsAt`; one that is held has `leftMs`. */
export const Timer = z.strictObject({ endsAt: Instant.nullable(), leftMs: z.int().min(0).nullable(), startedBy: Id })

export const Session = z.strictObject({
  id: Id,
  ...form,
  /** The slug or id of what it was made from. */
  template: Id,
  sprintId: Id.nullable(),
  cardIds: z.array(Id).max(200),
  stageId: Id,
  /** What everybody looks at: a card, a note or a topic. */
  focusId: Id.nullable(),
  facilitatorId: Id.nullable(),
  /** Who led before, and may take it back until then. */
  ledBefore: z.strictObject({ userId: Id, until: Instant }).nullable(),
  /** Since when whoever leads has not been seen. */
  silentSince: Instant.nullable(),
  spectators: z.array(Id).max(200),
  timer: Timer.nullable(),
  /** When what is being answered will be revealed, unless somebody holds it. */
  countdownTo: Instant.nullable(),
  /** What was answered and has been revealed: it takes no more answers. */
  revealed: z.array(z.string().max(90)).max(1000),
  /** What poker's cards were estimated at. */
  settled: z.record(Id, Points),
  /** How many dots everybody has, and how many of them count on one topic. */
  budget: z.int().min(1).max(50).nullable(),
  cap: z.int().min(1).max(50),
  /** Until when people answer on their own time. */
  answersUntil: Instant.nullable(),
  openedAt: Instant,
  openedBy: Id,
  closedAt: Instant.nullable(),
})

/** Something written in a session. Without an author where nobody may know it. */
export const Note = z.strictObject({
  id: Id,
  sessionId: Id,
  columnId: Id,
  text: Uttered,
  authorId: Id.nullable(),
  at: Instant,
  editedAt: Instant.nullable(),
  /** It came after the others had been revealed. */
  isLate: z.boolean(),
  topicId: Id.nullable(),
  cardIds: z.array(Id).max(50),
  people: z.array(Id).max(50),
  dueOn: Day.nullable(),
  /** Where its author's clock stood; said of stand-ups on one's own time alone. */
  zone: Zone.nullable(),
})

/** Notes that belong together. */
export const Topic = z.strictObject({ id: Id, sessionId: Id, title: OptionalName, at: Instant, discussedAt: Instant.nullable(), outcome: Uttered })

/** What was answered to one question, once it was revealed. Without answers where too few gave one. `isLate`: said openly after the reveal, not counted. */
export const Reveal = z.strictObject({
  id: Id,
  sessionId: Id,
  question: z.string().max(90),
  round: z.int().min(1),
  at: Instant,
  count: z.int().min(0),
  answers: z.array(z.strictObject({ userId: Id.nullable(), value: z.record(z.string(), z.unknown()), isLate: z.literal(true).optional() })).max(1000),
})

/** What a retro decided to try; its id is that of the card it became. `helped`: what the team said of it later. */
export const Action = z.strictObject({
  id: Id,
  sessionId: Id,
  topicId: Id.nullable(),
  trigger: Uttered,
  title: Title,
  ownerId: Id,
  dueOn: Day.nullable(),
  metric: Name.nullable(),
  state: z.enum(['open', 'working', 'done', 'dropped']),
  helped: z.literal([-1, 0, 1]).nullable(),
  decidedAt: Instant,
})

export const Template = z.strictObject({ id: Id, ...form })

export type Stage = z.infer<typeof Stage>
export type SessionColumn = z.infer<typeof SessionColumn>
export type Timer = z.infer<typeof Timer>
export type Session = z.infer<typeof Session>
export type Note = z.infer<typeof Note>
export type Topic = z.infer<typeof Topic>
export type Reveal = z.infer<typeof Reveal>
export type Action = z.infer<typeof Action>
export type Template = z.infer<typeof Template>
