import { refuse } from '@rondo/types'
import { z } from 'zod'
import { bearer } from '../accounts/accounts.ts'
import type { Routes } from '../app.ts'
import { asker } from '../asker.ts'
import { deliver } from '../deliver.ts'
import { Done, Email, NewPassword, Password, PersonName } from './fields.ts'
import { Me } from './me.ts'

/** What someone may do with their own account. */
export const accountRoutes: Routes = (app, context) => {
  const { accounts } = context

  app.get('/api/me', { schema: { response: { 200: Me } } }, async (request, reply) => {
    const { userId, name, email, isAdmin } = await asker(context, request)
    reply.header('cache-control', 'no-store')
    const { cookie, authorization } = request.headers
    if (cookie && !bearer(authorization)) {
      const { cookies } = await accounts.sessions.refresh(cookie)
      if (cookies.length > 0) reply.header('set-cookie', cookies)
    }
    return { userId, name, email, admin: isAdmin }
  })

  app.patch('/api/me', { schema: { body: z.strictObject({ name: PersonName }), response: { 200: Done } } }, async (request) => {
    const { userId } = await asker(context, request)
    await accounts.people.rename(userId, request.body.name)
    return { ok: true as const }
  })

  const passwords = z.strictObject({ current: Password, password: NewPassword })
  app.post('/api/me/password', { schema: { body: passwords, response: { 200: Done } } }, async (request, reply) => {
    const { userId, email } = await asker(context, request)
    const { current, password } = request.body
    await accounts.sessions.confirm(userId, current, request.ip)
    await accounts.people.setPassword(userId, password)
    await accounts.sessions.endAll(userId)
    const { cookies } = await accounts.sessions.signIn(email, password, request.ip) // this browser stays, on a session of its own
    return reply.header('set-cookie', cookies).send({ ok: true })
  })

  const move = z.strictObject({ email: Email, password: Password })
  const by = z.object({ by: z.enum(['mail', 'admin']) })
  app.post('/api/me/email', { schema: { body: move, response: { 202: by } } }, async (request, reply) => {
    const { userId } = await asker(context, request)
    const { email, password } = request.body
    await accounts.sessions.confirm(userId, password, request.ip)
    if (await accounts.people.byEmail(email)) refuse('conflict', 'Someone has an account with that e-mail address already.')
    return reply.code(202).send({ by: await deliver(context, 'email', userId, email) })
  })

  app.post('/api/email-changes/:token', { schema: { params: z.object({ token: z.string() }), response: { 200: Done } } }, async ({ params }) => {
    const { userId, email } = await accounts.links.use('email', params.token)
    if (email) await accounts.people.setEmail(userId, email)
    return { ok: true as const }
  })
}
