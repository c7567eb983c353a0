import { leastRole } from '@rondo/core/roles'
import { commands } from '@rondo/types'
import { expect, test } from 'vitest'
import { codeOf } from './browser.ts'
import { openServer } from './server.ts'

test('every command is described with its schema and with who may use it', async () => {
  const { visitor } = await openServer()
  const described = (await visitor().get('/api/commands')).json()
  expect(Object.keys(described).sort()).toEqual(Object.keys(commands).sort())
  expect(described['card.move']).toMatchObject({
    schema: { type: 'object', properties: { type: { const: 'card.move' }, id: { type: 'string' }, columnId: { type: 'string' } }, additionalProperties: false },
    roles: ['member', 'facilitator', 'admin'],
  })
  for (const [type, { roles }] of Object.entries(described as Record<string, { roles: string[] }>)) {
    const least = leastRole[type as keyof typeof leastRole]
    expect(roles[0], type).toBe(['system', 'importer'].includes(least) ? undefined : least)
  }
})

test('the description of the routes is OpenAPI 3.1 and names them all', async () => {
  const { visitor } = await openServer()
  const { openapi, paths } = (await visitor().get('/api/openapi.json')).json()
  expect(openapi).toBe('3.1.0')
  for (const path of [
    '/api/me',
    '/api/setup',
    '/api/sign-in',
    '/api/sign-out',
    '/api/boards',
    '/api/boards/{id}',
    '/api/boards/{id}/log',
    '/api/boards/{id}/mutations',
  ])
    expect(Object.keys(paths)).toContain(path)
})

test('readyz says what is running, and not while starting or draining', async () => {
  const { visitor, context } = await openServer()
  const ready = await visitor().get('/readyz')
  expect(ready.json()).toEqual({ version: expect.any(String), schema: expect.any(Number), storage: 'sqlite', durability: 'full', epoch: context.boards.epoch })
  for (const state of ['starting', 'draining'] as const) {
    context.life.state = state
    const answer = await visitor().get('/readyz')
    expect([answer.statusCode, answer.json()]).toEqual([503, { code: state }])
    expect((await visitor().get('/healthz')).statusCode).toBe(200)
  }
})

test('readyz says so when nothing can be written', async () => {
  const { visitor, context } = await openServer()
  context.boards.isWritable = async () => false
  expect((await visitor().get('/readyz')).json()).toEqual({ code: 'unwritable' })
})

test('metrics are there for whoever has the token, and nowhere without one', async () => {
  const closed = await openServer()
  expect(codeOf(await closed.visitor().get('/metrics'))).toBe('missing')
  const { visitor } = await openServer({ METRICS_TOKEN: 'a-token-of-many-characters' })
  expect(codeOf(await visitor().get('/metrics'))).toBe('unauthenticated')
  expect(codeOf(await visitor().get('/metrics', { authorization: 'Bearer a-token-of-many-characterS' }))).toBe('unauthenticated')
  const answer = await visitor().get('/metrics', { authorization: 'Bearer a-token-of-many-characters' })
  expect(answer.body).toContain('rondo_http_request_seconds_count')
  expect(answer.body).toContain('rondo_nodejs_eventloop_lag_seconds')
})
