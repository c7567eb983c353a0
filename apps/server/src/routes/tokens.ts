import { Name } from '@rondo/types'
import { z } from 'zod'
import type { Routes } from '../app.ts'
import { asker } from '../asker.ts'
import { Done } from './fields.ts'

const Listed = z.object({ id: z.string(), name: z.string(), begins: z.string(), createdAt: z.string(), usedAt: z.string().nullable() })

/** API tokens, for programs. */
export const tokenRoutes: Routes = (app, context) => {
  const { tokens } = context.accounts

  app.get('/api/tokens', { schema: { response: { 200: z.object({ tokens: z.array(Listed) }) } } }, async (request) => {
    const { userId } = await asker(context, request)
    return { tokens: await tokens.list(userId) }
  })

  const made = z.object({ id: z.string(), token: z.string() })
  app.post('/api/tokens', { schema: { body: z.strictObject({ name: Name }), response: { 201: made } } }, async (request, reply) => {
    const { userId } = await asker(context, request)
    return reply.code(201).send(await tokens.create(userId, request.body.name))
  })

  app.delete('/api/tokens/:tokenId', { schema: { params: z.object({ tokenId: z.string() }), response: { 200: Done } } }, async (request) => {
    const { userId } = await asker(context, request)
    await tokens.revoke(userId, request.params.tokenId)
    return { ok: true as const }
  })
}
