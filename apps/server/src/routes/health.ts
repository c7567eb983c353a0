import { createHash, timingSafeEqual } from 'node:crypto'
import { collectDefaultMetrics } from 'prom-client'
import { bearer } from '../accounts/accounts.ts'
import type { Routes } from '../app.ts'
import { schemaVersion } from '../db/migrate.ts'
import { sendProblem } from '../problem.ts'
import { version } from '../version.ts'

/** For whoever watches over the program. No account, no limit, no log. */
export const healthRoutes: Routes = (app, { env, store, boards, metrics, life }) => {
  const hidden = { schema: { hide: true } }
  const schema = schemaVersion()
  collectDefaultMetrics({ register: metrics, prefix: 'rondo_' })

  app.get('/healthz', hidden, async () => ({ ok: true }))

  app.get('/readyz', hidden, async (_, reply) => {
    reply.header('cache-control', 'no-store')
    const code = life.state !== 'ready' ? life.state : (await boards.isWritable()) ? null : 'unwritable'
    if (code) return reply.code(503).send({ code })
    return { version, schema, storage: store.kind, durability: 'full', epoch: boards.epoch }
  })

  app.get('/metrics', hidden, async (request, reply) => {
    if (!env.METRICS_TOKEN) return sendProblem(reply, 'missing', 'There is nothing here.')
    if (!isSame(bearer(request.headers.authorization) ?? '', env.METRICS_TOKEN))
      return sendProblem(reply, 'unauthenticated', 'Metrics need Authorization: Bearer and the METRICS_TOKEN.')
    return reply.type(metrics.contentType).send(await metrics.metrics())
  })
}

const isSame = (a: string, b: string) => timingSafeEqual(digest(a), digest(b))
const digest = (text: string) => createHash('sha256').update(text).digest()
