import { createHash, randomBytes } from 'node:crypto'
import { refuse } from '@rondo/types'
import type { Base } from './base.ts'
import type { GuestLink } from './tables.ts'

export const GUEST_DAYS = 14
const LASTS_MS = GUEST_DAYS * 24 * 60 * 60_000
const MOST_OPEN = 50

/** Links that show a sprint's review to whoever has them, without an account, as often as they like, until they expire or are withdrawn. */
export class GuestLinks {
  readonly #base: Base
  readonly #underWay = new Map<string, Set<Promise<unknown>>>()

  constructor(base: Base) {
    this.#base = base
  }

  /** The token is in this answer and nowhere else; its hash is kept. */
  async make(boardId: string, sprintId: string, madeBy: string): Promise<{ id: string; token: string; expiresAt: Date }> {
    if ((await this.open(boardId)).length >= MOST_OPEN) refuse('limited', `A board may have ${MOST_OPEN} guest links at a time. Withdraw some first.`)
    const token = randomBytes(24).toString('base64url')
    const now = Date.now()
    const data = { boardId, sprintId, tokenHash: hashOf(token), madeBy, createdAt: new Date(now), expiresAt: new Date(now + LASTS_MS) }
    const { id } = await this.#base.adapter.create<Omit<GuestLink, 'id'>, GuestLink>({ model: 'guestLink', data })
    return { id, token, expiresAt: data.expiresAt }
  }

  /** Those that still work, newest first. */
  open(boardId: string): Promise<GuestLink[]> {
    const where = [
      { field: 'boardId', value: boardId },
      { field: 'expiresAt', operator: 'gt' as const, value: new Date() },
    ]
    return this.#base.adapter.findMany<GuestLink>({ model: 'guestLink', where, limit: MOST_OPEN, sortBy: { field: 'createdAt', direction: 'desc' } })
  }

  async find(token: string): Promise<GuestLink> {
    const link = await this.#base.adapter.findOne<GuestLink>({ model: 'guestLink', where: [{ field: 'tokenHash', value: hashOf(token) }] })
    if (!link || link.expiresAt < new Date()) noSuchLink()
    return link
  }

  /** What is done by a link, so that whoever withdraws it may rely on its end. `work` is to look the link up itself. */
  async use<T>(token: string, work: () => Promise<T>): Promise<T> {
    const key = hashOf(token)
    const underWay = this.#underWay.get(key) ?? new Set()
    const working = work()
    this.#underWay.set(key, underWay.add(working))
    try {
      return await working
    } finally {
      underWay.delete(working)
      if (underWay.size === 0) this.#underWay.delete(key)
    }
  }

  /** When this returns, nothing is written by it any more. */
  async revoke(boardId: string, id: string) {
    const where = [
      { field: 'id', value: id },
      { field: 'boardId', value: boardId },
    ]
    const link = await this.#base.adapter.findOne<GuestLink>({ model: 'guestLink', where })
    if (!link || (await this.#base.adapter.deleteMany({ model: 'guestLink', where })) === 0) refuse('missing', 'This link has been withdrawn already.')
    await Promise.allSettled(this.#underWay.get(link.tokenHash) ?? [])
  }
}

const hashOf = (token: string) => createHash('sha256').update(token).digest('hex')

/** Made up, withdrawn, expired, or its maker gone: all the same to whoever holds it. */
export function noSuchLink(): never {
  refuse('missing', 'It was withdrawn, its time is over, or it was copied incompletely. Ask whoever sent it for a new one.')
}
