import { existsSync, readFileSync } from 'node:fs'
import fastifyStatic from '@fastify/static'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Routes } from '../app.ts'
import { sendProblem } from '../problem.ts'

/** The web app: its files as they were built, and its page for every address that is one of its own. */
export const pageRoutes: Routes = async (app, { web }) => {
  const sayMissing = (reply: FastifyReply) => sendProblem(reply, 'missing', 'There is nothing here.')
  if (!existsSync(`${web}/index.html`)) return void app.setNotFoundHandler((_, reply) => sayMissing(reply))
  const page = readFileSync(`${web}/index.html`, 'utf8')
  const sendPage = (reply: FastifyReply) => reply.type('text/html; charset=utf-8').header('cache-control', 'no-cache').send(page)

  await app.register(fastifyStatic, {
    root: web,
    index: false,
    wildcard: false,
    cacheControl: false,
    globIgnore: ['index.html', '.built'],
    setHeaders: (reply, path) => {
      reply.header('cache-control', path.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache')
    },
  })
  for (const path of ['/', '/index.html']) app.get(path, { schema: { hide: true } }, async (_, reply) => sendPage(reply))
  app.setNotFoundHandler((request, reply) => (wantsPage(request) ? sendPage(reply) : sayMissing(reply)))
}

function wantsPage({ method, url, headers }: FastifyRequest) {
  return (method === 'GET' || method === 'HEAD') && !/^\/(api|socket\.io|assets)(\/|$|\?)/.test(url) && (headers.accept?.includes('text/html') ?? false)
}
