import { z } from 'zod'
import type { Routes } from '../app.ts'
import { NewPerson } from './fields.ts'
import { Me, me } from './me.ts'

/** The first visit: whoever comes first runs this place. */
export const setupRoutes: Routes = (app, { accounts }) => {
  app.get('/api/setup', { schema: { response: { 200: z.object({ needed: z.boolean() }) } } }, async () => ({ needed: await accounts.people.needsSetup() }))

  app.post('/api/setup', { schema: { body: NewPerson, response: { 201: Me } } }, async ({ body }, reply) => {
    const user = await accounts.people.setUp(body)
    const { cookies } = await accounts.sessions.welcome(user, body.password)
    return reply.code(201).header('set-cookie', cookies).send(me(user))
  })
}
