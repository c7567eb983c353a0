import { z } from 'zod'
import { Absence, Capacity } from '../entities.ts'
import { Day, Id, Name } from '../primitives.ts'

export const daysCommands = {
  'holiday.add': z.strictObject({ on: Day, name: Name }),
  'holiday.remove': z.strictObject({ on: Day }),
  'absence.add': z.strictObject({ ...Absence.shape, note: Absence.shape.note.optional() }),
  'absence.remove': z.strictObject({ id: Id }),
  'capacity.set': z.strictObject({ userId: Id, fte: Capacity.shape.fte, onCall: Capacity.shape.onCall }),
}
