import { expect, test } from 'vitest'
import type { Browser } from './browser.ts'
import { codeOf } from './browser.ts'
import { openServer, PASSWORD } from './server.ts'

const knock = async (browser: Browser, url: string, times: number) => {
  for (let i = 0; i < times; i++) await browser.get(url)
}

test('whoever asks for more than 600 things in a minute is told to wait; nobody else is, and the files and the watchers are not counted', async () => {
  const { person, visitor } = await openServer()
  const [ann, ben] = [await person('Ann'), await person('Ben')]
  await knock(ann, '/api/nothing', 599)
  expect(codeOf(await ann.get('/api/me'))).toBe('ok')
  const answer = await ann.get('/api/me')
  expect([answer.statusCode, codeOf(answer)]).toEqual([429, 'limited'])
  expect(answer.json().detail).toMatch(/^That was a lot at once\. Try again in \d+ seconds\.$/)
  expect(Number(answer.headers['retry-after'])).toBeGreaterThan(0)
  expect(answer.headers['content-type']).toBe('application/problem+json')

  for (const url of ['/healthz', '/readyz', '/']) expect((await ann.get(url)).statusCode, url).not.toBe(429)
  expect(codeOf(await ben.get('/api/me'))).toBe('ok')
  const elsewhere = visitor('10.8.0.1')
  await elsewhere.signIn('ann@example.org', PASSWORD)
  expect(codeOf(await elsewhere.get('/api/me'))).toBe('limited')
}, 60_000)

test('who is nobody shares with their address, whatever cookies and tokens they make up; a person there does not', async () => {
  const { person, visitor } = await openServer()
  await person('Ann')
  const stranger = visitor('10.8.0.2')
  for (let i = 0; i < 600; i++) await stranger.get('/api/me', i % 2 ? { authorization: `Bearer x${i}` } : { cookie: `rondo.session_token=made-up.${i}` })
  expect(codeOf(await visitor('10.8.0.2').get('/api/me'))).toBe('limited')
  expect(codeOf(await visitor('10.8.0.3').get('/api/me'))).toBe('unauthenticated')
}, 60_000)

test('a program may ask for ten times as much, and takes nothing from its person', async () => {
  const { person, visitor } = await openServer()
  const ann = await person('Ann')
  const { token } = (await ann.post('/api/tokens', { name: 'script' })).json() as { token: string }
  const authorization = `Bearer ${token}`
  for (let i = 0; i < 700; i++) await visitor().get('/api/nothing', { authorization })
  expect(codeOf(await visitor().get('/api/me', { authorization }))).toBe('ok')
  expect(codeOf(await ann.get('/api/me'))).toBe('ok')
}, 60_000)
