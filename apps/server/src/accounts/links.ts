import { createHmac, timingSafeEqual } from 'node:crypto'
import { refuse } from '@rondo/types'
import type { Base } from './base.ts'
import type { AccountLink } from './tables.ts'

const LASTS_MS = { reset: 60 * 60_000, email: 24 * 60 * 60_000 }

/**
 * Links that prove who someone is: a forgotten password, a new address. The token is not stored at all but made from the row's id with this installation's key,
 * so that an admin without mail can be shown it again, while a copy of the database holds none.
 */
export class Links {
  readonly #base: Base

  constructor(base: Base) {
    this.#base = base
  }

  /** The newest link of a kind replaces those before it. */
  async make(kind: AccountLink['kind'], userId: string, isMailed: boolean, email: string | null = null): Promise<{ token: string }> {
    await this.#base.adapter.deleteMany({ model: 'accountLink', where: ofKind(kind, userId) })
    const now = Date.now()
    const data = { kind, userId, email, isMailed, createdAt: new Date(now), expiresAt: new Date(now + LASTS_MS[kind]) }
    const { id } = await this.#base.adapter.create<Omit<AccountLink, 'id'>, AccountLink>({ model: 'accountLink', data })
    return { token: this.tokenOf(id) }
  }

  async newest(kind: AccountLink['kind'], userId: string): Promise<AccountLink | undefined> {
    const [newest] = await this.#base.adapter.findMany<AccountLink>({ model: 'accountLink', where: ofKind(kind, userId), limit: 1 })
    return newest
  }

  async find(kind: AccountLink['kind'], token: string): Promise<AccountLink> {
    const link = await this.#base.adapter.findOne<AccountLink>({ model: 'accountLink', where: [{ field: 'id', value: this.#idIn(token) }] })
    return this.#stillGood(kind, link)
  }

  /** Of any number who use it at once, one succeeds. */
  async use(kind: AccountLink['kind'], token: string): Promise<AccountLink> {
    await this.find(kind, token)
    const link = await this.#base.adapter.consumeOne<AccountLink>({ model: 'accountLink', where: [{ field: 'id', value: this.#idIn(token) }] })
    return this.#stillGood(kind, link)
  }

  /** Open links that no mail has carried: an admin has to. */
  open(): Promise<AccountLink[]> {
    const where = [
      { field: 'isMailed', value: false },
      { field: 'expiresAt', operator: 'gt' as const, value: new Date() },
    ]
    return this.#base.adapter.findMany<AccountLink>({ model: 'accountLink', where, limit: 1000 })
  }

  tokenOf(id: string) {
    return `${id}.${this.#mac(id)}`
  }

  #idIn(token: string): string {
    const [id = '', mac = ''] = token.split('.')
    const [given, right] = [Buffer.from(mac), Buffer.from(this.#mac(id))]
    if (given.length !== right.length || !timingSafeEqual(given, right)) noLonger()
    return id
  }

  #mac(id: string) {
    return createHmac('sha256', this.#base.key).update(`account-link:${id}`).digest('base64url')
  }

  #stillGood(kind: AccountLink['kind'], link: AccountLink | null): AccountLink {
    if (link?.kind !== kind || link.expiresAt < new Date()) noLonger()
    return link
  }
}

const ofKind = (kind: string, userId: string) => [
  { field: 'userId', value: userId },
  { field: 'kind', value: kind },
]

function noLonger(): never {
  refuse('missing', 'This link has been used, or is too old. Ask for a new one.')
}
