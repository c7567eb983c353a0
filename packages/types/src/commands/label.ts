import { z } from 'zod'
import { Label } from '../entities.ts'
import { Id, OptionalName } from '../primitives.ts'

export const labelCommands = {
  'label.add': z.strictObject({ id: Id, name: OptionalName, color: Label.shape.color }),
  'label.edit': z.strictObject({ id: Id, name: OptionalName, color: Label.shape.color }),
  'label.remove': z.strictObject({ id: Id }),
}
