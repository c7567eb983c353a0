import { secret } from '../secret.ts'
import { type Base, type Ended, openBase, type Settings } from './base.ts'
import { Guesses } from './guesses.ts'
import { GuestLinks } from './guest-links.ts'
import { Invitations } from './invitations.ts'
import { Links } from './links.ts'
import { People } from './people.ts'
import { type Person, Sessions } from './sessions.ts'
import { Tokens } from './tokens.ts'

export type { Person } from './sessions.ts'

/** Who is who. Boards know people by their ids only. */
export class Accounts {
  readonly people: People
  readonly sessions: Sessions
  readonly tokens: Tokens
  readonly links: Links
  readonly invitations: Invitations
  readonly guestLinks: GuestLinks
  readonly #base: Base

  static async open(settings: Settings & { AUTH_SECRET?: string | undefined }, log: { error(context: object, message?: string): void }) {
    return new Accounts(await openBase(settings, settings.AUTH_SECRET ?? secret(settings.DATA_DIR, 'auth.key'), log))
  }

  private constructor(base: Base) {
    this.#base = base
    this.people = new People(base)
    this.sessions = new Sessions(base, this.people, new Guesses())
    this.tokens = new Tokens(base)
    this.links = new Links(base)
    this.invitations = new Invitations(base)
    this.guestLinks = new GuestLinks(base)
  }

  /** Who asks, by token or by cookie. Nothing is remembered between two questions: whoever was signed out a moment ago is nobody now. */
  async identify({ cookie, authorization }: { cookie?: string | undefined; authorization?: string | undefined }): Promise<Person | null> {
    const token = bearer(authorization)
    if (token !== undefined) return this.tokens.holder(token)
    return cookie ? this.sessions.holder(cookie) : null
  }

  /** Which of these sessions and tokens (by the `sessionId` of whom they named) hold this moment. */
  async holding(sessionIds: readonly string[]): Promise<Set<string>> {
    const [sessions, tokens] = await Promise.all([this.sessions.holding(sessionIds), this.tokens.holding(sessionIds)])
    return new Set([...sessions, ...tokens])
  }

  async names(userIds: Iterable<string>): Promise<Record<string, string>> {
    return Object.fromEntries((await this.people.byIds(userIds)).map(({ id, name }) => [id, name]))
  }

  /** Calls back when a session or a token ends, or (without sessionId) all of someone's. */
  onEnded(listener: (ended: Ended) => void) {
    this.#base.endings.on('ended', listener)
  }

  close() {
    return this.#base.close()
  }
}

/** Other schemes are not ours: a proxy in front may have its own. */
export const bearer = (authorization: string | undefined) => /^Bearer +(\S+)$/i.exec(authorization ?? '')?.[1]
