import { z } from 'zod'
import { Column } from '../entities.ts'
import { Id, Name } from '../primitives.ts'

export const columnCommands = {
  'column.add': z.strictObject({ id: Id, name: Name, kind: Column.shape.kind, after: Id.nullish() }),
  'column.rename': z.strictObject({ id: Id, name: Name }),
  'column.kind': z.strictObject({ id: Id, kind: Column.shape.kind }),
  'column.move': z.strictObject({ id: Id, after: Id.nullish() }),
  'column.limit': z.strictObject({ id: Id, wipLimit: Column.shape.wipLimit }),
  'column.wait': z.strictObject({ id: Id, isWaiting: Column.shape.isWaiting }),
  'column.archive': z.strictObject({ id: Id }),
  'column.restore': z.strictObject({ id: Id }),
  'column.remove': z.strictObject({ id: Id, moveCardsTo: Id.nullish() }),
}
