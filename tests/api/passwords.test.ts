import { expect, test } from 'vitest'
import type { Ended } from '../../apps/server/src/accounts/base.ts'
import { codeOf } from './browser.ts'
import { openServer, PASSWORD, type TestServer } from './server.ts'

const NEW = 'another password'

/** The newest link for someone, as an admin finds it where no mail is set up. */
async function linkFor(server: TestServer, email: string) {
  const admin = await server.person(`Root${Math.random().toString(36).slice(2)}`, { isAdmin: true })
  const { links } = (await admin.get('/api/admin/links')).json() as { links: { email: string; url: string; kind: string }[] }
  const link = links.find((link) => link.email === email)
  return { ...link, token: link?.url.split('/').at(-1) }
}

async function settled(check: () => Promise<boolean>) {
  for (let i = 0; i < 200 && !(await check()); i++) await new Promise((resolve) => setImmediate(resolve))
}

function endings({ context }: TestServer) {
  const ended: Ended[] = []
  context.accounts.onEnded((what) => ended.push(what))
  return ended
}

test('a changed password ends every other session at once, and this browser stays', async () => {
  const server = await openServer()
  const ann = await server.person('Ann')
  const other = server.visitor()
  await other.signIn(ann.email, PASSWORD)
  const stolen = ann.cookie
  const ended = endings(server)

  expect(codeOf(await ann.post('/api/me/password', { current: 'wrong wrong', password: NEW }))).toBe('forbidden')
  expect(codeOf(await other.get('/api/me'))).toBe('ok')
  expect(codeOf(await ann.post('/api/me/password', { current: PASSWORD, password: NEW }))).toBe('ok')

  expect(codeOf(await other.get('/api/me'))).toBe('unauthenticated')
  expect(codeOf(await server.visitor().get('/api/me', { cookie: stolen }))).toBe('unauthenticated')
  expect(codeOf(await ann.get('/api/me'))).toBe('ok')
  expect(ended).toEqual([{ userId: ann.userId }])
  expect(codeOf(await other.signIn(ann.email, PASSWORD))).toBe('unauthenticated')
  expect(codeOf(await other.signIn(ann.email, NEW))).toBe('ok')
})

test('the current password cannot be guessed from a stolen session', async () => {
  const { person } = await openServer()
  const ann = await person('Ann')
  for (let i = 0; i < 10; i++) await ann.post('/api/me/password', { current: `guess ${i}`, password: NEW })
  expect(codeOf(await ann.post('/api/me/password', { current: PASSWORD, password: NEW }))).toBe('limited')
})

test('a forgotten password: without mail the admin has the link; it serves once and ends every session', async () => {
  const server = await openServer()
  const ann = await server.person('Ann')
  const stranger = server.visitor()
  const asked = await stranger.post('/api/password-resets', { email: 'ANN@example.org' })
  expect([asked.statusCode, asked.json()]).toEqual([202, { by: 'admin' }])
  await settled(async () => (await server.context.accounts.links.open()).length > 0)
  const { url, token, kind } = await linkFor(server, ann.email)
  expect(kind).toBe('reset')
  expect(url).toBe(`http://rondo.test/reset-password/${token}`)

  const ended = endings(server)
  expect((await stranger.get(`/api/password-resets/${token}`)).json()).toEqual({ email: ann.email })
  expect(codeOf(await stranger.post(`/api/password-resets/${token}`, { password: 'short' }))).toBe('invalid')
  expect(codeOf(await stranger.post(`/api/password-resets/${token}`, { password: NEW }))).toBe('ok')
  expect(codeOf(await stranger.post(`/api/password-resets/${token}`, { password: PASSWORD }))).toBe('missing')
  expect(codeOf(await ann.get('/api/me'))).toBe('unauthenticated')
  expect(ended).toEqual([{ userId: ann.userId }])
  expect(codeOf(await stranger.signIn(ann.email, NEW))).toBe('ok')
})

test('asking for an unknown address gets the same answer and makes no link', async () => {
  const server = await openServer()
  const ann = await server.person('Ann')
  const unknown = await server.visitor().post('/api/password-resets', { email: 'nobody@example.org' })
  const known = await server.visitor().post('/api/password-resets', { email: ann.email })
  expect([unknown.statusCode, unknown.body]).toEqual([known.statusCode, known.body])
  await settled(async () => (await server.context.accounts.links.open()).length > 0)
  expect(await server.context.accounts.links.open()).toHaveLength(1)
})

test('asking again and again floods nobody', async () => {
  const server = await openServer()
  const ann = await server.person('Ann')
  await server.visitor().post('/api/password-resets', { email: ann.email })
  await settled(async () => (await server.context.accounts.links.open()).length > 0)
  const [first] = await server.context.accounts.links.open()
  await server.visitor().post('/api/password-resets', { email: ann.email })
  const bob = await server.person('Bob')
  await server.visitor().post('/api/password-resets', { email: bob.email })
  await settled(async () => (await server.context.accounts.links.open()).some(({ userId }) => userId === bob.userId)) // asked later, so Ann's second is through
  expect((await server.context.accounts.links.open()).find(({ userId }) => userId === ann.userId)?.id).toBe(first?.id)
  const answers = []
  for (let i = 0; i < 25; i++) answers.push(await server.visitor('203.0.113.50').post('/api/password-resets', { email: `n${i}@example.org` }))
  expect(answers.map(({ statusCode }) => statusCode).slice(-5)).toEqual([429, 429, 429, 429, 429])
  expect(codeOf(answers.at(-1) as never)).toBe('limited')
})

test('a changed address needs the password and the link, and only then counts', async () => {
  const server = await openServer()
  const ann = await server.person('Ann')
  await server.person('Bob')
  expect(codeOf(await ann.post('/api/me/email', { email: 'new@example.org', password: 'wrong wrong' }))).toBe('forbidden')
  expect(codeOf(await ann.post('/api/me/email', { email: 'BOB@example.org', password: PASSWORD }))).toBe('conflict')
  expect((await ann.post('/api/me/email', { email: 'New@example.org', password: PASSWORD })).json()).toEqual({ by: 'admin' })
  expect((await ann.get('/api/me')).json().email).toBe('ann@example.org')

  const { token, url } = await linkFor(server, 'New@example.org')
  expect(url).toBe(`http://rondo.test/confirm-email/${token}`)
  expect(codeOf(await server.visitor().post(`/api/email-changes/${token}`))).toBe('ok')
  expect(codeOf(await server.visitor().post(`/api/email-changes/${token}`))).toBe('missing')
  expect((await ann.get('/api/me')).json().email).toBe('new@example.org')
  expect(codeOf(await server.visitor().signIn('new@example.org', PASSWORD))).toBe('ok')
})

test('an address that someone took meanwhile is not taken twice', async () => {
  const server = await openServer()
  const ann = await server.person('Ann')
  await ann.post('/api/me/email', { email: 'eve@example.org', password: PASSWORD })
  const { token } = await linkFor(server, 'eve@example.org')
  await server.person('Eve')
  expect(codeOf(await server.visitor().post(`/api/email-changes/${token}`))).toBe('conflict')
  expect((await ann.get('/api/me')).json().email).toBe('ann@example.org')
})
