import { z } from 'zod'
import type { Routes } from '../app.ts'
import { Done, Email, Password } from './fields.ts'
import { Me, me } from './me.ts'

/** Signing in and out with a browser. */
export const sessionRoutes: Routes = (app, { accounts }) => {
  const credentials = z.strictObject({ email: Email, password: Password })

  app.post('/api/sign-in', { schema: { body: credentials, response: { 200: Me } } }, async ({ body, ip }, reply) => {
    const { user, cookies } = await accounts.sessions.signIn(body.email, body.password, ip)
    return reply.header('set-cookie', cookies).send(me(user))
  })

  app.post('/api/sign-out', { schema: { response: { 200: Done } } }, async ({ headers }, reply) => {
    const { cookies } = await accounts.sessions.signOut(headers.cookie ?? '')
    return reply.header('set-cookie', cookies).send({ ok: true })
  })
}
