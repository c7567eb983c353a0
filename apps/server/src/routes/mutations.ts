import { z } from 'zod'
import type { Routes } from '../app.ts'
import { boardFor } from '../asker.ts'

/** The one door for changes to a board, over HTTP. What a command may be is decided behind it, for every way in alike. */
export const mutationRoutes: Routes = (app, context) => {
  const mutation = z.strictObject({ id: z.string(), command: z.looseObject({ type: z.string() }, 'is not a command') })
  const verdict = z.object({ ok: z.literal(true), seq: z.number() })

  app.post('/api/boards/:id/mutations', { schema: { body: mutation, response: { 200: verdict } } }, async (request) => {
    const { boardId, person } = await boardFor(context, request)
    const { seq } = await context.boards.commit(boardId, request.body, person.userId)
    return { ok: true as const, seq }
  })
}
