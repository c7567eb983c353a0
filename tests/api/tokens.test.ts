import { expect, test } from 'vitest'
import { codeOf } from './browser.ts'
import { openServer } from './server.ts'

test('a token is shown once, acts as its owner, and is worth nothing once revoked', async () => {
  const { person, visitor, context } = await openServer()
  const ann = await person('Ann')
  const made = await ann.post('/api/tokens', { name: 'robot' })
  const { id, token } = made.json() as { id: string; token: string }
  expect(made.statusCode).toBe(201)
  const listed = await ann.get('/api/tokens')
  expect(listed.json().tokens).toMatchObject([{ id, name: 'robot', begins: token.slice(0, 6) }])
  expect(listed.body).not.toContain(token)

  const asProgram = () => visitor().get('/api/me', { authorization: `Bearer ${token}` })
  expect((await asProgram()).json()).toMatchObject({ userId: ann.userId })
  const ended: object[] = []
  context.accounts.onEnded((what) => ended.push(what))
  expect(codeOf(await ann.delete(`/api/tokens/${id}`))).toBe('ok')
  expect(codeOf(await asProgram())).toBe('unauthenticated')
  expect(ended).toEqual([{ userId: ann.userId, sessionId: `token:${id}` }])
})

test('nobody sees or revokes another person’s token', async () => {
  const { person, visitor } = await openServer()
  const [ann, bob] = [await person('Ann'), await person('Bob')]
  const { id, token } = (await ann.post('/api/tokens', { name: 'robot' })).json() as { id: string; token: string }
  expect((await bob.get('/api/tokens')).json().tokens).toEqual([])
  expect(codeOf(await bob.delete(`/api/tokens/${id}`))).toBe('missing')
  expect(codeOf(await visitor().get('/api/me', { authorization: `Bearer ${token}` }))).toBe('ok')
})

test('a token counts even beside somebody’s cookie, and a wrong one is not made good by it', async () => {
  const { person } = await openServer()
  const [ann, bob] = [await person('Ann'), await person('Bob')]
  const { token } = (await ann.post('/api/tokens', { name: 'robot' })).json() as { token: string }
  expect((await bob.get('/api/me', { authorization: `Bearer ${token}` })).json()).toMatchObject({ userId: ann.userId })
  expect(codeOf(await bob.get('/api/me', { authorization: 'Bearer nonsense' }))).toBe('unauthenticated')
  expect((await bob.get('/api/me', { authorization: 'Basic cHJveHk6cHJveHk=' })).json()).toMatchObject({ userId: bob.userId })
})
