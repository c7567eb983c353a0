import { z } from 'zod'
import { Field } from '../entities.ts'
import { Id, Name } from '../primitives.ts'

export const fieldCommands = {
  'field.add': z.strictObject({ id: Id, name: Name, kind: Field.shape.kind, options: Field.shape.options.default([]) }),
  'field.rename': z.strictObject({ id: Id, name: Name }),
  'field.remove': z.strictObject({ id: Id }),
}
