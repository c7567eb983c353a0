import { expect, test, vi } from 'vitest'
import { codeOf } from './browser.ts'
import { openServer, PASSWORD } from './server.ts'

const nia = { name: 'Nia', email: 'nia@example.org', password: PASSWORD }

async function invited(body: object = { role: 'member' }) {
  const server = await openServer()
  const team = await server.team()
  const made = (await team.admin.post(`/api/boards/${team.boardId}/invitations`, body)).json() as { id: string; url: string }
  return { ...server, ...team, ...made, api: `/api/invitations/${made.url.split('/').at(-1)}` }
}

test('a link says which board it is for and who sends it, and lets a newcomer in with an account made in the same step', async () => {
  const { visitor, api, url, boardId } = await invited()
  expect(url).toMatch(/^http:\/\/rondo\.test\/invitations\/[A-Za-z0-9_-]{22,}$/)
  const newcomer = visitor()
  expect((await newcomer.get(api)).json()).toEqual({ board: { name: 'App', key: 'APP' }, role: 'member', invitedBy: 'Ada', email: null })
  expect((await newcomer.post(`${api}/accept`, nia)).json()).toEqual({ boardId })
  expect((await newcomer.get('/api/boards')).json().boards).toMatchObject([{ id: boardId, role: 'member' }])
})

test('the act is the system’s, through the one door', async () => {
  const { visitor, api, admin, boardId } = await invited({ role: 'viewer' })
  await visitor().post(`${api}/accept`, nia)
  const { entries } = (await admin.get(`/api/boards/${boardId}/log?after=0&limit=1000`)).json()
  expect(entries.at(-1)).toMatchObject({ actorId: 'system', command: { type: 'member.add', role: 'viewer' } })
})

test('someone signed in joins as who they are', async () => {
  const { stranger, api, boardId } = await invited({ role: 'facilitator' })
  expect((await stranger.post(`${api}/accept`)).json()).toEqual({ boardId })
  expect((await stranger.get('/api/boards')).json().boards).toMatchObject([{ id: boardId, role: 'facilitator' }])
})

test('an empty body says no more than none', async () => {
  const { stranger, visitor, api, boardId } = await invited()
  expect(codeOf(await visitor().post(`${api}/accept`, {}))).toBe('unauthenticated')
  expect((await stranger.post(`${api}/accept`, {})).json()).toEqual({ boardId })
})

test('without being anybody, one is asked to sign in or make an account, and the link stays good', async () => {
  const { visitor, api } = await invited()
  expect(codeOf(await visitor().post(`${api}/accept`))).toBe('unauthenticated')
  expect(codeOf(await visitor().post(`${api}/accept`, { ...nia, password: 'short' }))).toBe('invalid')
  expect(codeOf(await visitor().post(`${api}/accept`, nia))).toBe('ok')
})

test('it serves once', async () => {
  const { visitor, stranger, api } = await invited()
  await visitor().post(`${api}/accept`, nia)
  expect(codeOf(await stranger.post(`${api}/accept`))).toBe('missing')
  expect(codeOf(await visitor().get(api))).toBe('missing')
  expect(codeOf(await visitor().post(`${api}/accept`, { ...nia, email: 'eve@example.org' }))).toBe('missing')
  expect(codeOf(await visitor().signIn('eve@example.org', PASSWORD))).toBe('unauthenticated')
})

test('whoever used it may ask again after a lost answer, but is not brought back once removed', async () => {
  const { stranger, admin, api, boardId } = await invited()
  await stranger.post(`${api}/accept`)
  expect(codeOf(await stranger.post(`${api}/accept`))).toBe('ok')
  await admin.delete(`/api/boards/${boardId}/members/${stranger.userId}`)
  await stranger.post(`${api}/accept`)
  expect((await stranger.get('/api/boards')).json().boards).toEqual([])
})

test('it expires after seven days', async () => {
  const { visitor, api } = await invited()
  const now = Date.now()
  const clock = vi.spyOn(Date, 'now')
  vi.useFakeTimers({ toFake: ['Date'], now: now + 7 * 24 * 60 * 60_000 - 60_000 })
  expect(codeOf(await visitor().get(api))).toBe('ok')
  vi.setSystemTime(now + 7 * 24 * 60 * 60_000 + 60_000)
  expect(codeOf(await visitor().get(api))).toBe('missing')
  expect(codeOf(await visitor().post(`${api}/accept`, nia))).toBe('missing')
  vi.useRealTimers()
  clock.mockRestore()
})

test('an admin sees open ones, without their tokens, and may withdraw them', async () => {
  const { admin, visitor, api, id, boardId } = await invited({ role: 'member', email: 'nia@example.org' })
  const open = await admin.get(`/api/boards/${boardId}/invitations`)
  expect(open.json().invitations).toMatchObject([{ id, role: 'member', email: 'nia@example.org', invitedBy: 'Ada' }])
  expect(open.body).not.toContain(api.split('/').at(-1))
  expect(codeOf(await admin.delete(`/api/boards/${boardId}/invitations/${id}`))).toBe('ok')
  expect(codeOf(await admin.delete(`/api/boards/${boardId}/invitations/${id}`))).toBe('missing')
  expect(codeOf(await visitor().post(`${api}/accept`, nia))).toBe('missing')
})

test('an admin of another board cannot withdraw it', async () => {
  const { stranger, visitor, id, api } = await invited()
  const { id: own } = (await stranger.post('/api/boards', { name: 'Own', key: 'OWN' })).json()
  expect(codeOf(await stranger.delete(`/api/boards/${own}/invitations/${id}`))).toBe('missing')
  expect(codeOf(await visitor().get(api))).toBe('ok')
})

test('one that names an address is for that address', async () => {
  const { stranger, visitor, api } = await invited({ role: 'member', email: 'Nia@Example.org' })
  expect(codeOf(await stranger.post(`${api}/accept`))).toBe('forbidden')
  expect(codeOf(await visitor().post(`${api}/accept`, { ...nia, email: 'eve@example.org' }))).toBe('forbidden')
  expect(codeOf(await visitor().post(`${api}/accept`, nia))).toBe('ok')
})

test('whoever is on the board already keeps their role, and the link', async () => {
  const { viewer, visitor, api } = await invited({ role: 'admin' })
  expect(codeOf(await viewer.post(`${api}/accept`))).toBe('conflict')
  expect(codeOf(await visitor().get(api))).toBe('ok')
})

test('with an admin who has been removed, demoted or suspended, their links go too', async () => {
  for (const ending of ['removed', 'demoted', 'suspended']) {
    const { admin, facilitator, visitor, context, api, boardId } = await invited()
    await admin.patch(`/api/boards/${boardId}/members/${facilitator.userId}`, { role: 'admin' })
    if (ending === 'removed') await facilitator.delete(`/api/boards/${boardId}/members/${admin.userId}`)
    if (ending === 'demoted') await facilitator.patch(`/api/boards/${boardId}/members/${admin.userId}`, { role: 'member' })
    if (ending === 'suspended') await context.accounts.people.suspend(admin.userId)
    expect(codeOf(await visitor().post(`${api}/accept`, nia)), ending).toBe('missing')
  }
})

test('a made-up token is nothing', async () => {
  const { visitor } = await openServer()
  for (const token of ['x', 'A'.repeat(32), '%00', '..']) expect(['missing', 'invalid']).toContain(codeOf(await visitor().get(`/api/invitations/${token}`)))
})
