import { chromium } from '@playwright/test'
import { launch } from '../support/chromium.ts'
import { startRondo } from '../support/rondo.ts'

const rondo = await startRondo()
const browser = await chromium.launch(launch())
const c = await browser.newContext({ viewport: { width: 1440, height: 900 } })
await c.request.post(`${rondo.url}/api/setup`, {
  headers: { 'x-rondo': '1', origin: rondo.url },
  data: { name: 'Ann', email: 'ann@example.org', password: 'correct horse battery' },
})
const { boardId } = await (await c.request.post(`${rondo.url}/api/demo`, { headers: { 'x-rondo': '1', origin: rondo.url } })).json()
const page = await c.newPage()
page.on('console', (m) => m.type() === 'error' && console.log('console', m.text()))
page.on('pageerror', (e) => console.log('pageerror', e.message))
await page.goto(`${rondo.url}/boards/${boardId}/ceremonies`)
await page.waitForTimeout(2500)
await page.screenshot({ path: '/tmp/shots/cer-empty.png' })
await page.getByRole('button', { name: 'Open a session' }).first().click()
await page.waitForTimeout(800)
await page.screenshot({ path: '/tmp/shots/cer-dialog.png' })
await page.getByRole('button', { name: 'Open it' }).click()
await page.waitForTimeout(2500)
await page
  .getByRole('button', { name: /Start \d+ min/ })
  .click()
  .catch(() => {})
await page.getByLabel('I am ready').click()
await page.waitForTimeout(1000)
await page.screenshot({ path: '/tmp/shots/session.png' })
console.log(page.url())
const dark = await browser.newContext({ viewport: { width: 360, height: 780 }, colorScheme: 'dark' })
await dark.addCookies(await c.cookies())
const small = await dark.newPage()
await small.goto(page.url())
await small.waitForTimeout(2500)
await small.screenshot({ path: '/tmp/shots/session-dark.png' })
await browser.close()
await rondo.stop()
process.exit(0)
