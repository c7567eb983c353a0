import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Page } from '@playwright/test'
import { addDays } from '@rondo/core/metrics/days'
import type { CommandInput } from '@rondo/types'
import { openStore } from '../../apps/server/src/db/open.ts'
import { openBrowser } from '../support/browser.ts'
import { setUp } from '../support/first-visit.ts'
import { startRondo } from '../support/rondo.ts'
import { yearOfSprints } from '../support/year-of-sprints.ts'
import { framesOf } from './frames.ts'
import { median, ms, percentile, row } from './measure.ts'

const PEOPLE = ['Bo', 'Cy', 'Di', 'Ed', 'Flo', 'Gus', 'Hal']
const CARDS = 300
const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 20)
const DRAGS = 3
const BOARD = 'year'
const METER = 'section[aria-label="What The next one comes to"]'

/** A team of eight plans a sprint from a backlog of 300 cards: when each screen shows the new P(goal) after a drag on one of them, and what dragging costs a frame. */
export async function planning() {
  const rondo = await startRondo()
  const browser = await openBrowser(rondo.url)
  const ann = await browser.window({ viewport: { width: 1440, height: 900 } })
  await setUp(ann)
  const { gives, others } = await team(ann, rondo, browser)
  const all = [ann, ...others]
  for (const page of all) await planOn(page)

  const [arrivals, last, own]: [number[], number[], number[]] = [[], [], []]
  for (let round = 0; round < ROUNDS; round++) {
    for (const page of all) await watch(page)
    await ann
      .locator('[data-column="backlog"] [data-card]')
      .first()
      .dragTo(ann.locator(METER), { targetPosition: { x: 200, y: 20 } })
    const shown = await Promise.all(all.map((page) => page.waitForFunction(() => (globalThis as unknown as Seen).shownAt).then((at) => at.jsonValue())))
    const dropped = await ann.evaluate(() => (globalThis as unknown as Seen).droppedAt as number)
    const [mine = 0, ...theirs] = shown.map((at) => (at as number) - dropped)
    own.push(mine)
    arrivals.push(...theirs)
    last.push(Math.max(...theirs))
  }

  const bare = await browser.window({ viewport: { width: 1440, height: 900 } })
  await bare.setContent(BARE)
  const floor = await framesOfDrags(bare)
  await bare.close()
  const quiet = await framesOfDrags(ann)
  let isOver = false
  const meanwhile = (async () => {
    for (let n = 0; !isOver; n++) {
      await gives({ type: 'card.estimate', id: `more-${n % CARDS}`, points: (n % 8) + 1 })
      await sleep(200)
    }
  })()
  const busy = await framesOfDrags(ann)
  isOver = true
  await meanwhile

  console.log(`\nPlanning by ${all.length} people with ${CARDS} cards in the backlog`)
  row('', 'median', 'p95', 'worst', 'goal')
  row('P(goal) from a drag to the own screen', ...spread(own), '')
  row('P(goal) from a drag to any other screen', ...spread(arrivals), '300 ms')
  row('  to the last of them', ...spread(last), '300 ms')
  row('dragging, floor: two lists and a line', ...spread(floor), '')
  row('dragging: main thread per frame', ...spread(quiet), 'p95 ≤ 8 ms')
  row('  while others estimate, five a second', ...spread(busy), 'p95 ≤ 8 ms')
  console.log(`  ${arrivals.length} arrivals; ${quiet.length} and ${busy.length} frames`)
  await browser.close()
  await rondo.stop()
}

/** What the browser itself makes of a drag across so many rows, with a line where it would land. */
const BARE = `<body style="display:flex;margin:0;font:13px sans-serif" ondragover="event.preventDefault(); line.style.top = event.clientY + 'px'">
<div id="line" style="position:absolute;left:0;right:0;height:2px;background:teal;pointer-events:none"></div>
${['backlog', 'sprint'].map((list) => `<section data-column="${list}" style="flex:1;margin-top:200px">${rows(20)}</section>`).join('')}`

const spread = (values: readonly number[]) => [ms(median(values)), ms(percentile(values, 95)), ms(Math.max(...values))]

function rows(count: number) {
  return Array.from({ length: count }, (_, n) => `<div data-card draggable="true" style="height:36px"><a href="#">Card ${n}</a></div>`).join('')
}

/** In ms of one clock for all pages of this machine. */
type Seen = { shownAt: number | undefined; droppedAt: number | undefined }

/** A year of sprints behind it, 300 cards ahead, and a plan with a goal. */
async function team(ann: Page, rondo: { url: string; dir: string }, browser: Awaited<ReturnType<typeof openBrowser>>) {
  const send = async <T>(page: Page, path: string, data: object) => {
    const answer = await page.context().request.post(path, { data, headers: { 'X-Rondo': '1', Origin: rondo.url } })
    if (!answer.ok()) throw new Error(`${path}: ${await answer.text()}`)
    return (await answer.json()) as T
  }
  const gives = (command: CommandInput) => send(ann, `/api/boards/${BOARD}/mutations`, { id: randomUUID(), command })
  const { userId } = (await (await ann.context().request.get('/api/me')).json()) as { userId: string }
  const today = new Date().toISOString().slice(0, 10)
  const store = await openStore({ DATA_DIR: rondo.dir })
  await store.append(BOARD, yearOfSprints({ boardId: BOARD, people: [userId], until: today }))
  await store.close()
  const others: Page[] = []
  for (const name of PEOPLE) {
    const page = await browser.window({ viewport: { width: 1440, height: 900 } })
    await page.goto('/sign-in')
    const { url } = await send<{ url: string }>(ann, `/api/boards/${BOARD}/invitations`, { role: 'member' })
    const person = { name, email: `${name.toLowerCase()}@example.org`, password: 'a long way home' }
    await send(page, `/api/invitations/${url.split('/').at(-1)}/accept`, person)
    others.push(page)
  }
  await gives({ type: 'board.ready', checks: [] })
  await gives({ type: 'sprint.plan', id: 'next', name: 'The next one', goal: 'Readers find it', startsOn: addDays(today, 60), endsOn: addDays(today, 71) })
  for (let n = 0; n < CARDS; n++)
    await gives({ type: 'card.add', id: `more-${n}`, columnId: 'todo', title: `What readers ask for, number ${n}`, points: (n % 8) + 1 })
  await gives({ type: 'sprint.add', sprintId: 'next', cardIds: Array.from({ length: 8 }, (_, n) => `more-${n}`) })
  for (const id of ['more-6', 'more-7']) await gives({ type: 'card.goal', id, isGoal: true })
  return { gives, others }
}

async function planOn(page: Page) {
  await page.goto(`/boards/${BOARD}/backlog`)
  await page.locator(METER, { hasText: 'open cards must be finished' }).waitFor()
}

/** Notes when something is dropped here, and when another figure is drawn. */
const watch = (page: Page) =>
  page.evaluate((selector) => {
    const now = () => performance.timeOrigin + performance.now()
    const seen = globalThis as unknown as Seen
    seen.shownAt = undefined
    seen.droppedAt = undefined
    const figure = () => document.querySelector(`${selector} dl dd`)?.textContent
    const before = figure()
    addEventListener('drop', () => (seen.droppedAt = now()), { once: true, capture: true })
    const observer = new MutationObserver(() => {
      if (figure() === before) return
      observer.disconnect()
      requestAnimationFrame(() => (seen.shownAt = now()))
    })
    observer.observe(document.body, { subtree: true, childList: true, characterData: true })
  }, METER)

/** The first drag is for the browser to compile what it runs. The list scrolls meanwhile: each begins at its top again. */
async function framesOfDrags(page: Page) {
  const drags: number[][] = []
  for (let drag = 0; drag <= DRAGS; drag++) {
    await page.evaluate(() => document.querySelector('[data-column="backlog"] [data-list]')?.scrollTo(0, 0))
    await sleep(300)
    drags.push(await framesOf(page, () => dragAbout(page)))
  }
  return drags.slice(1).flat()
}

/** Across both lists and back, and not let go. */
async function dragAbout(page: Page) {
  const from = await page.locator('[data-column="backlog"] [data-card]').nth(3).boundingBox()
  if (!from) throw new Error('there is no card to drag')
  await page.mouse.move(from.x + 120, from.y + 12)
  await page.mouse.down()
  for (let step = 0; step < 150; step++) {
    await page.mouse.move(260 + ((step * 37) % 1100), 240 + ((step * 23) % 560))
    await sleep(16)
  }
  await page.keyboard.press('Escape')
  await page.mouse.up()
}
