import { buildApp } from './app.ts'
import { type Context, openContext } from './context.ts'
import { prepareDataDir } from './data-dir.ts'
import { type Environment, readEnvironment, WrongEnvironment } from './environment.ts'
import { openGateway } from './gateway/gateway.ts'
import { removeUnfinishedImports } from './imports/unfinished.ts'
import { openLog } from './log.ts'
import { markRunning } from './running.ts'
import { onStop } from './stopping.ts'

const PATIENCE_MS = 5000

process.umask(0o077)
try {
  await start(readEnvironment(process.env))
} catch (error) {
  console.error(inOneLine(error))
  process.exit(error instanceof WrongEnvironment ? 2 : 1)
}

async function start(env: Environment) {
  const log = await openLog(env)
  prepareDataDir(env.DATA_DIR)
  const stopRunning = markRunning(env.DATA_DIR) // before anything is opened: a restore puts other files in place
  const context = await openContext(env, log)
  await removeUnfinishedImports(context)
  const app = await buildApp(context)
  const gateway = openGateway(app.server, context)
  app.addHook('preClose', () => gateway.close())

  onStop(async () => {
    context.life.state = 'draining'
    await gateway.drain()
    setTimeout(() => app.server.closeAllConnections(), PATIENCE_MS).unref()
    await app.close()
    await context.close()
    stopRunning()
  })
  process.on('unhandledRejection', (err) => log.error({ err }, 'a promise was forgotten'))

  const said = app.log.level
  app.log.level = 'silent' // Fastify's own words on listening; ours is the one line below
  await app.listen({ host: env.HOST, port: env.PORT })
  app.log.level = said
  context.address.url = addressOf(app.server.address(), env)
  context.life.state = 'ready'
  announce(context)
  context.reports.warm()
}

function addressOf(address: ReturnType<Awaited<ReturnType<typeof buildApp>>['server']['address']>, { HOST, PORT, PUBLIC_URL }: Environment) {
  const port = typeof address === 'object' && address ? address.port : PORT
  return PUBLIC_URL ?? `http://${HOST.includes(':') ? `[${HOST}]` : HOST}:${port}`
}

function announce({ env, address: { url } }: Context) {
  console.log(env.LOG_FORMAT === 'json' ? JSON.stringify({ event: 'ready', url, pid: process.pid }) : `Rondo is at ${url}`)
}

function inOneLine(error: unknown): string {
  const { code, message, port, address } = error as NodeJS.ErrnoException & { port?: number; address?: string }
  if (code === 'EADDRINUSE') return `PORT=${port} is taken on ${address}: stop what listens there, or choose another, e.g. PORT=0 for any free one`
  if (code === 'EACCES' && port) return `PORT=${port} may not be opened by this user: choose one above 1023, e.g. PORT=3000`
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') return `HOST is not an address of this machine: try HOST=127.0.0.1, or 0.0.0.0 for every network`
  return message ? message.split('\n').join(error instanceof WrongEnvironment ? '\n' : ' ') : String(error)
}
