import { defaultKeyHasher } from '@better-auth/api-key'
import { refuse } from '@rondo/types'
import type { Base } from './base.ts'
import { type Person, personOf } from './sessions.ts'

type Key = {
  id: string
  name: string | null
  start: string | null
  enabled: boolean
  referenceId: string
  createdAt: Date
  expiresAt: Date | null
  lastRequest: Date | null
}

const NOTE_USE_EVERY_MS = 60 * 60_000

/** API tokens: what a program shows in place of a cookie. Only a hash is kept. */
export class Tokens {
  readonly #base: Base

  constructor(base: Base) {
    this.#base = base
  }

  /** Whose token this is. Read by ourselves: the plugin's own check writes to disk each time. */
  async holder(token: string): Promise<Person | null> {
    const key = await this.#base.db
      .selectFrom('apikey')
      .innerJoin('user', 'user.id', 'apikey.referenceId')
      .select(['apikey.id as keyId', 'enabled', 'expiresAt', 'lastRequest', 'user.id', 'user.name', 'user.email', 'user.isAdmin', 'user.suspendedAt'])
      .where('key', '=', await defaultKeyHasher(token))
      .executeTakeFirst()
    if (!key?.enabled || key.suspendedAt || (key.expiresAt && new Date(key.expiresAt) < new Date())) return null
    if (Date.now() - new Date(key.lastRequest ?? 0).getTime() > NOTE_USE_EVERY_MS)
      await this.#base.adapter.update({ model: 'apikey', where: [{ field: 'id', value: key.keyId }], update: { lastRequest: new Date() } })
    return personOf(key, sessionIdOf(key.keyId))
  }

  /** Which of these stand for tokens that hold. */
  async holding(sessionIds: readonly string[]): Promise<string[]> {
    const keyIds = keyIdsIn(sessionIds)
    if (keyIds.length === 0) return []
    const found = await this.#base.db
      .selectFrom('apikey')
      .innerJoin('user', 'user.id', 'apikey.referenceId')
      .select(['apikey.id', 'apikey.enabled', 'apikey.expiresAt'])
      .where('apikey.id', 'in', keyIds)
      .where('user.suspendedAt', 'is', null)
      .execute()
    return found.filter(({ enabled, expiresAt }) => enabled && !(expiresAt && new Date(expiresAt) < new Date())).map(({ id }) => sessionIdOf(id))
  }

  /** The token itself is in this answer and nowhere else, ever again. */
  async create(userId: string, name: string): Promise<{ id: string; token: string }> {
    const { id, key } = await this.#base.auth.api.createApiKey({ body: { userId, name } })
    return { id, token: key }
  }

  async list(userId: string) {
    const keys = await this.#base.adapter.findMany<Key>({
      model: 'apikey',
      where: [{ field: 'referenceId', value: userId }],
      limit: 1000,
      sortBy: { field: 'createdAt', direction: 'desc' },
    })
    return keys.map(({ id, name, start, createdAt, lastRequest }) => ({
      id,
      name: name ?? '',
      begins: start ?? '',
      createdAt: createdAt.toISOString(),
      usedAt: lastRequest?.toISOString() ?? null,
    }))
  }

  async revoke(userId: string, id: string) {
    const mine = [
      { field: 'id', value: id },
      { field: 'referenceId', value: userId },
    ]
    if ((await this.#base.adapter.deleteMany({ model: 'apikey', where: mine })) === 0) refuse('missing', 'You have no such token.')
    this.#base.endings.emit('ended', { userId, sessionId: sessionIdOf(id) })
  }
}

const MARK = 'token:'
const sessionIdOf = (keyId: string) => MARK + keyId
const keyIdsIn = (sessionIds: readonly string[]) => sessionIds.filter((id) => id.startsWith(MARK)).map((id) => id.slice(MARK.length))
