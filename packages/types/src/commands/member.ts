import { z } from 'zod'
import { Id } from '../primitives.ts'
import { roles } from '../vocabulary.ts'

export const memberCommands = {
  'member.add': z.strictObject({ userId: Id, role: z.enum(roles) }),
  'member.role': z.strictObject({ userId: Id, role: z.enum(roles) }),
  'member.remove': z.strictObject({ userId: Id }),
  'member.leave': z.strictObject({}),
}
