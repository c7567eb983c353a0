import { refuse } from '@rondo/types'
import { z } from 'zod'
import { ownUrl } from '../address.ts'
import type { Routes } from '../app.ts'
import { instanceAdmin } from '../asker.ts'
import { urlOf } from '../deliver.ts'
import { Done } from './fields.ts'

const Known = z.object({
  userId: z.string(),
  name: z.string(),
  email: z.string(),
  admin: z.boolean(),
  suspendedAt: z.string().nullable(),
  createdAt: z.string(),
})
const Link = z.object({ kind: z.enum(['reset', 'email']), userId: z.string(), name: z.string(), email: z.string(), url: z.string(), expiresAt: z.string() })

/** For those who run this Rondo. It shows who is here, not what they work on. */
export const adminRoutes: Routes = (app, context) => {
  const { people, links } = context.accounts

  app.get('/api/admin/people', { schema: { response: { 200: z.object({ people: z.array(Known) }) } } }, async (request) => {
    await instanceAdmin(context, request)
    return {
      people: (await people.all()).map(({ id, name, email, isAdmin, suspendedAt, createdAt }) => ({
        userId: id,
        name,
        email,
        admin: Boolean(isAdmin),
        suspendedAt: suspendedAt?.toISOString() ?? null,
        createdAt: createdAt.toISOString(),
      })),
    }
  })

  const change = z.strictObject({ suspended: z.boolean().optional(), admin: z.boolean().optional() })
  app.patch('/api/admin/people/:userId', { schema: { params: z.object({ userId: z.string() }), body: change, response: { 200: Done } } }, async (request) => {
    const me = await instanceAdmin(context, request)
    const { userId } = request.params
    const { suspended, admin } = request.body
    if (suspended && userId === me.userId) refuse('conflict', 'You cannot suspend yourself. Ask another admin.')
    if (admin !== undefined) await people.setAdmin(userId, admin)
    if (suspended === true) await people.suspend(userId)
    if (suspended === false) await people.reactivate(userId)
    return { ok: true as const }
  })

  app.get('/api/admin/links', { schema: { response: { 200: z.object({ links: z.array(Link) }) } } }, async (request) => {
    await instanceAdmin(context, request)
    const open = await links.open()
    const owners = new Map((await people.byIds(open.map(({ userId }) => userId))).map((user) => [user.id, user]))
    return {
      links: open.map(({ id, kind, userId, email, expiresAt }) => ({
        kind,
        userId,
        name: owners.get(userId)?.name ?? '',
        email: email ?? owners.get(userId)?.email ?? '',
        url: urlOf(kind, links.tokenOf(id), ownUrl(context, request)),
        expiresAt: expiresAt.toISOString(),
      })),
    }
  })
}
