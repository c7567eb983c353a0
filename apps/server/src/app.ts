import type { IncomingMessage, ServerResponse } from 'node:http'
import compress from '@fastify/compress'
import helmet from '@fastify/helmet'
import multipart from '@fastify/multipart'
import rateLimit from '@fastify/rate-limit'
import swagger from '@fastify/swagger'
import underPressure from '@fastify/under-pressure'
import Fastify, { type FastifyBaseLogger, type FastifyInstance, LogController, type RawServerDefault } from 'fastify'
import { jsonSchemaTransform, jsonSchemaTransformObject, serializerCompiler, validatorCompiler, type ZodTypeProvider } from 'fastify-type-provider-zod'
import type { Context } from './context.ts'
import { security } from './csp.ts'
import { demoRoutes } from './demo/routes.ts'
import { refuseForeign } from './guards.ts'
import { guestRoutes } from './guests/routes.ts'
import { importRoutes } from './imports/routes.ts'
import { limitEveryone } from './limit.ts'
import { answerError, sendProblem } from './problem.ts'
import { reportRoutes } from './reports/routes.ts'
import { logRequests } from './request-log.ts'
import { accountRoutes } from './routes/account.ts'
import { adminRoutes } from './routes/admin.ts'
import { boardRoutes } from './routes/boards.ts'
import { commandRoutes } from './routes/commands.ts'
import { docRoutes } from './routes/docs.ts'
import { duplicateRoutes } from './routes/duplicate.ts'
import { exportRoutes } from './routes/export.ts'
import { healthRoutes } from './routes/health.ts'
import { invitationRoutes } from './routes/invitations.ts'
import { memberRoutes } from './routes/members.ts'
import { mutationRoutes } from './routes/mutations.ts'
import { pageRoutes } from './routes/page.ts'
import { passwordRoutes } from './routes/password.ts'
import { sessionRoutes } from './routes/session.ts'
import { setupRoutes } from './routes/setup.ts'
import { tokenRoutes } from './routes/tokens.ts'
import { workRoutes } from './routes/work.ts'
import { version } from './version.ts'

export type App = FastifyInstance<RawServerDefault, IncomingMessage, ServerResponse, FastifyBaseLogger, ZodTypeProvider>
export type Routes = (app: App, context: Context) => void | Promise<void>

const MOST_BODY_BYTES = 2_000_000

export async function buildApp(context: Context): Promise<App> {
  const { env, log } = context
  const app: App = Fastify({
    loggerInstance: log as FastifyBaseLogger,
    logController: new LogController({ disableRequestLogging: true }), // request-log.ts says it in one line, without secrets
    trustProxy: env.TRUSTED_PROXIES.length > 0 ? env.TRUSTED_PROXIES : false,
    bodyLimit: MOST_BODY_BYTES,
    forceCloseConnections: 'idle',
    requestTimeout: 300_000, // an upload over a slow line, and no longer
    frameworkErrors: answerError,
    routerOptions: { maxParamLength: 200 },
  }).withTypeProvider<ZodTypeProvider>()
  app.setValidatorCompiler(validatorCompiler)
  app.setSerializerCompiler(serializerCompiler)
  app.setErrorHandler(answerError)
  takeOnlyJson(app)

  await app.register(helmet, security(env.PUBLIC_URL))
  await app.register(compress, { threshold: 1024 })
  await app.register(multipart)
  await app.register(rateLimit, { global: false })
  await app.register(underPressure, {
    maxEventLoopDelay: 2000,
    pressureHandler: ({ url }, reply) => {
      if (url !== '/healthz') sendProblem(reply, 'unavailable', 'Rondo is very busy. Try again in a moment.')
    },
  })
  await app.register(swagger, {
    openapi: { openapi: '3.1.0', info: { title: 'Rondo', version } },
    transform: jsonSchemaTransform,
    transformObject: jsonSchemaTransformObject,
  })
  logRequests(app, context)
  app.addHook('onRequest', async (request) => {
    if (request.url.startsWith('/api/')) refuseForeign(request, env.PUBLIC_URL)
  })
  limitEveryone(app, context)
  for (const routes of all) await routes(app, context)
  return app
}

const all: Routes[] = [
  healthRoutes,
  setupRoutes,
  sessionRoutes,
  accountRoutes,
  passwordRoutes,
  tokenRoutes,
  adminRoutes,
  boardRoutes,
  workRoutes,
  mutationRoutes,
  memberRoutes,
  invitationRoutes,
  exportRoutes,
  reportRoutes,
  guestRoutes,
  duplicateRoutes,
  importRoutes,
  demoRoutes,
  commandRoutes,
  docRoutes,
  pageRoutes,
]

/** Forms of other sites can send plain text, so we do not read it. An empty body is no body. */
function takeOnlyJson(app: App) {
  const parse = app.getDefaultJsonParser('error', 'error')
  app.removeAllContentTypeParsers()
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (request, body, done) =>
    body === '' ? done(null, undefined) : parse(request, body as string, done),
  )
}
