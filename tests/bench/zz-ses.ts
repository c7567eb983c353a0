import { chromium } from '@playwright/test'
import { launch } from '../support/chromium.ts'
import { startRondo } from '../support/rondo.ts'
const rondo = await startRondo()
const browser = await chromium.launch(launch())
const c = await browser.newContext({ viewport: { width: 1440, height: 900 } })
const h = { 'x-rondo': '1', origin: rondo.url }
await c.request.post(`${rondo.url}/api/setup`, { headers: h, data: { name: 'Ann', email: 'ann@example.org', password: 'correct horse battery' } })
const { boardId } = await (await c.request.post(`${rondo.url}/api/demo`, { headers: h })).json()
const give = async (command: object) => { const r = await c.request.post(`${rondo.url}/api/boards/${boardId}/mutations`, { headers: h, data: { id: crypto.randomUUID(), command } }); if (!r.ok()) console.log(await r.text()) }
const { state } = await (await c.request.get(`${rondo.url}/api/boards/${boardId}`)).json()
const backlog = Object.values(state.cards).filter((x: any) => !x.sprintId && !x.doneAt).slice(0, 6).map((x: any) => x.id)
await give({ type: 'session.open', id: 'pk', kind: 'poker', template: 'fibonacci', secrecy: 'named-at-reveal', cardIds: backlog })
await give({ type: 'session.open', id: 'su', kind: 'standup', template: 'classic', secrecy: 'named' })
await give({ type: 'session.open', id: 'rt', kind: 'retro', template: 'start-stop-continue', secrecy: 'named-at-reveal' })
await give({ type: 'session.open', id: 'hc', kind: 'health', template: 'squad', secrecy: 'anonymous' })
const errors: string[] = []
const shots = async (theme: 'light' | 'dark', width: number) => {
  const ctx = await browser.newContext({ viewport: { width, height: width === 360 ? 780 : 900 }, colorScheme: theme })
  await ctx.addCookies(await c.cookies())
  const page = await ctx.newPage()
  page.on('console', (m) => m.type() === 'error' && errors.push(m.text()))
  page.on('pageerror', (e) => errors.push(e.message))
  const go = async (id: string, stage?: string) => {
    await page.goto(`${rondo.url}/boards/${boardId}/sessions/${id}`)
    await page.waitForTimeout(2500)
    if (stage) { await page.getByRole('list', { name: 'Stages' }).getByRole('button', { name: stage, exact: true }).click(); await page.waitForTimeout(700) }
    await page.screenshot({ path: `/tmp/shots/s-${id}-${stage ?? 'first'}-${theme}-${width}.png` })
  }
  for (const [id, stage] of JSON.parse(process.env.WHAT ?? '[["pk"],["su"],["su","Walk the board"],["rt","Write"],["rt","Data"],["hc"]]')) await go(id, stage)
  await ctx.close()
}
await shots('light', 1440)
await shots('dark', 360)
console.log(errors)
await browser.close(); await rondo.stop(); process.exit(0)
