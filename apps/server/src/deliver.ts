import type { AccountLink } from './accounts/tables.ts'
import type { Context } from './context.ts'

const paths = { reset: '/reset-password', email: '/confirm-email' }
const letters = {
  reset: ['A new password for Rondo', 'Someone, most likely you, asked for a new password. Choose it here within an hour:'],
  email: ['Your new address for Rondo', 'Open this link within a day, and this will be your address in Rondo:'],
}

/**
 * Makes a link and gets it to the person: by mail where there is any; else the log says that it waits for an admin on the People page, and never what it is. The
 * address in it is ours as we know it, never one that the request named: it would be easy to have a link to another site sent to somebody.
 */
export async function deliver(context: Context, kind: AccountLink['kind'], userId: string, email: string): Promise<'mail' | 'admin'> {
  const { accounts, mail, log } = context
  const { token } = await accounts.links.make(kind, userId, mail !== null, kind === 'email' ? email : null)
  if (!mail) {
    log.warn(
      { userId },
      `no mail is set up: a link (${kind === 'reset' ? 'forgotten password' : 'changed e-mail address'}) waits for an admin on the People page`,
    )
    return 'admin'
  }
  const [subject = '', words = ''] = letters[kind]
  const text = `${words}\n\n${urlOf(kind, token, context.address.url)}\n\nIf you did not ask for this, do nothing.\n`
  mail.send({ to: email, subject, text }).catch((err) => log.error({ err }, 'a mail was not sent'))
  return 'mail'
}

export const urlOf = (kind: AccountLink['kind'], token: string, base: string) => `${base}${paths[kind]}/${token}`
