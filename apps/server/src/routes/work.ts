import { z } from 'zod'
import type { Routes } from '../app.ts'
import { asker } from '../asker.ts'

const Item = z.object({
  board: z.object({ id: z.string(), key: z.string(), name: z.string(), zone: z.string() }),
  cardId: z.string(),
  number: z.number(),
  title: z.string(),
  column: z.string(),
  points: z.number().nullable(),
  dueOn: z.string().nullable(),
  underWaySince: z.string().nullable(),
  blockedSince: z.string().nullable(),
  blockedReason: z.string().nullable(),
})
const Items = z.array(Item)
const Answer = z.object({
  work: z.object({ doing: Items, blocked: Items, due: Items, next: Items, later: Items }),
  boardsLeftOut: z.number(),
})

/** What one has to do, wherever that is. */
export const workRoutes: Routes = (app, context) => {
  app.get('/api/me/work', { schema: { response: { 200: Answer } } }, async (request) => {
    const { userId } = await asker(context, request)
    return context.boards.workOf(userId)
  })
}
