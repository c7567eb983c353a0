import { guestOf } from '@rondo/core/roles'
import { Id, Name, refuse, remarkKinds, Uttered } from '@rondo/types'
import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import { ownUrl } from '../address.ts'
import type { Routes } from '../app.ts'
import { boardFor } from '../asker.ts'
import { Done } from '../routes/fields.ts'
import { GuestReviews } from './guest-reviews.ts'

const byToken = z.object({ token: z.string() })
const Open = z.object({ id: z.string(), sprintId: z.string(), madeBy: z.string(), createdAt: z.string(), expiresAt: z.string(), works: z.boolean() })
const Made = z.object({ id: z.string(), url: z.string(), expiresAt: z.string() })
const Said = z.strictObject({ id: Id, cardId: Id.nullish(), kind: z.enum(remarkKinds), text: Uttered.optional(), from: Name.nullish() })

/** A room full of guests shares an address, a link is passed on: so each is counted by both together, and an address that tries tokens as a whole. */
const together = (request: FastifyRequest) => `${request.ip} ${(request.params as { token: string }).token}`
const reading = { rateLimit: { max: 600, timeWindow: '1 minute' } }
const saying = { rateLimit: { max: 60, timeWindow: '1 minute', keyGenerator: together } }

/** Links to a sprint's review for people without an account, and what those people see and say. */
export const guestRoutes: Routes = (app, context) => {
  const { accounts, boards } = context
  const { guestLinks } = accounts
  const reviews = new GuestReviews(context)

  app.get('/api/boards/:id/guest-links', { schema: { response: { 200: z.object({ links: z.array(Open) }) } } }, async (request) => {
    const { boardId } = await boardFor(context, request, 'facilitator')
    const open = await guestLinks.open(boardId)
    const names = await accounts.names(open.map(({ madeBy }) => madeBy))
    const links = open.map(async ({ id, sprintId, madeBy, createdAt, expiresAt }) => ({
      ...{ id, sprintId, madeBy: names[madeBy] ?? 'Somebody', createdAt: createdAt.toISOString(), expiresAt: expiresAt.toISOString() },
      works: await reviews.works({ boardId, madeBy }),
    }))
    return { links: await Promise.all(links) }
  })

  const which = z.strictObject({ sprintId: Id })
  app.post('/api/boards/:id/guest-links', { schema: { body: which, response: { 201: Made } } }, async (request, reply) => {
    const { boardId, person } = await boardFor(context, request, 'facilitator')
    const { sprintId } = request.body
    const { reviewed } = await boards.sprint(boardId, sprintId)
    if (!reviewed) refuse('conflict', 'This sprint has not begun, so there is nothing to review yet.')
    const { id, token, expiresAt } = await guestLinks.make(boardId, sprintId, person.userId)
    return reply.code(201).send({ id, url: `${ownUrl(context, request)}/guest/${token}`, expiresAt: expiresAt.toISOString() })
  })

  const ofBoard = z.object({ id: z.string(), linkId: z.string() })
  app.delete('/api/boards/:id/guest-links/:linkId', { schema: { params: ofBoard, response: { 200: Done } } }, async (request) => {
    const { boardId } = await boardFor(context, request, 'facilitator')
    await guestLinks.revoke(boardId, request.params.linkId)
    return { ok: true as const }
  })

  app.get('/api/guest/:token', { schema: { params: byToken }, config: reading }, async (request, reply) => {
    const { tag, body } = await reviews.of(await reviews.linkFor(request.params.token))
    reply.header('cache-control', 'private, no-cache').header('etag', tag)
    return request.headers['if-none-match'] === tag ? reply.code(304).send() : body
  })

  /** Its mutation id is the remark's: sent again after a lost answer, it does not happen again. */
  app.post('/api/guest/:token/remarks', { schema: { params: byToken, body: Said, response: { 200: Done } }, config: saying }, async (request) => {
    const { token } = request.params
    await guestLinks.use(token, async () => {
      const link = await reviews.linkFor(token)
      const command = { type: 'remark.add', ...request.body, sprintId: link.sprintId }
      await boards.commit(link.boardId, { id: request.body.id, command }, guestOf(link.id))
    })
    return { ok: true as const }
  })
}
