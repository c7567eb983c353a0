import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { codeOf } from './browser.ts'
import { openServer, temporaryFolder } from './server.ts'

async function openWithPage() {
  const web = temporaryFolder()
  mkdirSync(join(web, 'assets'))
  writeFileSync(join(web, 'index.html'), '<!doctype html><title>Rondo</title>')
  writeFileSync(join(web, 'assets/main-abc.js'), 'console.log(1)')
  writeFileSync(join(web, 'icon.svg'), '<svg/>')
  writeFileSync(join(web, '.built'), 'stamp')
  const { visitor } = await openServer({}, { web })
  return (url: string, accept = 'text/html,*/*') => visitor().get(url, { accept })
}

test.each(['/', '/index.html', '/boards/b1', '/boards/b1/cards/7?text=a', '/sign-in', '/invitations/x'])(
  '%s is the page, asked for anew each time',
  async (url) => {
    const answer = await (await openWithPage())(url)
    expect([answer.statusCode, answer.headers['content-type'], answer.headers['cache-control']]).toEqual([200, 'text/html; charset=utf-8', 'no-cache'])
    expect(answer.body).toContain('<title>Rondo</title>')
    expect(answer.headers['content-security-policy']).toContain("script-src 'self'")
  },
)

test('its parts are kept for ever by their names, everything else is asked for anew', async () => {
  const get = await openWithPage()
  expect((await get('/assets/main-abc.js', '*/*')).headers).toMatchObject({
    'cache-control': 'public, max-age=31536000, immutable',
    'content-type': expect.stringMatching(/javascript/),
  })
  expect((await get('/icon.svg', '*/*')).headers['cache-control']).toBe('no-cache')
})

test.each(['/api/nothing', '/api', '/assets/gone.js', '/assets/..%2f..%2f..%2f..%2fetc%2fpasswd', '/socket.io/nothing'])('%s is not the page', async (url) => {
  const answer = await (await openWithPage())(url)
  expect(answer.body).not.toContain('<title>')
  expect(['missing', 'invalid', 'forbidden']).toContain(codeOf(answer))
})

test('the stamp of the build is not given away', async () => {
  expect((await (await openWithPage())('/.built')).body).not.toContain('stamp')
})

test('a program that asks for no page gets none', async () => {
  expect(codeOf(await (await openWithPage())('/boards/b1', 'application/json'))).toBe('missing')
})
