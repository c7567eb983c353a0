import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { firstAdmin } from '../support/program.ts'
import { startRondo } from '../support/rondo.ts'
import { twoPeople } from '../support/two-people.ts'
import { framesOf } from './frames.ts'
import { line } from './line.ts'
import { median, ms, percentile, row } from './measure.ts'

const SCREENS = 12
const NOTES = 200
const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 10)

/** How a reveal of 200 notes reaches twelve screens, and what dragging among them costs a frame. */
export async function retro() {
  console.log(`\nRetrospective, ${NOTES} notes, ${SCREENS} screens`)
  await reveals()
  await drawn()
  await drags()
}

async function reveals() {
  const rondo = await startRondo()
  const { token, ...admin } = await firstAdmin(rondo.url)
  const { boardId } = await admin.board(10)
  const arrived: number[] = []
  const lines = await Promise.all(
    Array.from({ length: SCREENS }, () =>
      line(rondo.url, token, (frame) => void (frame.length > 20_000 && frame.includes('"notes"') && arrived.push(performance.now()))),
    ),
  )
  for (const one of lines) await one.emit('join', boardId, null)
  const [leader] = lines as [(typeof lines)[number]]
  const give = (command: object) => leader.emit('mutate', boardId, { id: randomUUID(), command })
  const [last, spread]: [number[], number[]] = [[], []]
  for (let round = 0; round < ROUNDS; round++) {
    const id = `r${round}`
    await give({ type: 'session.open', id, kind: 'retro', template: 'start-stop-continue', secrecy: 'anonymous' })
    await writes(leader, boardId, id)
    await sleep(100)
    arrived.length = 0
    const began = performance.now()
    await give({ type: 'retro.reveal', id })
    while (arrived.length < SCREENS && performance.now() - began < 5000) await sleep(5)
    last.push(Math.max(...arrived) - began)
    spread.push(Math.max(...arrived) - Math.min(...arrived))
  }
  row('', 'median', 'worst', 'goal')
  row('reveal: click to the last screen', ms(median(last)), ms(Math.max(...last)), '500 ms')
  row('reveal: first to last screen', ms(median(spread)), ms(Math.max(...spread)), '100 ms')
  for (const one of lines) one.close()
  await rondo.stop()
}

async function writes(writer: Awaited<ReturnType<typeof line>>, boardId: string, sessionId: string) {
  for (let n = 0; n < NOTES; n++) {
    const value = { columnId: 'start', text: `What I think of this, number ${n}` }
    await writer.emit('seal', boardId, { sessionId, key: `note:${randomUUID()}`, value })
  }
}

/** From the click to the notes on a screen, in a browser that has this machine to itself. */
async function drawn() {
  const team = await twoPeople()
  const { ann, gives } = team
  const { url } = team.rondo
  const reply = await ann.context().request.post('/api/tokens', { data: { name: 'bench' }, headers: { 'X-Rondo': '1', Origin: url } })
  const writer = await line(url, ((await reply.json()) as { token: string }).token, () => {})
  await writer.emit('join', team.boardId, null)
  const took: number[] = []
  for (let round = 0; round < Math.min(ROUNDS, 5); round++) {
    const id = `d${round}`
    await gives(ann, { type: 'session.open', id, kind: 'retro', template: 'start-stop-continue', secrecy: 'anonymous', name: id })
    await gives(ann, { type: 'session.stage', id, stageId: 'reveal' })
    await writes(writer, team.boardId, id)
    await ann.goto(`${team.address}/sessions/${id}`)
    await sleep(1500)
    const whole = ann.evaluate(
      (notes) =>
        new Promise<number>((resolve) => {
          const look = () => document.querySelectorAll('[data-note]').length >= notes && requestAnimationFrame(() => resolve(Date.now()))
          new MutationObserver(look).observe(document.body, { subtree: true, childList: true })
        }),
      NOTES,
    )
    const began = Date.now()
    await gives(ann, { type: 'retro.reveal', id })
    took.push((await whole) - began)
  }
  writer.close()
  row('reveal: click to all notes drawn', ms(median(took)), ms(Math.max(...took)), '500 ms')
  await team.close()
}

async function drags() {
  const team = await twoPeople()
  const { ann, gives } = team
  await gives(ann, { type: 'session.open', id: 'r', kind: 'retro', template: 'start-stop-continue', secrecy: 'named', name: 'R' })
  await gives(ann, { type: 'retro.reveal', id: 'r' })
  for (let n = 0; n < NOTES; n++)
    await gives(ann, { type: 'note.add', id: `n${n}`, sessionId: 'r', columnId: 'start', text: `Thought ${n} on deploy ${n % 9}` })
  await gives(ann, { type: 'session.stage', id: 'r', stageId: 'group' })
  await ann.goto(`${team.address}/sessions/r`)
  const note = (n: number) => ann.locator(`[data-note="n${n}"]`)
  await note(0).waitFor()
  await sleep(1000)
  await note(40).scrollIntoViewIfNeeded()
  const from = await note(40).boundingBox()
  if (!from) throw new Error('the note is not on the screen')
  const work = await framesOf(ann, async () => {
    await ann.mouse.move(from.x + 40, from.y + 12)
    await ann.mouse.down()
    for (let step = 0; step < 120; step++) {
      await ann.mouse.move(420 + ((step * 37) % 700), 260 + ((step * 23) % 400))
      await sleep(16)
    }
    await ann.keyboard.press('Escape')
    await ann.mouse.up()
  })
  row('dragging: main-thread work per frame', ms(percentile(work, 95)), ms(Math.max(...work)), '8 ms (p95)')
  console.log(`  ${work.length} frames; the first figure of this line is the 95th percentile`)
  await team.close()
}
