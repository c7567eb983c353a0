import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { Accounts } from '../../apps/server/src/accounts/accounts.ts'
import { openBase } from '../../apps/server/src/accounts/base.ts'
import { emptyPostgres } from '../support/databases.ts'
import { PASSWORD, temporaryFolder } from './server.ts'

const silent = { error: () => {} }
const places = {
  sqlite: async () => ({ DATA_DIR: temporaryFolder() }),
  postgres: async () => ({ DATA_DIR: temporaryFolder(), DATABASE_URL: await emptyPostgres() }),
}
const ann = { name: 'Ann', email: 'Ann@Example.org', password: PASSWORD }

describe.each(Object.entries(places))('on %s', (_, place) => {
  async function open(settings?: { DATA_DIR: string; DATABASE_URL?: string }) {
    const accounts = await Accounts.open(settings ?? (await place()), silent)
    onTestFinished(() => accounts.close())
    return accounts
  }

  test('of many who set up at once, one becomes admin', async () => {
    const settings = await place()
    const [here, there] = [await open(settings), await open(settings)]
    const tries = [here, there, here, there].map((accounts, i) => accounts.people.setUp({ ...ann, email: `ann${i}@example.org` }))
    const outcomes = await Promise.allSettled(tries)
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect((await here.people.all()).map(({ isAdmin }) => Boolean(isAdmin))).toEqual([true])
    expect(await here.people.needsSetup()).toBe(false)
    await expect(here.people.setUp({ ...ann, email: 'late@example.org' })).rejects.toMatchObject({ code: 'conflict' })
  })

  test('an address has one account, however it is written', async () => {
    const { people } = await open()
    const both = await Promise.allSettled([people.create(ann), people.create({ ...ann, email: 'ANN@example.ORG' })])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(both.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'conflict' } })
  })

  test('a session and a token are found, and gone when they end', async () => {
    const accounts = await open()
    const { id } = await accounts.people.create(ann)
    const { cookies } = await accounts.sessions.signIn(ann.email, PASSWORD, '::1')
    const cookie = cookies[0]?.split(';')[0]
    const { token, id: tokenId } = await accounts.tokens.create(id, 'robot')
    const ended: object[] = []
    accounts.onEnded((what) => ended.push(what))

    expect(await accounts.identify({ cookie })).toMatchObject({ userId: id, name: 'Ann', email: 'ann@example.org', isAdmin: false })
    expect(await accounts.identify({ authorization: `Bearer ${token}` })).toMatchObject({ userId: id })
    const session = await accounts.identify({ cookie })
    await accounts.sessions.signOut(cookie ?? '')
    await accounts.tokens.revoke(id, tokenId)
    expect(await accounts.identify({ cookie })).toBeNull()
    expect(await accounts.identify({ authorization: `Bearer ${token}` })).toBeNull()
    expect(ended).toEqual([
      { userId: id, sessionId: session?.sessionId },
      { userId: id, sessionId: `token:${tokenId}` },
    ])
  })

  test('a session that has run out is nobody’s', async () => {
    const settings = await place()
    const base = await openBase(settings, 'k'.repeat(40), silent)
    onTestFinished(() => base.close())
    const accounts = await Accounts.open({ ...settings, AUTH_SECRET: 'k'.repeat(40) }, silent)
    onTestFinished(() => accounts.close())
    await accounts.people.create(ann)
    const { cookies } = await accounts.sessions.signIn(ann.email, PASSWORD, '::1')
    const cookie = cookies[0]?.split(';')[0]
    const { sessionId = '' } = (await accounts.identify({ cookie })) ?? {}
    expect(await accounts.holding([sessionId])).toEqual(new Set([sessionId]))
    await base.adapter.updateMany({ model: 'session', where: [], update: { expiresAt: new Date(Date.now() - 1000) } })
    expect(await accounts.identify({ cookie })).toBeNull()
    expect(await accounts.holding([sessionId])).toEqual(new Set())
  })

  test('a session that outlived a suspension is nobody’s', async () => {
    const settings = { ...(await place()), AUTH_SECRET: 'k'.repeat(40) }
    const base = await openBase(settings, settings.AUTH_SECRET, silent)
    onTestFinished(() => base.close())
    const accounts = await open(settings)
    await accounts.people.create(ann)
    const { cookies } = await accounts.sessions.signIn(ann.email, PASSWORD, '::1')
    const cookie = cookies[0]?.split(';')[0]
    const { sessionId = '' } = (await accounts.identify({ cookie })) ?? {}
    await base.adapter.updateMany({ model: 'user', where: [], update: { suspendedAt: new Date() } })
    expect(await accounts.identify({ cookie })).toBeNull()
    expect(await accounts.holding([sessionId])).toEqual(new Set())
  })

  test('of many who accept one invitation at once, one succeeds', async () => {
    const { invitations, people } = await open()
    const { token } = await invitations.make('board', 'member', 'ada', null)
    const { id } = await invitations.find(token)
    const joins = Array.from({ length: 5 }, (_, i) =>
      people.create({ ...ann, email: `n${i}@example.org` }, false, (tx, userId) => invitations.claim(id, userId, tx)),
    )
    const outcomes = await Promise.allSettled(joins)
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(await people.all()).toHaveLength(1)
  })

  test('of many who use one link at once, one succeeds', async () => {
    const { links } = await open()
    const { token } = await links.make('reset', 'ann', true)
    const outcomes = await Promise.allSettled([1, 2, 3].map(() => links.use('reset', token)))
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  })

  test('a link of one kind does not serve as another, nor a made-up one as any', async () => {
    const { links } = await open()
    const { token } = await links.make('email', 'ann', true, 'new@example.org')
    await expect(links.use('reset', token)).rejects.toMatchObject({ code: 'missing' })
    const [id] = token.split('.')
    for (const odd of [id, `${id}.`, `${id}.AAAA`, '', '.', 'ü.ü']) await expect(links.find('email', odd ?? '')).rejects.toMatchObject({ code: 'missing' })
    expect(await links.use('email', token)).toMatchObject({ email: 'new@example.org' })
  })

  test('a link for a password lasts an hour', async () => {
    const { links } = await open()
    const { token } = await links.make('reset', 'ann', true)
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 59 * 60_000 })
    onTestFinished(() => void vi.useRealTimers())
    expect(await links.find('reset', token)).toMatchObject({ userId: 'ann' })
    vi.setSystemTime(Date.now() + 2 * 60_000)
    await expect(links.use('reset', token)).rejects.toMatchObject({ code: 'missing' })
  })

  test('a second start finds nothing to migrate', async () => {
    const settings = await place()
    await open(settings)
    const base = await openBase(settings, 'k'.repeat(40), silent)
    onTestFinished(() => base.close())
    const { toBeCreated, toBeAdded, toBeAddedIndexes } = await base.migrations()
    expect([toBeCreated, toBeAdded, toBeAddedIndexes].map((list) => list.length)).toEqual([0, 0, 0])
  })
})

test('PostgreSQL’s backends may be ended under us: the next question is answered', async () => {
  const settings = await places.postgres()
  const accounts = await Accounts.open(settings, silent)
  onTestFinished(() => accounts.close())
  const { id } = await accounts.people.create(ann)
  const admin = new pg.Client(settings.DATABASE_URL.replace(/\/[^/]*$/, '/postgres'))
  await admin.connect()
  await admin.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [settings.DATABASE_URL.split('/').at(-1)])
  await admin.end()
  await expect.poll(() => accounts.names([id]).catch(() => null)).toEqual({ [id]: 'Ann' })
})

test('neither a password, an API token, an invitation nor a link is in the database', async () => {
  const dir = temporaryFolder()
  const accounts = await Accounts.open({ DATA_DIR: dir }, silent)
  const { id } = await accounts.people.create(ann)
  const { token } = await accounts.tokens.create(id, 'robot')
  const invitation = await accounts.invitations.make('board', 'member', id, null)
  const link = await accounts.links.make('reset', id, false)
  expect(Buffer.from(invitation.token, 'base64url').length).toBeGreaterThanOrEqual(16)
  expect(token.length).toBeGreaterThanOrEqual(32)
  await accounts.close()
  const bytes = readFileSync(join(dir, 'accounts.sqlite')).toString('latin1')
  expect(bytes).toContain('ann@example.org')
  expect(bytes).toContain('$argon2id$')
  for (const hidden of [PASSWORD, token, invitation.token, link.token]) expect(bytes).not.toContain(hidden)
})
