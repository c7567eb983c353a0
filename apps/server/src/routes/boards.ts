import { BoardKey, Id, Name, refuse, roles, Zone } from '@rondo/types'
import { z } from 'zod'
import type { Routes } from '../app.ts'
import { asker, boardFor } from '../asker.ts'

const Listed = z.object({ id: z.string(), key: z.string(), name: z.string(), role: z.enum(roles), closedAt: z.string().nullable() })
const NewBoard = z.strictObject({ name: Name, key: BoardKey, zone: Zone.optional() })
const serversZone = Intl.DateTimeFormat().resolvedOptions().timeZone

/** Boards, and what a browser holds of one. */
export const boardRoutes: Routes = (app, context) => {
  const { boards } = context

  app.get('/api/boards', { schema: { response: { 200: z.object({ boards: z.array(Listed) }) } } }, async (request) => {
    const { userId } = await asker(context, request)
    return { boards: await boards.listOf(userId) }
  })

  app.post('/api/boards', { schema: { body: NewBoard, response: { 201: z.object({ id: z.string() }) } } }, async (request, reply) => {
    const { userId } = await asker(context, request)
    const { name, key, zone = serversZone } = request.body
    return reply.code(201).send({ id: await boards.create({ name, key, zone }, userId) })
  })

  const what = z.object({
    part: z.enum(['archived', 'texts', 'sessions', 'actions', 'card', 'review', 'session']).optional(),
    cardId: Id.optional(),
    sprintId: Id.optional(),
    sessionId: Id.optional(),
  })
  app.get('/api/boards/:id', { schema: { querystring: what } }, async (request, reply) => {
    const { boardId } = await boardFor(context, request)
    const { part, cardId, sprintId, sessionId } = request.query
    reply.header('cache-control', 'private, no-cache').header('vary', 'accept-encoding, cookie, authorization')
    if (part === 'card' && !cardId) refuse('invalid', 'Say which card, with cardId.')
    if (part === 'review' && !sprintId) refuse('invalid', 'Say of which sprint, with sprintId.')
    if (part === 'session' && !sessionId) refuse('invalid', 'Say which session, with sessionId.')
    if (part) return boards.part(boardId, part, part === 'review' ? sprintId : part === 'session' ? sessionId : cardId)

    const { seq, json, brotli } = await boards.snapshot(boardId)
    const tag = `"${boards.epoch}-${seq}"`
    reply.header('etag', tag).type('application/json; charset=utf-8')
    if (request.headers['if-none-match'] === tag) return reply.code(304).send()
    if (!/\bbr\b/.test(request.headers['accept-encoding'] ?? '')) return reply.send(json)
    return reply.header('content-encoding', 'br').send(await brotli())
  })

  const some = z.object({
    after: z.coerce.number().int().min(0).optional(),
    before: z.coerce.number().int().min(1).optional(),
    limit: z.coerce.number().int().min(1).default(1000),
    cardId: Id.optional(),
  })
  app.get('/api/boards/:id/log', { schema: { querystring: some } }, async (request, reply) => {
    const { boardId } = await boardFor(context, request)
    const { after, before, limit, cardId } = request.query
    reply.header('cache-control', 'no-store')
    return boards.log(boardId, { limit: Math.min(limit, 1000), ...defined({ after, before, cardId }) })
  })
}

function defined<T extends object>(values: T) {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as { [K in keyof T]?: Exclude<T[K], undefined> }
}
