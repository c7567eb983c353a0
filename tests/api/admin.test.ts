import { expect, test } from 'vitest'
import { codeOf } from './browser.ts'
import { openServer, PASSWORD } from './server.ts'

test('only those who run this place see who is here and the open links', async () => {
  const { person, visitor } = await openServer()
  const root = await person('Root', { isAdmin: true })
  const ann = await person('Ann')
  for (const url of ['/api/admin/people', '/api/admin/links']) {
    expect(codeOf(await root.get(url)), url).toBe('ok')
    expect(codeOf(await ann.get(url)), url).toBe('forbidden')
    expect(codeOf(await visitor().get(url)), url).toBe('unauthenticated')
  }
  expect((await root.get('/api/admin/people')).json().people).toMatchObject([
    { name: 'Root', email: 'root@example.org', admin: true, suspendedAt: null },
    { userId: ann.userId, name: 'Ann', email: 'ann@example.org', admin: false, suspendedAt: null },
  ])
})

test('whoever is suspended is out at once, everywhere, until reactivated', async () => {
  const { person, visitor, context } = await openServer()
  const root = await person('Root', { isAdmin: true })
  const ann = await person('Ann')
  const { token } = (await ann.post('/api/tokens', { name: 'robot' })).json() as { token: string }
  const ended: object[] = []
  context.accounts.onEnded((what) => ended.push(what))
  const suspend = (suspended: boolean) => root.patch(`/api/admin/people/${ann.userId}`, { suspended })

  expect(codeOf(await suspend(true))).toBe('ok')
  expect(codeOf(await ann.get('/api/me'))).toBe('unauthenticated')
  expect(codeOf(await visitor().get('/api/me', { authorization: `Bearer ${token}` }))).toBe('unauthenticated')
  expect(ended).toEqual([{ userId: ann.userId }])
  expect(codeOf(await ann.signIn(ann.email, 'wrong wrong'))).toBe('unauthenticated')
  const refused = await ann.signIn(ann.email, PASSWORD)
  expect([codeOf(refused), refused.headers['set-cookie']]).toEqual(['forbidden', undefined])

  await suspend(false)
  expect(codeOf(await ann.signIn(ann.email, PASSWORD))).toBe('ok')
})

test('somebody always runs this place', async () => {
  const { person } = await openServer()
  const root = await person('Root', { isAdmin: true })
  const ann = await person('Ann')
  const change = (userId: string, what: object) => root.patch(`/api/admin/people/${userId}`, what)
  expect(codeOf(await change(root.userId, { suspended: true }))).toBe('conflict')
  expect(codeOf(await change(root.userId, { admin: false }))).toBe('conflict')
  expect(codeOf(await change(ann.userId, { admin: true }))).toBe('ok')
  expect(codeOf(await change(root.userId, { admin: false }))).toBe('ok')
  expect(codeOf(await change(ann.userId, { admin: false }))).toBe('forbidden')
  expect(codeOf(await ann.patch('/api/admin/people/nobody', { suspended: true }))).toBe('missing')
})

test('running this place gives no way onto a board', async () => {
  const { person, team } = await openServer()
  const { boardId } = await team()
  const root = await person('Root', { isAdmin: true })
  expect(codeOf(await root.get(`/api/boards/${boardId}`))).toBe('missing')
  expect((await root.get('/api/boards')).json().boards).toEqual([])
})
