import { leastRole } from '@rondo/core/roles'
import { type CommandType, commands, roles } from '@rondo/types'
import { z } from 'zod'
import type { Routes } from '../app.ts'

/** All that can be said, and who may say it: made from the same schemas and the same table that decide. */
export const commandRoutes: Routes = (app) => {
  const described = Object.fromEntries((Object.keys(commands) as CommandType[]).map((type) => [type, describe(type)]))
  app.get('/api/commands', async () => described)
}

function describe(type: CommandType) {
  const least = leastRole[type]
  const isForPeople = least !== 'system' && least !== 'importer'
  return {
    schema: z.toJSONSchema(z.strictObject({ type: z.literal(type), ...(commands[type] as z.ZodObject).shape }), { io: 'input' }),
    roles: isForPeople ? roles.slice(roles.indexOf(least)) : [],
  }
}
