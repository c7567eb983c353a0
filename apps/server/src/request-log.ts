import { Histogram } from 'prom-client'
import type { App } from './app.ts'
import type { Context } from './context.ts'

const quiet = ['/healthz', '/readyz', '/metrics']

/** One line for each request, by its route: an address may hold a token. */
export function logRequests(app: App, { metrics }: Context) {
  const seconds = new Histogram({
    name: 'rondo_http_request_seconds',
    help: 'How long HTTP requests took',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.02, 0.1, 0.5, 2, 10],
    registers: [metrics],
  })
  app.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'none'
    const { method } = request
    const status = reply.statusCode
    seconds.observe({ method, route, status }, reply.elapsedTime / 1000)
    if (quiet.includes(route)) return
    const line = { method, route, status, ms: Math.round(reply.elapsedTime) }
    if (status >= 400 || method !== 'GET') request.log.info(line, 'answered')
    else request.log.debug(line, 'answered')
  })
}
