import { z } from 'zod'
import type { Routes } from '../app.ts'
import { deliver } from '../deliver.ts'
import { Done, Email, NewPassword } from './fields.ts'

const ASK_AGAIN_AFTER_MS = 5 * 60_000
const params = z.object({ token: z.string() })

/** A forgotten password. What is answered does not tell whether there is such an account, nor does the time it takes. */
export const passwordRoutes: Routes = (app, context) => {
  const { accounts, log, mail } = context
  const by = z.object({ by: z.enum(['mail', 'admin']) })
  const limited = { config: { rateLimit: { max: 20, timeWindow: '15 minutes' } } }

  app.post('/api/password-resets', { ...limited, schema: { body: z.strictObject({ email: Email }), response: { 202: by } } }, async ({ body }, reply) => {
    remind(body.email).catch((err) => log.error({ err }, 'a link for a forgotten password was not sent'))
    return reply.code(202).send({ by: mail ? 'mail' : 'admin' })
  })

  app.get('/api/password-resets/:token', { schema: { params, response: { 200: z.object({ email: z.string() }) } } }, async ({ params }) => {
    const { userId } = await accounts.links.find('reset', params.token)
    return { email: (await accounts.people.byId(userId))?.email ?? '' }
  })

  app.post(
    '/api/password-resets/:token',
    { schema: { params, body: z.strictObject({ password: NewPassword }), response: { 200: Done } } },
    async ({ params, body }) => {
      const { userId } = await accounts.links.use('reset', params.token)
      await accounts.people.setPassword(userId, body.password)
      await accounts.sessions.endAll(userId)
      return { ok: true as const }
    },
  )

  async function remind(email: string) {
    const user = await accounts.people.byEmail(email)
    if (!user || user.suspendedAt) return
    const before = await accounts.links.newest('reset', user.id)
    if (before && Date.now() - before.createdAt.getTime() < ASK_AGAIN_AFTER_MS) return // nobody's mailbox is flooded
    await deliver(context, 'reset', user.id, user.email)
  }
}
