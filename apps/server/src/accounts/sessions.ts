import { Refusal, refuse } from '@rondo/types'
import type { Base } from './base.ts'
import type { Guesses } from './guesses.ts'
import type { People } from './people.ts'
import { sessionToken } from './session-cookie.ts'
import type { User } from './tables.ts'

export type Person = { userId: string; name: string; email: string; isAdmin: boolean; sessionId: string }
type Cookies = { cookies: string[] }

/** Being signed in with a browser. */
export class Sessions {
  readonly #base: Base
  readonly #people: People
  readonly #guesses: Guesses

  constructor(base: Base, people: People, guesses: Guesses) {
    this.#base = base
    this.#people = people
    this.#guesses = guesses
  }

  /** Whose cookie this is, looked up anew each time: in one statement of our own, since every request and every returning socket asks. */
  async holder(cookie: string): Promise<Person | null> {
    const token = sessionToken(cookie, this.#base.cookie, this.#base.key)
    if (!token) return null
    const found = await this.#base.db
      .selectFrom('session')
      .innerJoin('user', 'user.id', 'session.userId')
      .select(['session.id as sessionId', 'session.expiresAt', 'user.id', 'user.name', 'user.email', 'user.isAdmin', 'user.suspendedAt'])
      .where('session.token', '=', token)
      .executeTakeFirst()
    return found && !found.suspendedAt && new Date(found.expiresAt) > new Date() ? personOf(found, found.sessionId) : null
  }

  /** Which of these are sessions that hold. */
  async holding(sessionIds: readonly string[]): Promise<string[]> {
    if (sessionIds.length === 0) return []
    const found = await this.#base.db
      .selectFrom('session')
      .innerJoin('user', 'user.id', 'session.userId')
      .select(['session.id', 'session.expiresAt'])
      .where('session.id', 'in', sessionIds)
      .where('user.suspendedAt', 'is', null)
      .execute()
    return found.filter(({ expiresAt }) => new Date(expiresAt) > new Date()).map(({ id }) => id)
  }

  /** Lengthens a session that is in use; the cookies say so to the browser. */
  async refresh(cookie: string): Promise<Cookies> {
    const { headers } = await this.#base.auth.api.getSession({ headers: headersOf(cookie), returnHeaders: true })
    return { cookies: headers.getSetCookie() }
  }

  /** An unknown address and a wrong password take as long and get the same answer. */
  async signIn(email: string, password: string, source: string): Promise<{ user: User } & Cookies> {
    const outcome = await this.#guesses.attempt(
      email,
      source,
      () => this.#signIn(email, password),
      (answer) => answer !== null,
    )
    if (!outcome) refuse('unauthenticated', 'E-mail address and password do not match.')
    const user = await this.#people.byEmail(email)
    if (user && !user.suspendedAt) return { user, ...outcome }
    if (user) await this.#base.internal.deleteSession(outcome.token)
    refuse('forbidden', 'Your account is suspended. Ask whoever runs this Rondo.')
  }

  /** Signs in someone whose account was made this moment. */
  async welcome({ email }: User, password: string): Promise<Cookies> {
    return (await this.#signIn(email, password)) ?? refuse('internal', 'Your account is made. Please sign in.')
  }

  async signOut(cookie: string): Promise<Cookies> {
    const person = await this.holder(cookie)
    const { headers } = await this.#base.auth.api.signOut({ headers: headersOf(cookie), returnHeaders: true })
    if (person) this.#base.endings.emit('ended', { userId: person.userId, sessionId: person.sessionId })
    return { cookies: headers.getSetCookie() }
  }

  /** Is this that person's password? Guessing it counts as it does at the door. */
  async confirm(userId: string, password: string, source: string) {
    const account = await this.#base.internal.findCredentialAccount(userId)
    const isRight = await this.#guesses.attempt(
      userId,
      source,
      () => this.#base.password.verify({ hash: account?.password ?? '', password }).catch(() => false),
      (answer) => answer,
    )
    if (!isRight) refuse('forbidden', 'That is not your current password.')
  }

  /** Every session ends, also the one that asks; the sockets of all are cut at once. */
  async endAll(userId: string) {
    await this.#base.internal.deleteUserSessions(userId)
    this.#base.endings.emit('ended', { userId })
  }

  async #signIn(email: string, password: string): Promise<(Cookies & { token: string }) | null> {
    try {
      const { headers, response } = await this.#base.auth.api.signInEmail({ body: { email, password }, returnHeaders: true })
      return { cookies: headers.getSetCookie(), token: response.token }
    } catch (error) {
      if (error instanceof Refusal || (error as { statusCode?: number }).statusCode !== 401) throw error
      return null
    }
  }
}

export function personOf({ id, name, email, isAdmin }: Pick<User, 'id' | 'name' | 'email'> & { isAdmin: boolean | number }, sessionId: string): Person {
  return { userId: id, name, email, isAdmin: Boolean(isAdmin), sessionId }
}

function headersOf(cookie: string) {
  return new Headers({ cookie })
}
