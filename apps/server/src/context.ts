import { fileURLToPath } from 'node:url'
import { Registry } from 'prom-client'
import { Accounts } from './accounts/accounts.ts'
import { alone } from './alone.ts'
import { Boards } from './boards/boards.ts'
import { prepareDataDir } from './data-dir.ts'
import { openStore } from './db/open.ts'
import type { Environment } from './environment.ts'
import type { Log } from './log.ts'
import { openMail } from './mail.ts'
import { foldedBy } from './reports/folded.ts'
import { Reports } from './reports/reports.ts'

export type Context = Awaited<ReturnType<typeof openContext>>

/** Everything that a route, a command line or a job may need: a plain object, made once. */
export async function openContext(env: Environment, log: Log) {
  prepareDataDir(env.DATA_DIR)
  const { store, accounts } = await alone(env, async () => {
    const store = await openStore(env)
    return { store, accounts: await Accounts.open(env, log) }
  })
  const reports = new Reports({ env, store, log })
  const boards = await Boards.open({ store, log, knows: async (userId) => Boolean(await accounts.people.byId(userId)), folded: foldedBy(reports) })
  return {
    env,
    log,
    store,
    accounts,
    boards,
    reports,
    mail: openMail(env),
    /** The web app as it was built. */
    web: fileURLToPath(new URL('../../web/dist', import.meta.url)),
    metrics: new Registry(),
    /** Where this server is reached, for links in mails and logs; the port is known once it listens. */
    address: { url: env.PUBLIC_URL ?? `http://${env.HOST}:${env.PORT}` },
    /** Whether this server wants to be asked; a load balancer looks at it. */
    life: { state: 'starting' as 'starting' | 'ready' | 'draining' },
    async close() {
      await boards.close()
      await reports.close()
      await store.close()
      await accounts.close()
    },
  }
}
