import { createTransport } from 'nodemailer'

type Letter = { to: string; subject: string; text: string }
export type Mail = { send(letter: Letter): Promise<void> }

/** The way to send mail, where SMTP_URL names one. `?from=` in it says who writes; else the user it signs in with does. */
export function openMail({ SMTP_URL }: { SMTP_URL?: string | undefined }): Mail | null {
  if (!SMTP_URL) return null
  const url = new URL(SMTP_URL)
  const user = decodeURIComponent(url.username)
  const from = url.searchParams.get('from') ?? (user.includes('@') ? user : `rondo@${url.hostname}`)
  url.searchParams.delete('from')
  const transport = createTransport(url.href, { from })
  return { send: async (letter) => void (await transport.sendMail(letter)) }
}
