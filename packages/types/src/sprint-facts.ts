import { z } from 'zod'
import { Goal, Id, Points, Title } from './primitives.ts'
import { outcomes } from './vocabulary.ts'

/** So many cards, and their points together; a card without an estimate counts 0 points. */
export const Sum = z.strictObject({ cards: z.int().min(0), points: z.number().min(0) })

const CardThen = z.strictObject({ id: Id, number: z.int().min(1), title: Title, points: Points.nullable(), isGoal: z.boolean() })

/** What a team agreed on when a sprint began. */
export const Commitment = z.strictObject({
  goal: Goal,
  cards: z.array(CardThen),
  points: z.number().min(0),
  /** Person-days that were there, and the share of it that work usually gets. */
  availableDays: z.number().min(0),
  focus: z.number().min(0),
  /** How many items it was 85 % sure to finish, where the server knew. */
  forecast: z.int().min(0).nullable(),
})

/**
 * What a sprint came to. committed + added − removed = all = done + carried + split + returned + dropped, in cards and in points; in points, added and removed hold
 * what was estimated anew. A card that was split off from another one on the way is neither added nor removed: in cards, `splitOff` belongs to the sum. Added and
 * removed are steps, so what came in and went out again is in both. `delivered` are the points that were done, the done parts of split cards among them: the sprint's velocity.
 */
export const Figures = z.strictObject({
  committed: Sum,
  added: Sum,
  removed: Sum,
  all: Sum,
  done: Sum,
  carried: Sum,
  split: Sum,
  returned: Sum,
  dropped: Sum,
  delivered: z.number().min(0),
  /** Cards that were split off from others on the way; absent where none was. */
  splitOff: z.int().min(0).optional(),
  /** Of what was committed, what was done: of each card no more than was committed of it, parts split off from it among that. */
  kept: Sum,
  cards: z.array(z.strictObject({ ...CardThen.shape, outcome: z.enum(outcomes), wasCommitted: z.boolean(), pointsDone: z.number().min(0) })),
  /** Said by whoever closed it, else whether all cards of the goal were done; null where no card was. */
  goalMet: z.boolean().nullable(),
  /** The pictures as they stood, by report; null where they were not at hand. */
  charts: z.record(z.string(), z.unknown()).nullable(),
})

export type Sum = z.infer<typeof Sum>
export type CardThen = z.infer<typeof CardThen>
export type Commitment = z.infer<typeof Commitment>
export type Figures = z.infer<typeof Figures>
