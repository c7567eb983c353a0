import { EventEmitter } from 'node:events'
import { apiKey } from '@better-auth/api-key'
import { hash, verify } from '@node-rs/argon2'
import { type BetterAuthOptions, betterAuth } from 'better-auth'
import { getMigrations } from 'better-auth/db/migration'
import { openDatabase } from './database.ts'
import { ownTables } from './tables.ts'

export type Settings = { DATA_DIR: string; DATABASE_URL?: string | undefined; PUBLIC_URL?: string | undefined }
export type Ended = { userId: string; sessionId?: string }
export type Base = Awaited<ReturnType<typeof openBase>>

/** better-auth as we use it: its tables and its server-side calls, behind routes of our own. Nothing of its HTTP handler is reachable. */
export async function openBase(settings: Settings, key: string, log: { error(context: object, message?: string): void }) {
  const { db, type } = openDatabase(settings)
  const options = optionsFor({ db, type, transaction: true }, key, settings.PUBLIC_URL, log)
  const migrations = () => getMigrations(options)
  await (await migrations()).runMigrations()
  const auth = betterAuth(options)
  const { adapter, internalAdapter, password, authCookies } = await auth.$context
  const endings = new EventEmitter<{ ended: [Ended] }>()
  return { auth, adapter, internal: internalAdapter, password, key, db, cookie: authCookies.sessionToken.name, endings, migrations, close: () => db.destroy() }
}

function optionsFor(
  database: BetterAuthOptions['database'],
  secret: string,
  publicUrl = 'http://127.0.0.1',
  log: { error(context: object, message?: string): void },
) {
  const isHttps = publicUrl.startsWith('https:')
  return {
    database,
    secret,
    baseURL: publicUrl,
    telemetry: { enabled: false },
    logger: { level: 'error', log: (_level, message, ...details) => log.error({ details: details.map(String) }, message) },
    rateLimit: { enabled: false }, // ours counts by account and source; see guesses.ts
    advanced: {
      cookiePrefix: 'rondo',
      useSecureCookies: isHttps,
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax', secure: isHttps, path: '/' },
      ipAddress: { disableIpTracking: true },
    },
    session: { expiresIn: 60 * 60 * 24 * 30, updateAge: 60 * 60 * 24 },
    user: {
      additionalFields: {
        isAdmin: { type: 'boolean', required: true, defaultValue: false, input: false },
        suspendedAt: { type: 'date', required: false, input: false },
      },
    },
    // Sign-up is closed: people come by set-up, by invitation, or by the command line, through people.ts.
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      maxPasswordLength: 200,
      password: { hash: (text) => hash(text), verify: ({ hash: stored, password }) => verify(stored, password) }, // argon2id, OWASP's parameters
    },
    plugins: [apiKey({ defaultPrefix: 'rondo_', rateLimit: { enabled: false }, enableMetadata: false }), ownTables],
  } satisfies BetterAuthOptions
}
