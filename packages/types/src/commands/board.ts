import { z } from 'zod'
import { Board } from '../entities.ts'
import { BoardKey, Name, Zone } from '../primitives.ts'

const { workdays, cadenceDays, hasParallelSprints, definitionOfReady } = Board.shape

export const boardCommands = {
  'board.create': z.strictObject({ name: Name, key: BoardKey, zone: Zone }),
  'board.rename': z.strictObject({ name: Name }),
  'board.zone': z.strictObject({ zone: Zone }),
  'board.workdays': z.strictObject({ workdays }),
  'board.cadence': z.strictObject({ days: cadenceDays }),
  'board.parallel': z.strictObject({ isAllowed: hasParallelSprints }),
  'board.ready': z.strictObject({ checks: definitionOfReady }),
  'board.close': z.strictObject({}),
  'board.reopen': z.strictObject({}),
}
