import { z } from 'zod'
import type { Routes } from '../app.ts'
import { NewPerson } from './fields.ts'
import { Me, me } from './me.ts'

/** The first visit: whoever comes first runs this place. A page that knows nobody asks here, since asking who it is would be an error in the browser's eyes. */
export const setupRoutes: Routes = (app, { accounts }) => {
  const first = z.object({ needed: z.boolean(), signedIn: z.boolean() })
  app.get('/api/setup', { schema: { response: { 200: first } } }, async ({ headers }, reply) => {
    reply.header('cache-control', 'no-store')
    return { needed: await accounts.people.needsSetup(), signedIn: (await accounts.identify(headers)) !== null }
  })

  app.post('/api/setup', { schema: { body: NewPerson, response: { 201: Me } } }, async ({ body }, reply) => {
    const user = await accounts.people.setUp(body)
    const { cookies } = await accounts.sessions.welcome(user, body.password)
    return reply.code(201).header('set-cookie', cookies).send(me(user))
  })
}
