import { Day, Id } from '@rondo/types'
import { z } from 'zod'

const day = Day.optional()
const count = z.coerce.number().int().min(0).max(100_000).optional()
const by = z.enum(['day', 'week']).default('day')
/** The sprint that runs, else the last one that was closed, if not said. */
const ofSprint = z.object({ sprintId: Id.optional() })

/** What may be asked of each report. */
export const queries = {
  flow: z.object({ from: day, to: day }),
  'cycle-time': z.object({}),
  'wip-age': z.object({}),
  efficiency: z.object({}),
  throughput: z.object({ from: day, to: day, by }),
  forecast: z.object({ items: count, periods: count, by, sprintId: Id.optional(), milestoneId: Id.optional() }),
  burndown: ofSprint,
  burnup: ofSprint,
  scope: ofSprint,
  velocity: z.object({}),
  predictability: z.object({}),
  goal: ofSprint,
}

export type ReportName = keyof typeof queries
export type Query<N extends ReportName> = z.output<(typeof queries)[N]>

/** A report of a board, as it must be after entry `seq` at the least. A table has `people` by their names. */
export type ReportQuestion = {
  [N in ReportName]: { boardId: string; seq: number; now: number; name: N; query: Query<N> } & ({ as: 'json' } | { as: 'csv'; people: Record<string, string> })
}[ReportName]

export const Sample = z.strictObject({
  samples: z.array(z.number()).max(5000),
  items: z.int().min(0).optional(),
  periods: z.int().min(0).optional(),
})

/** What a sprint that begins or ends is told of the log. */
export type FactsQuestion = { name: 'facts'; of: 'sprint.start' | 'sprint.finish'; boardId: string; seq: number; now: number; sprintId: string }

/** What a sprint's review shows out of the log. */
export type ReviewQuestion = { name: 'review'; boardId: string; seq: number; now: number; sprintId: string }

export type Question = ReportQuestion | ReviewQuestion | FactsQuestion | { name: 'arithmetic'; asked: z.output<typeof Sample> }
