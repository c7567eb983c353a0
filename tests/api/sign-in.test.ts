import { describe, expect, test } from 'vitest'
import { Guesses } from '../../apps/server/src/accounts/guesses.ts'
import { codeOf } from './browser.ts'
import { openServer, PASSWORD } from './server.ts'

test('the cookie is out of reach of scripts and other sites, and Secure where the address is https', async () => {
  const plain = await openServer()
  await plain.person('Ann')
  const answer = await plain.visitor().signIn('ann@example.org', PASSWORD)
  expect(String(answer.headers['set-cookie'])).toMatch(/^rondo\.session_token=.*; Path=\/; HttpOnly; SameSite=Lax$/)

  const secure = await openServer({ PUBLIC_URL: 'https://rondo.example.org' })
  await secure.person('Ann')
  const safe = await secure.visitor().signIn('ann@example.org', PASSWORD)
  expect(String(safe.headers['set-cookie'])).toMatch(/^__Secure-rondo\.session_token=.*; HttpOnly; Secure; SameSite=Lax$/)
})

test('signing in works whatever the case of the address, and me says who it is', async () => {
  const { person, visitor } = await openServer()
  const { userId } = await person('Ann')
  const browser = visitor()
  expect(codeOf(await browser.get('/api/me'))).toBe('unauthenticated')
  expect((await browser.signIn('ANN@Example.org', PASSWORD)).json()).toEqual({ userId, name: 'Ann', email: 'ann@example.org', admin: false })
  expect((await browser.get('/api/me')).json()).toEqual({ userId, name: 'Ann', email: 'ann@example.org', admin: false })
})

test('an unknown address and a wrong password get the same answer', async () => {
  const { person, visitor } = await openServer()
  await person('Ann')
  const wrong = await visitor().signIn('ann@example.org', 'not the password')
  const unknown = await visitor().signIn('nobody@example.org', 'not the password')
  expect([wrong.statusCode, unknown.statusCode]).toEqual([401, 401])
  expect(wrong.body).toBe(unknown.body)
  expect(wrong.headers['set-cookie']).toBeUndefined()
})

test('after signing out the cookie is worth nothing, even kept', async () => {
  const { person, visitor } = await openServer()
  const ann = await person('Ann')
  const kept = ann.cookie
  expect(codeOf(await visitor().get('/api/me', { cookie: kept }))).toBe('ok')
  await ann.post('/api/sign-out')
  expect(ann.cookies.size).toBe(0)
  expect(codeOf(await visitor().get('/api/me', { cookie: kept }))).toBe('unauthenticated')
})

test('a cookie with another signature, or none, is nobody’s', async () => {
  const { person, visitor } = await openServer()
  const { cookie } = await person('Ann')
  const [name, value = ''] = cookie.split('=')
  const token = decodeURIComponent(value).split('.')[0]
  for (const odd of [token, `${token}.`, `${token}.AAAA`, `${token}.${'A'.repeat(43)}%3D`, '%', '%E0%A4%A', '.', ''])
    expect(codeOf(await visitor().get('/api/me', { cookie: `${name}=${odd}` })), odd).toBe('unauthenticated')
})

describe('guessing', () => {
  test('is stopped for that account from that source, while the right password from elsewhere works', async () => {
    const { person, visitor } = await openServer()
    await person('Ann')
    await person('Bob')
    const guesser = visitor('203.0.113.7')
    for (let i = 0; i < 10; i++) expect((await guesser.signIn('ann@example.org', `guess ${i}`)).statusCode).toBe(401)
    const stopped = await guesser.signIn('ann@example.org', PASSWORD)
    expect([stopped.statusCode, codeOf(stopped)]).toEqual([429, 'limited'])
    expect(codeOf(await visitor('198.51.100.1').signIn('ann@example.org', PASSWORD))).toBe('ok')
    expect(codeOf(await guesser.signIn('bob@example.org', PASSWORD))).toBe('ok')
  })

  test('a volley sent at once gets no further', async () => {
    const guesses = new Guesses()
    let tried = 0
    const volley = Array.from({ length: 50 }, () =>
      guesses.attempt(
        'ann',
        '203.0.113.7',
        async () => ++tried,
        () => false,
      ),
    )
    const outcomes = await Promise.allSettled(volley)
    expect(tried).toBe(10)
    expect(outcomes.filter(({ status }) => status === 'rejected')).toHaveLength(40)
  })

  test('many accounts from one source are stopped too, others are not', async () => {
    const guesses = new Guesses()
    const wrong = (account: string, source: string) =>
      guesses.attempt(
        account,
        source,
        async () => false,
        (isRight) => isRight,
      )
    for (let i = 0; i < 300; i++) await wrong(`a${i}`, '2001:db8:0:1::7')
    await expect(wrong('b', '2001:db8:0:1:ffff::1')).rejects.toMatchObject({ code: 'limited' })
    await expect(wrong('b', '2001:db8:0:2::1')).resolves.toBe(false)
    await expect(wrong('b', '::ffff:203.0.113.7')).resolves.toBe(false)
  })

  test('a hundred right passwords at once from one house are no guessing', async () => {
    const guesses = new Guesses()
    const right = Array.from({ length: 100 }, () =>
      guesses.attempt(
        'ann',
        '203.0.113.7',
        async () => true,
        (isRight) => isRight,
      ),
    )
    expect(await Promise.all(right)).not.toContain(false)
  })

  test('is forgiven after a quarter of an hour', async () => {
    let now = 0
    const guesses = new Guesses(() => now)
    const wrong = () =>
      guesses.attempt(
        'ann',
        '203.0.113.7',
        async () => false,
        (isRight) => isRight,
      )
    for (let i = 0; i < 10; i++) await wrong()
    await expect(wrong()).rejects.toMatchObject({ code: 'limited' })
    now += 15 * 60_000
    await expect(wrong()).resolves.toBe(false)
  })

  test('the source is what a trusted proxy says, and not what anybody else says', async () => {
    const { person, visitor } = await openServer({ TRUSTED_PROXIES: '10.0.0.1' })
    await person('Ann')
    const guessFrom = (browser: ReturnType<typeof visitor>, address: string) =>
      browser.post('/api/sign-in', { email: 'ann@example.org', password: 'wrong wrong' }, { 'x-forwarded-for': address })
    const behindProxy = visitor('10.0.0.1')
    const liar = visitor('203.0.113.9')
    for (let i = 0; i < 10; i++) await guessFrom(behindProxy, '198.51.100.5')
    expect((await guessFrom(behindProxy, '198.51.100.5')).statusCode).toBe(429)
    expect((await guessFrom(behindProxy, '198.51.100.6')).statusCode).toBe(401)
    for (let i = 0; i < 10; i++) await guessFrom(liar, `198.51.100.${i + 20}`)
    expect((await guessFrom(liar, '198.51.100.99')).statusCode).toBe(429)
  })
})
