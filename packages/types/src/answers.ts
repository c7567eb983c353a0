import { z } from 'zod'
import { Id, OptionalName, Uttered } from './primitives.ts'
import type { AnswerKind } from './vocabulary.ts'

const from1 = (most: number) => z.strictObject({ score: z.int().min(1).max(most) })

/** What is kept under a seal, by kind. A kind without a shape does not compile, and neither does one without a policy (core/sealing.ts). */
export const answers = {
  /** A card of the deck, for one card of the board. */
  vote: z.strictObject({ card: z.string().min(1).max(8), confidence: z.enum(['low', 'normal', 'high']).optional() }),
  note: z.strictObject({ columnId: Id, text: Uttered.min(1) }),
  /** How many dots on which note. */
  ballot: z.strictObject({ dots: z.record(Id, z.int().min(0).max(50)) }),
  mood: from1(5),
  safety: from1(5),
  /** Return on time invested. */
  roti: from1(5),
  /** Whether to go on with a topic once its time is over. */
  thumb: z.strictObject({ score: z.int().min(-1).max(1) }),
  health: z.strictObject({ score: z.int().min(1).max(10), trend: z.enum(['up', 'same', 'down']).optional(), note: OptionalName.optional() }),
  fist: z.strictObject({ score: z.int().min(0).max(5) }),
  confidence: from1(5),
  ready: z.strictObject({ isReady: z.literal(true) }),
  /** What goes into one card's priority, by the session's columns. */
  score: z.strictObject({ inputs: z.record(Id, z.number().positive().max(1_000_000)) }),
} satisfies Record<AnswerKind, z.ZodType>

export type AnswerOf<K extends AnswerKind> = z.infer<(typeof answers)[K]>
export type Answer = AnswerOf<AnswerKind>

/** What is answered, `vote:CARD`, `note:NOTE`, `health:COLUMN`, or a kind alone. */
export const AnswerKey = z.string().regex(/^[a-z]{1,20}(:[A-Za-z0-9_-]{1,64})?$/, 'is not a key')

/** The answer, or in words what is wrong with it. */
export function checkAnswer(kind: AnswerKind, value: unknown): { answer: Answer } | { problem: string } {
  const read = (answers[kind] as z.ZodType<Answer>).safeParse(value)
  if (read.success) return { answer: read.data }
  const issue = read.error.issues[0]
  return { problem: `${issue?.path.join('.') || 'The answer'} ${issue?.message ?? 'is not right'}.` }
}

export const Seal = z.strictObject({ sessionId: Id, key: AnswerKey, value: z.unknown() })
