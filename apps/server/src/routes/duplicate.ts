import { BoardKey, Name } from '@rondo/types'
import { z } from 'zod'
import type { Routes } from '../app.ts'
import { boardFor } from '../asker.ts'
import { duplicate } from '../duplicate.ts'

export const duplicateRoutes: Routes = (app, context) => {
  const wish = z.strictObject({ name: Name, key: BoardKey, withCards: z.boolean().default(false) })

  app.post('/api/boards/:id/duplicate', { schema: { body: wish, response: { 201: z.object({ id: z.string() }) } } }, async (request, reply) => {
    const { boardId, person } = await boardFor(context, request)
    return reply.code(201).send({ id: await duplicate(context, boardId, request.body, person.userId) })
  })
}
