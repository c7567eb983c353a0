import { readdirSync, readFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { gzipSync } from 'node:zlib'
import { type Browser, chromium, type Page } from '@playwright/test'
import { launch } from '../support/chromium.ts'
import { startRondo } from '../support/rondo.ts'
import { bareTiles } from './bare-page.ts'
import { framesOf } from './frames.ts'
import { largeBoard } from './large-board.ts'
import { median, ms, percentile, row, times } from './measure.ts'
import { plainBrowser } from './plain-browser.ts'

const ROUNDS = 5
/** The app's own files are put into the browser's cache after the first visit of any page. */
const INSTALL_MS = 2500
/** The board is kept in the browser when nothing else is to be done. */
const KEEP_MS = 4000
const GOALS = { 1000: '', 5000: '0.8 s / 0.4 s', 10000: '1.0 s / 0.4 s' }

/** Beside a bare page of as many tiles: how long until a board's cards are on the screen, in a browser that has never seen it (its script in the cache) and in one that has. */
export async function opening() {
  const [rondo, bare] = [await startRondo(), await bareTiles()]
  const browser = await chromium.launch(launch())
  const cookies = await firstPerson(browser, rondo.url)
  const userId = (
    (await (await fetch(`${rondo.url}/api/me`, { headers: { cookie: cookies.map(({ name, value }) => `${name}=${value}`).join('; ') } })).json()) as {
      userId: string
    }
  ).userId

  console.log('\nOpening a board in Chromium: from navigation to its cards on the screen')
  row('', 'floor', 'cold', 'warm', 'DOM nodes', 'heap', 'goal')
  for (const [count, goal] of Object.entries(GOALS).filter(([count]) => !process.env.CARDS || process.env.CARDS === count)) {
    const boardId = await largeBoard(rondo.dir, userId, Number(count))
    const [cold, warm, floor]: [number[], number[], number[]] = [[], [], []]
    let [nodes, heap] = [0, 0]
    for (let round = 0; round < ROUNDS; round++) {
      const { visit, close } = await plainBrowser(cookies)
      await visit(`${rondo.url}/`, 'main', INSTALL_MS)
      cold.push((await visit(`${rondo.url}/boards/${boardId}`, '[data-card]', KEEP_MS)).shownAt)
      const again = await visit(`${rondo.url}/boards/${boardId}`, '[data-card]', 0)
      warm.push(again.shownAt)
      ;({ nodes, heap } = again)
      floor.push((await visit(bare.url, '[data-card]', 0)).shownAt)
      await close()
    }
    const beside = (shown: number[]) => `${Math.round(median(shown))} ms, ${times(median(shown) / median(floor))}`
    row(`${Number(count).toLocaleString('en')} cards`, ms(median(floor)), beside(cold), beside(warm), nodes, `${(heap / 1e6).toFixed(0)} MB`, goal)
    if (Number(count) === 5000) {
      await frames('  floor', browser, cookies, bare.url)
      await frames('  Rondo', browser, cookies, `${rondo.url}/boards/${boardId}`)
    }
  }
  row('initial JavaScript for the board, gz', `${initialScript()} KiB`, '', '', '', '', '260 KiB')
  await browser.close()
  bare.close()
  await rondo.stop()
}

async function firstPerson(browser: Browser, url: string) {
  const context = await browser.newContext()
  await context.request.post(`${url}/api/setup`, {
    headers: { 'x-rondo': '1', origin: url },
    data: { name: 'Ann', email: 'ann@example.org', password: 'correct horse battery' },
  })
  const cookies = await context.cookies()
  await context.close()
  return cookies
}

/** Scrolling a column and dragging a card across the board. */
async function frames(name: string, browser: Browser, cookies: Awaited<ReturnType<typeof firstPerson>>, url: string) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
  await context.addCookies(cookies)
  const page: Page = await context.newPage()
  await page.goto(url)
  await page.locator('[data-card]').first().waitFor()
  await sleep(1500)
  const box = (await page.locator('[data-card]').first().boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 }
  await page.mouse.move(box.x + 20, box.y + 20)
  const scrolling = await framesOf(page, async () => {
    for (let i = 0; i < 60; i++) {
      await page.mouse.wheel(0, 160)
      await sleep(16)
    }
  })
  const dragging = await framesOf(page, async () => {
    await page.mouse.down()
    for (let i = 0; i < 90; i++) {
      await page.mouse.move(box.x + 20 + i * 9, box.y + 40 + (i % 30) * 10)
      await sleep(16)
    }
    await page.mouse.up()
  })
  for (const [what, work] of [
    ['scrolling', scrolling],
    ['dragging', dragging],
  ] as const)
    row(
      `${name}, ${what}, main thread per frame`,
      `${work.length} frames`,
      `p50 ${ms(median(work))}`,
      `p95 ${ms(percentile(work, 95))}`,
      `max ${ms(Math.max(...work))}`,
      '',
      'p95 ≤ 8, max ≤ 50',
    )
  await context.close()
}

/** What the page of a board loads before its cards are on the screen: the entry, what it imports, and the board's own chunk. */
function initialScript() {
  const dist = 'apps/web/dist/assets'
  const files = new Map(
    readdirSync(dist)
      .filter((name) => name.endsWith('.js'))
      .map((name) => [name, readFileSync(`${dist}/${name}`, 'utf8')]),
  )
  const html = readFileSync('apps/web/dist/index.html', 'utf8')
  const wanted = [...html.matchAll(/assets\/([\w.-]+\.js)/g)].map(([, name]) => name as string)
  wanted.push(...[...files.keys()].filter((name) => name.startsWith('board-screen')))
  const loaded = new Set<string>()
  for (let name = wanted.pop(); name; name = wanted.pop()) {
    if (loaded.has(name) || !files.has(name)) continue
    loaded.add(name)
    wanted.push(...[...(files.get(name) ?? '').matchAll(/(?:from|import)\s*["']\.\/([\w.-]+\.js)["']/g)].map(([, other]) => other as string))
  }
  return Math.round([...loaded].reduce((sum, name) => sum + gzipSync(files.get(name) ?? '').length, 0) / 1024)
}
