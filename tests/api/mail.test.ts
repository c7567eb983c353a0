import { createServer } from 'node:net'
import { createInterface } from 'node:readline'
import { expect, onTestFinished, test } from 'vitest'
import { codeOf } from './browser.ts'
import { openServer, PASSWORD } from './server.ts'

/** A mail server that takes whatever comes. */
async function mailbox() {
  const letters: string[] = []
  let tell = () => {}
  const server = createServer((socket) => {
    let letter: string[] | null = null
    socket.on('error', () => {})
    socket.write('220 here\r\n')
    createInterface({ input: socket }).on('line', (line) => {
      if (letter && line !== '.') return void letter.push(line)
      if (letter) {
        letters.push(letter.join('\n').replaceAll('=\n', '').replaceAll('=3D', '='))
        letter = null
        tell()
      } else if (line === 'DATA') letter = []
      socket.write(line === 'DATA' ? '354 go on\r\n' : line === 'QUIT' ? '221 bye\r\n' : '250 fine\r\n')
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void server.close())
  const { port } = server.address() as { port: number }
  return {
    SMTP_URL: `smtp://127.0.0.1:${port}?from=rondo@example.org`,
    async next() {
      while (letters.length === 0) await new Promise<void>((resolve) => (tell = resolve))
      return letters.shift() as string
    },
  }
}

test('with mail set up, a forgotten password is a letter, and no admin sees the link', async () => {
  const { SMTP_URL, next } = await mailbox()
  const { person, visitor } = await openServer({ SMTP_URL, PUBLIC_URL: 'https://rondo.example.org' })
  const root = await person('Root', { isAdmin: true })
  const ann = await person('Ann')
  expect((await visitor().post('/api/password-resets', { email: ann.email })).json()).toEqual({ by: 'mail' })
  const letter = await next()
  expect(letter).toMatch(/^From: rondo@example\.org$/m)
  expect(letter).toMatch(/^To: ann@example\.org$/m)
  const token = /https:\/\/rondo\.example\.org\/reset-password\/(\S+)/.exec(letter)?.[1]
  expect((await root.get('/api/admin/links')).json()).toEqual({ links: [] })
  expect(codeOf(await visitor().post(`/api/password-resets/${token}`, { password: 'another password' }))).toBe('ok')
})

test('a link that is sent names our own address, whatever host the request claimed', async () => {
  const { SMTP_URL, next } = await mailbox()
  const { person, visitor } = await openServer({ SMTP_URL })
  const ann = await person('Ann')
  await visitor().post('/api/password-resets', { email: ann.email }, { host: 'evil.test', origin: undefined })
  expect(await next()).toMatch(/^http:\/\/127\.0\.0\.1:3000\/reset-password\//m)
})

test('a new address gets the letter, not the old one', async () => {
  const { SMTP_URL, next } = await mailbox()
  const { person } = await openServer({ SMTP_URL })
  const ann = await person('Ann')
  expect((await ann.post('/api/me/email', { email: 'new@example.org', password: PASSWORD })).json()).toEqual({ by: 'mail' })
  expect(await next()).toMatch(/^To: new@example\.org$/m)
})

test('an invitation that names an address is sent there; the admin has the link as well', async () => {
  const { SMTP_URL, next } = await mailbox()
  const { team } = await openServer({ SMTP_URL, PUBLIC_URL: 'https://rondo.example.org' })
  const { admin, boardId } = await team()
  const { url } = (await admin.post(`/api/boards/${boardId}/invitations`, { role: 'member', email: 'nia@example.org' })).json() as { url: string }
  const letter = await next()
  expect(letter).toMatch(/^To: nia@example\.org$/m)
  expect(letter).toContain(url)
  expect(letter).toContain('Ada invites you')
})

test('a mail server that does not answer holds nobody up', async () => {
  const { person, visitor } = await openServer({ SMTP_URL: 'smtp://127.0.0.1:9' })
  const ann = await person('Ann')
  expect((await visitor().post('/api/password-resets', { email: ann.email })).statusCode).toBe(202)
  expect((await ann.post('/api/me/email', { email: 'new@example.org', password: PASSWORD })).statusCode).toBe(202)
})
