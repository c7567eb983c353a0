import { z } from 'zod'
import type { Routes } from '../app.ts'
import { asker } from '../asker.ts'
import { MOST_PEOPLE, makeDemo } from './make-demo.ts'

const Wish = z.strictObject({ people: z.int().min(1).max(MOST_PEOPLE).optional(), cards: z.int().min(1).max(2000).optional() }).nullish()

/** A workspace to look around in, for whoever asks; its people are names only. */
export const demoRoutes: Routes = (app, context) => {
  const limited = { rateLimit: { max: 10, timeWindow: '10 minutes' } }

  app.post('/api/demo', { config: limited, schema: { body: Wish, response: { 201: z.object({ boardId: z.string() }) } } }, async (request, reply) => {
    const { userId } = await asker(context, request)
    const { people = 8, cards = 200 } = request.body ?? {}
    const { boardId } = await makeDemo(context, { userId, people, cards })
    return reply.code(201).send({ boardId })
  })
}
