import { z } from 'zod'
import { Epic } from '../entities.ts'
import { Id } from '../primitives.ts'

const { name, color } = Epic.shape

export const epicCommands = {
  'epic.add': z.strictObject({ id: Id, name, color }),
  'epic.edit': z.strictObject({ id: Id, name, color }),
  'epic.move': z.strictObject({ id: Id, after: Id.nullish() }),
  'epic.remove': z.strictObject({ id: Id }),
}
