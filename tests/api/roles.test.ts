import { expect, test } from 'vitest'
import { codeOf } from './browser.ts'
import { openServer, type TestServer } from './server.ts'

type Who = 'admin' | 'facilitator' | 'member' | 'viewer' | 'stranger' | 'nobody'
const everyone: Who[] = ['admin', 'facilitator', 'member', 'viewer', 'stranger', 'nobody']

const toAll = { admin: 'ok', facilitator: 'ok', member: 'ok', viewer: 'ok', stranger: 'missing', nobody: 'unauthenticated' }
const toAdmins = { ...toAll, facilitator: 'forbidden', member: 'forbidden', viewer: 'forbidden' }
/** A member is told that there is none; that a board is there at all is said to nobody else. */
const noSprintYet = { ...toAll, admin: 'missing', facilitator: 'missing', member: 'missing', viewer: 'missing' }
const toFacilitators = { ...toAll, member: 'forbidden', viewer: 'forbidden' }
const toMembers = { ...toAll, viewer: 'forbidden' }

/** Who may use what of a board. A route that is not here fails the test below. */
type Row = [string, string, object | undefined, Record<Who, string>]
const table: Row[] = [
  ['GET', '/api/boards/:id', undefined, toAll],
  ['GET', '/api/boards/:id/log', undefined, toAll],
  ['POST', '/api/boards/:id/mutations', { id: 'FRESH', command: { type: 'label.add', id: 'FRESH', name: 'x', color: 'red' } }, toMembers],
  ['GET', '/api/boards/:id/members', undefined, toAll],
  ['POST', '/api/boards/:id/members', { userId: 'SPARE', role: 'viewer' }, toAdmins],
  ['PATCH', '/api/boards/:id/members/:userId', { role: 'viewer' }, toAdmins],
  ['DELETE', '/api/boards/:id/members/:userId', undefined, toAdmins],
  ['GET', '/api/boards/:id/invitations', undefined, toAdmins],
  ['POST', '/api/boards/:id/invitations', { role: 'viewer' }, toAdmins],
  ['DELETE', '/api/boards/:id/invitations/:invitationId', undefined, toAdmins],
  ['GET', '/api/boards/:id/guest-links', undefined, toFacilitators],
  ['POST', '/api/boards/:id/guest-links', { sprintId: 'none' }, { ...toFacilitators, admin: 'missing', facilitator: 'missing' }],
  ['DELETE', '/api/boards/:id/guest-links/:linkId', undefined, { ...toFacilitators, admin: 'missing', facilitator: 'missing' }],
  ['GET', '/api/boards/:id/export', undefined, toAll],
  ...['flow', 'cycle-time', 'wip-age', 'efficiency', 'throughput', 'forecast', 'velocity', 'predictability'].map(
    (name): Row => ['GET', `/api/boards/:id/reports/${name}`, undefined, toAll],
  ),
  ...['burndown', 'burnup', 'scope', 'goal'].map((name): Row => ['GET', `/api/boards/:id/reports/${name}`, undefined, noSprintYet]),
  ['POST', '/api/boards/:id/duplicate', { name: 'Copy', key: 'COPY' }, toAll],
]

test.each(table)('%s %s', async (method, route, body, expected) => {
  const server = await openServer()
  const team = await server.team()
  const foreignId = await foreignBoard(server)
  const spare = await server.person('Spare')
  const answers: Record<string, unknown> = {}
  for (const who of everyone) {
    const browser = who === 'nobody' ? server.visitor() : team[who]
    const { id: invitationId } = (await team.admin.post(`/api/boards/${team.boardId}/invitations`, { role: 'viewer' })).json() as { id: string }
    if (route.includes(':userId')) await team.admin.post(`/api/boards/${team.boardId}/members`, { userId: spare.userId, role: 'member' })
    const ask = (boardId: string) => {
      const url = route.replace(':id', boardId).replace(':userId', spare.userId).replace(':invitationId', invitationId).replace(':linkId', 'none')
      return browser.send(method as 'GET', url, JSON.stringify(body)?.replaceAll('FRESH', crypto.randomUUID()).replaceAll('SPARE', spare.userId))
    }
    const [foreign, missing] = [await ask(foreignId), await ask('not-there')]
    expect([foreign.statusCode, foreign.body], who).toEqual([missing.statusCode, missing.body])
    expect(codeOf(missing), who).toBe(who === 'nobody' ? 'unauthenticated' : 'missing')
    answers[who] = codeOf(await ask(team.boardId))
  }
  expect(answers).toEqual(expected)
})

test('every route of a board is in the table', async () => {
  const { paths } = await routesOf(await openServer())
  const found = Object.entries(paths)
    .filter(([path]) => path.startsWith('/api/boards/{id}'))
    .flatMap(([path, methods]) => Object.keys(methods).map((method) => `${method.toUpperCase()} ${path.replaceAll(/\{(\w+)\}/g, ':$1')}`))
  expect(found.sort()).toEqual(table.map(([method, path]) => `${method} ${path}`).sort())
})

test('every other route asks who one is, but for those that are for anybody', async () => {
  const server = await openServer()
  const { visitor } = server
  const { paths } = await routesOf(server)
  const open: string[] = []
  for (const [path, methods] of Object.entries(paths).filter(([path]) => !path.startsWith('/api/boards/{id}')))
    for (const method of Object.keys(methods).map((name) => name.toUpperCase() as 'GET')) {
      const isAsked = codeOf(await visitor().send(method, path.replaceAll(/\{\w+\}/g, 'x'), method === 'GET' ? undefined : {})) === 'unauthenticated'
      if (!isAsked) open.push(`${method} ${path}`)
    }
  // Those with a body of their own answer “invalid” before they ask; each is tried as nobody in its own test.
  expect(open.filter((route) => /^GET/.test(route)).sort()).toEqual([
    'GET /api/commands',
    'GET /api/guest/{token}',
    'GET /api/invitations/{token}',
    'GET /api/password-resets/{token}',
    'GET /api/setup',
  ])
})

async function routesOf({ visitor }: TestServer) {
  return (await visitor().get('/api/openapi.json')).json() as { paths: Record<string, Record<string, object>> }
}

async function foreignBoard({ person }: TestServer) {
  const owner = await person(`Owner${Math.random().toString(36).slice(2)}`)
  return ((await owner.post('/api/boards', { name: 'Foreign', key: 'FOR' })).json() as { id: string }).id
}
