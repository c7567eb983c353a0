import { z } from 'zod'
import { BoardKey, Name, Zone } from '../primitives.ts'

export const boardCommands = {
  'board.create': z.strictObject({ name: Name, key: BoardKey, zone: Zone }),
  'board.rename': z.strictObject({ name: Name }),
  'board.zone': z.strictObject({ zone: Zone }),
  'board.close': z.strictObject({}),
  'board.reopen': z.strictObject({}),
}
