import { randomUUID } from 'node:crypto'
import { Refusal, refuse } from '@rondo/types'
import type { Base } from './base.ts'
import type { User } from './tables.ts'

export type NewPerson = { name: string; email: string; password: string }
type Transaction = Pick<Base['adapter'], 'create' | 'findOne' | 'updateMany' | 'count'>

/** Those who have an account here. */
export class People {
  readonly #base: Base

  constructor(base: Base) {
    this.#base = base
  }

  /** Is there nobody yet who could run this place? */
  async needsSetup(): Promise<boolean> {
    return (await this.#base.adapter.count({ model: 'user', where: [{ field: 'isAdmin', value: true }] })) === 0
  }

  /** Makes the first admin. Of any number who try at once, one succeeds: the key of the one row in `setup` is the lock. */
  async setUp(person: NewPerson): Promise<User> {
    if (!(await this.needsSetup())) alreadySetUp()
    try {
      return await this.create(person, true, async (tx) => {
        await tx.create({ model: 'setup', data: { id: 'setup', at: new Date() }, forceAllowId: true })
      })
    } catch (error) {
      if (!(await this.needsSetup())) alreadySetUp()
      throw error
    }
  }

  /** A new account. `first` runs in the same transaction: if it throws, there is no account. */
  async create(
    { name, email, password }: NewPerson,
    isAdmin = false,
    first: (tx: Transaction, userId: string) => Promise<void> = async () => {},
  ): Promise<User> {
    const hash = await this.#base.password.hash(password) // before the transaction: others wait for it
    const id = randomUUID()
    const now = new Date()
    const user = { id, name, email: email.toLowerCase(), emailVerified: false, isAdmin, suspendedAt: null, createdAt: now, updatedAt: now }
    try {
      await this.#base.adapter.transaction(async (tx) => {
        await first(tx, id)
        await tx.create({ model: 'user', data: user, forceAllowId: true })
        await tx.create({ model: 'account', data: { userId: id, accountId: id, providerId: 'credential', password: hash, createdAt: now, updatedAt: now } })
      })
    } catch (error) {
      if (error instanceof Refusal) throw error
      if ((await this.byEmail(email)) && !(await this.byId(id))) refuse('conflict', 'Someone has an account with that e-mail address already.')
      throw error
    }
    return user
  }

  byId(userId: string): Promise<User | null> {
    return this.#base.adapter.findOne<User>({ model: 'user', where: [{ field: 'id', value: userId }] })
  }

  byEmail(email: string): Promise<User | null> {
    return this.#base.adapter.findOne<User>({ model: 'user', where: [{ field: 'email', value: email.toLowerCase() }] })
  }

  async byIds(userIds: Iterable<string>): Promise<User[]> {
    const ids = [...new Set(userIds)]
    if (ids.length === 0) return []
    return this.#base.adapter.findMany<User>({ model: 'user', where: [{ field: 'id', operator: 'in', value: ids }], limit: ids.length })
  }

  all(): Promise<User[]> {
    return this.#base.adapter.findMany<User>({ model: 'user', limit: 100_000, sortBy: { field: 'createdAt', direction: 'asc' } })
  }

  async rename(userId: string, name: string) {
    await this.#base.internal.updateUser(userId, { name })
  }

  /** Unless someone else has taken that address meanwhile. */
  async setEmail(userId: string, email: string) {
    const holder = await this.byEmail(email)
    if (holder && holder.id !== userId) refuse('conflict', 'Someone has an account with that e-mail address already.')
    await this.#base.internal.updateUser(userId, { email })
  }

  async setPassword(userId: string, password: string) {
    await this.#base.internal.updatePassword(userId, await this.#base.password.hash(password))
  }

  /** Whoever is suspended is signed out everywhere at once, keeps their place on boards, and cannot come back until reactivated. */
  async suspend(userId: string) {
    const user = await this.#known(userId)
    if (user.isAdmin) await this.#mustLeaveAnAdmin(userId)
    await this.#base.internal.updateUser(userId, { suspendedAt: user.suspendedAt ?? new Date() })
    await this.#base.internal.deleteUserSessions(userId)
    this.#base.endings.emit('ended', { userId })
  }

  async reactivate(userId: string) {
    await this.#known(userId)
    await this.#base.internal.updateUser(userId, { suspendedAt: null })
  }

  async setAdmin(userId: string, isAdmin: boolean) {
    await this.#known(userId)
    if (!isAdmin) await this.#mustLeaveAnAdmin(userId)
    await this.#base.internal.updateUser(userId, { isAdmin })
  }

  async #known(userId: string): Promise<User> {
    return (await this.byId(userId)) ?? refuse('missing', 'There is no such person here.')
  }

  async #mustLeaveAnAdmin(userId: string) {
    const admins = await this.#base.adapter.findMany<User>({ model: 'user', where: [{ field: 'isAdmin', value: true }], limit: 1000 })
    if (!admins.some(({ id, suspendedAt }) => id !== userId && !suspendedAt)) refuse('conflict', 'Someone must run this Rondo. Make someone else admin first.')
  }
}

function alreadySetUp(): never {
  refuse('conflict', 'This Rondo has been set up already. Ask its admin for an invitation.')
}
