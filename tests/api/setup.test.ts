import { expect, test } from 'vitest'
import { codeOf } from './browser.ts'
import { openServer, PASSWORD } from './server.ts'

const ann = { name: 'Ann', email: 'ann@example.org', password: PASSWORD }

test('whoever comes first runs this place, is signed in, and nobody does it again', async () => {
  const { visitor } = await openServer()
  const first = visitor()
  expect((await first.get('/api/setup')).json()).toEqual({ needed: true, signedIn: false })
  expect(codeOf(await first.post('/api/setup', ann))).toBe('ok')
  expect((await first.get('/api/me')).json()).toMatchObject({ name: 'Ann', email: 'ann@example.org', admin: true })
  expect((await first.get('/api/setup')).json()).toEqual({ needed: false, signedIn: true })
  const second = await visitor().post('/api/setup', { ...ann, email: 'eve@example.org' })
  expect([second.statusCode, codeOf(second)]).toEqual([409, 'conflict'])
})

test('of two who set up at the same moment, one is told no', async () => {
  const { visitor } = await openServer()
  const answers = await Promise.all(['a', 'b', 'c'].map((name) => visitor().post('/api/setup', { ...ann, email: `${name}@example.org` })))
  expect(answers.map(codeOf).sort()).toEqual(['conflict', 'conflict', 'ok'])
})

test('there is no way to sign up, neither ours nor the library’s', async () => {
  const { visitor, app } = await openServer()
  await visitor().post('/api/setup', ann)
  for (const url of ['/api/sign-up', '/api/auth/sign-up/email', '/api/auth/sign-in/email', '/api/auth/get-session', '/api/auth/api-key/create'])
    expect(codeOf(await visitor().post(url, { ...ann, email: 'eve@example.org' })), url).toBe('missing')
  expect(app.hasRoute({ method: 'POST', url: '/api/auth/*' })).toBe(false)
})

test.each([
  [{ ...ann, password: 'short' }, 'password needs at least 8 characters.'],
  [{ ...ann, email: 'ann' }, 'email is not an e-mail address.'],
  [{ ...ann, name: ' ' }, 'name may not be empty.'],
  [{ name: 'Ann', email: 'ann@example.org' }, 'password is missing.'],
  [{ ...ann, isAdmin: true }, 'What was sent may not have “isAdmin”.'],
  [{ ...ann, name: 7 }, 'name is not a text.'],
])('what is wrong with an account is said in words: %j', async (body, detail) => {
  const { visitor } = await openServer()
  const answer = await visitor().post('/api/setup', body)
  expect(answer.headers['content-type']).toBe('application/problem+json')
  expect(answer.json()).toMatchObject({ code: 'invalid', detail })
})
