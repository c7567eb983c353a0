import { randomUUID } from 'node:crypto'
import { Id, type Member, refuse, roles } from '@rondo/types'
import { z } from 'zod'
import type { Routes } from '../app.ts'
import { boardFor } from '../asker.ts'
import { Done, Email } from './fields.ts'

const Listed = z.object({ userId: z.string(), name: z.string(), role: z.enum(roles).nullable(), email: z.string().optional() })
const params = z.object({ id: z.string(), userId: z.string() })

/** Who is on a board, and who was: the past keeps its names. Addresses are for the board's admins. */
export const memberRoutes: Routes = (app, context) => {
  const { accounts, boards } = context

  app.get('/api/boards/:id/members', { schema: { response: { 200: z.object({ members: z.array(Listed) }) } } }, async (request, reply) => {
    const { boardId, role } = await boardFor(context, request)
    reply.header('cache-control', 'no-store')
    const rows = await boards.members(boardId)
    const users = new Map((await accounts.people.byIds(rows.map(({ id }) => id))).map((user) => [user.id, user]))
    const listed = ({ id, name, role: theirs }: Member) => {
      const user = users.get(id)
      const email = role === 'admin' && user ? { email: user.email } : {}
      return { userId: id, name: user?.name ?? name ?? 'Somebody', role: theirs, ...email }
    }
    return { members: rows.map(listed) }
  })

  const someone = z.union(
    [z.strictObject({ userId: Id, role: z.enum(roles) }), z.strictObject({ email: Email, role: z.enum(roles) })],
    'needs a userId or an email, and a role',
  )
  app.post('/api/boards/:id/members', { schema: { body: someone, response: { 201: z.object({ userId: z.string() }) } } }, async (request, reply) => {
    const { boardId, person } = await boardFor(context, request, 'admin')
    const { body } = request
    const user = 'userId' in body ? await accounts.people.byId(body.userId) : await accounts.people.byEmail(body.email)
    if (!user) refuse('missing', 'Nobody here has that address yet. Invite them with a link.')
    await give(boardId, { type: 'member.add', userId: user.id, role: body.role }, person.userId)
    return reply.code(201).send({ userId: user.id })
  })

  app.patch(
    '/api/boards/:id/members/:userId',
    { schema: { params, body: z.strictObject({ role: z.enum(roles) }), response: { 200: Done } } },
    async (request) => {
      const { boardId, person } = await boardFor(context, request)
      await give(boardId, { type: 'member.role', userId: request.params.userId, role: request.body.role }, person.userId)
      return { ok: true as const }
    },
  )

  /** One may always go oneself. */
  app.delete('/api/boards/:id/members/:userId', { schema: { params, response: { 200: Done } } }, async (request) => {
    const { boardId, person } = await boardFor(context, request)
    const { userId } = request.params
    await give(boardId, userId === person.userId ? { type: 'member.leave' } : { type: 'member.remove', userId }, person.userId)
    return { ok: true as const }
  })

  const give = (boardId: string, command: object, actorId: string) => boards.commit(boardId, { id: randomUUID(), command }, actorId)
}
