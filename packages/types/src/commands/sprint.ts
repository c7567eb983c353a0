import { z } from 'zod'
import { Day, Goal, Id, Name, Points, Reason } from '../primitives.ts'

const cardIds = z.array(Id).min(1).max(500)
const plan = { name: Name, goal: Goal, startsOn: Day, endsOn: Day }

/** What becomes of a card that is not done. Carried ones, and what is left of split ones, go to the sprint named, or to where `unfinished` says. */
export const Decision = z.strictObject({ what: z.enum(['carry', 'split', 'return', 'drop']), sprintId: Id.nullish(), pointsDone: Points.optional() })
export type Decision = z.infer<typeof Decision>

export const sprintCommands = {
  'sprint.plan': z.strictObject({ id: Id, ...plan }),
  'sprint.edit': z.strictObject({ id: Id, name: plan.name.optional(), startsOn: plan.startsOn.optional(), endsOn: plan.endsOn.optional() }),
  /** Written together: with `base`, the goal that one began from, what others wrote meanwhile stays. */
  'sprint.goal': z.strictObject({ id: Id, base: Goal.optional(), goal: Goal }),
  'sprint.add': z.strictObject({ sprintId: Id, cardIds, reason: Reason.optional() }),
  'sprint.remove': z.strictObject({ sprintId: Id, cardIds, reason: Reason.optional() }),
  /** Why entry `seq` changed its scope, said afterwards. */
  'sprint.explain': z.strictObject({ id: Id, seq: z.int().min(1), reason: Reason }),
  'sprint.start': z.strictObject({ id: Id }),
  'sprint.finish': z.strictObject({
    id: Id,
    unfinished: z.union([z.literal('backlog'), Id]),
    decisions: z.record(Id, Decision).optional(),
    goalMet: z.boolean().optional(),
  }),
  'sprint.delete': z.strictObject({ id: Id }),
  'backlog.move': z.strictObject({ ids: cardIds, after: Id.nullish() }),
}
