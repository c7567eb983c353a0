import { refuse } from '@rondo/types'
import type { FastifyRequest } from 'fastify'
import { bearer } from './accounts/accounts.ts'
import type { App } from './app.ts'
import type { Context } from './context.ts'

const MOST_A_MINUTE = 600
/** Programs write cards by the hundred. */
const MOST_BY_A_PROGRAM = 6_000

/** So much and no more in a minute for each person, from wherever they ask; who is nobody shares with their address. Guests have a limit of their own. */
export function limitEveryone(app: App, { accounts }: Context) {
  const keyGenerator = async ({ headers, ip }: FastifyRequest) => {
    const person = await accounts.identify(headers)
    return person ? `${bearer(headers.authorization) ? 'program' : 'person'} ${person.userId}` : `address ${ip}`
  }
  const max = (_: FastifyRequest, key: string) => (key.startsWith('program ') ? MOST_BY_A_PROGRAM : MOST_A_MINUTE)
  const count = app.createRateLimit({ timeWindow: '1 minute', max, keyGenerator })
  app.addHook('onRequest', async (request, reply) => {
    if (!request.url.startsWith('/api/') || request.url.startsWith('/api/guest/')) return
    const counted = await count(request)
    if (counted.isAllowed || !counted.isExceeded) return
    reply.header('retry-after', counted.ttlInSeconds)
    refuse('limited', `That was a lot at once. Try again in ${counted.ttlInSeconds} seconds.`)
  })
}
