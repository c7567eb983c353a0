import { expect, test } from 'vitest'
import { codeOf } from './browser.ts'
import { openServer } from './server.ts'

test('everybody on a board sees who is on it; addresses are for its admins', async () => {
  const { team } = await openServer()
  const { admin, viewer, boardId } = await team()
  const seen = (await viewer.get(`/api/boards/${boardId}/members`)).json().members
  expect(seen.map(({ name, role }: { name: string; role: string }) => `${name} ${role}`).sort()).toEqual([
    'Ada admin',
    'Fay facilitator',
    'Max member',
    'Vic viewer',
  ])
  expect(JSON.stringify(seen)).not.toContain('@')
  const known = (await admin.get(`/api/boards/${boardId}/members`)).json().members
  expect(known).toContainEqual({ userId: viewer.userId, name: 'Vic', role: 'viewer', email: 'vic@example.org' })
})

test('someone is added by address or by id, gets another role, and goes; the past keeps their name', async () => {
  const { team } = await openServer()
  const { admin, stranger, boardId } = await team()
  const members = `/api/boards/${boardId}/members`
  expect((await admin.post(members, { email: 'SAM@example.org', role: 'member' })).json()).toEqual({ userId: stranger.userId })
  expect(codeOf(await admin.post(members, { userId: stranger.userId, role: 'member' }))).toBe('conflict')
  expect(codeOf(await admin.patch(`${members}/${stranger.userId}`, { role: 'viewer' }))).toBe('ok')
  expect(codeOf(await admin.delete(`${members}/${stranger.userId}`))).toBe('ok')
  expect((await admin.get(members)).json().members).toContainEqual({ userId: stranger.userId, name: 'Sam', role: null, email: 'sam@example.org' })
  expect(codeOf(await admin.patch(`${members}/${stranger.userId}`, { role: 'viewer' }))).toBe('missing')
})

test('nobody without an account is added', async () => {
  const { team } = await openServer()
  const { admin, boardId } = await team()
  expect(codeOf(await admin.post(`/api/boards/${boardId}/members`, { email: 'nobody@example.org', role: 'member' }))).toBe('missing')
  expect(codeOf(await admin.post(`/api/boards/${boardId}/members`, { userId: 'nobody', role: 'member' }))).toBe('missing')
})

test('whoever is removed has lost the board when the answer arrives', async () => {
  const { team } = await openServer()
  const { admin, member, boardId } = await team()
  const urls = ['', '/log?after=0', '/members', '/export', '?part=texts'].map((rest) => `/api/boards/${boardId}${rest}`)
  for (const url of urls) expect(codeOf(await member.get(url)), url).toBe('ok')
  await admin.delete(`/api/boards/${boardId}/members/${member.userId}`)
  for (const url of urls) expect(codeOf(await member.get(url)), url).toBe('missing')
  expect(codeOf(await member.command(boardId, { type: 'label.add', id: 'l', name: 'x', color: 'red' }))).toBe('missing')
  expect((await member.get('/api/boards')).json().boards).toEqual([])
})

test('anybody may go, the last admin may not', async () => {
  const { team } = await openServer()
  const { admin, viewer, boardId } = await team()
  const leave = (who: typeof admin) => who.delete(`/api/boards/${boardId}/members/${who.userId}`)
  expect(codeOf(await leave(viewer))).toBe('ok')
  const kept = await leave(admin)
  expect([kept.statusCode, kept.json().detail]).toEqual([409, 'A board needs an admin. Make someone else admin first.'])
  expect(codeOf(await admin.patch(`/api/boards/${boardId}/members/${admin.userId}`, { role: 'member' }))).toBe('conflict')
})

test('a changed name is the name everywhere', async () => {
  const { team } = await openServer()
  const { admin, viewer, boardId } = await team()
  await viewer.patch('/api/me', { name: 'Victoria' })
  const { members } = (await admin.get(`/api/boards/${boardId}/members`)).json()
  expect(members.map(({ name }: { name: string }) => name)).toContain('Victoria')
})
