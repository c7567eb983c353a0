import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { buildApp } from '../../apps/server/src/app.ts'
import { openContext } from '../../apps/server/src/context.ts'
import { readEnvironment } from '../../apps/server/src/environment.ts'
import { openLog } from '../../apps/server/src/log.ts'
import { Browser } from './browser.ts'

export const PASSWORD = 'correct horse battery'
export type TestServer = Awaited<ReturnType<typeof openServer>>

export function temporaryFolder() {
  const dir = mkdtempSync(join(tmpdir(), 'rondo-api-'))
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }))
  return dir
}

/** The whole server but the listening: its own folder, its own accounts. It goes with the test. */
export async function openServer(settings: Record<string, string> = {}, { web = '/nowhere' } = {}) {
  const dir = settings.DATA_DIR ?? temporaryFolder()
  const env = readEnvironment({ DATA_DIR: dir, LOG_LEVEL: 'silent', LOG_FORMAT: 'json', ...settings })
  const context = { ...(await openContext(env, await openLog(env))), web }
  const app = await buildApp(context)
  context.life.state = 'ready'
  let closing: Promise<void> | undefined
  const close = () => (closing ??= app.close().then(context.close))
  onTestFinished(close)
  let count = 0

  /** Somebody's browser, not signed in. `from` is where it is, for those who count sources. */
  const visitor = (from = '127.0.0.1') => new Browser(app, env.PUBLIC_URL ?? 'http://rondo.test', from)

  /** A person with an account, signed in, in a house of their own. */
  async function person(name: string, { isAdmin = false } = {}) {
    const email = `${name.toLowerCase()}@example.org`
    const user = await context.accounts.people.create({ name, email, password: PASSWORD }, isAdmin)
    const browser = visitor(`10.9.0.${count++}`)
    await browser.signIn(email, PASSWORD)
    return Object.assign(browser, { userId: user.id, email, name })
  }

  /** A board with someone in each role, and someone who is not on it. */
  async function team() {
    const admin = await person('Ada')
    const { id: boardId } = (await admin.post('/api/boards', { name: 'App', key: 'APP', zone: 'UTC' })).json() as { id: string }
    const others = { facilitator: await person('Fay'), member: await person('Max'), viewer: await person('Vic') }
    for (const [role, { userId }] of Object.entries(others)) await admin.post(`/api/boards/${boardId}/members`, { userId, role })
    return { boardId, admin, ...others, stranger: await person('Sam') }
  }

  return { dir, app, context, close, visitor, person, team }
}
