import { setTimeout as sleep } from 'node:timers/promises'
import { firstAdmin } from '../support/program.ts'
import { startRondo } from '../support/rondo.ts'
import { crowd, type Target } from './crowd.ts'
import { median, ms, percentile, row, times } from './measure.ts'
import { startFloor } from './start-floor.ts'

const ROUNDS = 3
const SATURATE_MS = Number(process.env.BENCH_MS ?? 3000)

/** How a move reaches the others, beside a bare socket.io server that does one SQLite FULL transaction and one broadcast for each. The two take turns. */
export async function delivery() {
  const [floor, rondo] = [await startFloor(), await startRondo()]
  const admin = await firstAdmin(rondo.url)
  const board = await admin.board(200)
  const targets: Record<'floor' | 'rondo', Target> = {
    floor: { ...floor, boardId: 'b', token: null, cards: board.cards, columns: board.columns },
    rondo: { url: rondo.url, pid: rondo.pid, token: admin.token, ...board },
  }
  for (const listeners of [10, 50, 200]) await compare(targets, listeners)
  await floor.stop()
  await rondo.stop()
}

async function compare(targets: Record<'floor' | 'rondo', Target>, listeners: number) {
  const sides = { floor: await crowd(targets.floor, listeners), rondo: await crowd(targets.rondo, listeners) }
  const figures = { floor: figuresOf(), rondo: figuresOf() }
  for (const side of ['floor', 'rondo'] as const) await sides[side].saturate(1000)
  for (const side of ['floor', 'rondo'] as const) sides[side].takeArrivals()

  for (let round = 0; round < ROUNDS; round++)
    for (const side of ['floor', 'rondo'] as const) {
      const { perSecond, cpuPerMove } = await sides[side].saturate(SATURATE_MS)
      const arrivals = sides[side].takeArrivals()
      figures[side].perSecond.push(perSecond)
      figures[side].cpu.push(cpuPerMove)
      figures[side].p50.push(median(arrivals))
      figures[side].p99.push(percentile(arrivals, 99))
    }
  for (const [name, perSecond, count] of [
    ['calm', 50, 600],
    ['lone', 5, 30],
  ] as const) {
    for (let i = 0; i < count; i++)
      for (const side of ['floor', 'rondo'] as const) {
        void sides[side].move()
        await sleep(500 / perSecond)
      }
    await sleep(200)
    for (const side of ['floor', 'rondo'] as const) figures[side][name] = sides[side].takeArrivals()
  }
  for (const side of ['floor', 'rondo'] as const) sides[side].close()
  await sleep(300)

  const { floor, rondo } = figures
  const line = (what: string, of: (f: Figures) => number, show: (value: number) => string) =>
    row(what, show(of(floor)), show(of(rondo)), times(of(rondo) / of(floor)))
  console.log(`\nDelivery, ${listeners} listeners, 5 movers with 8 moves each under way`)
  row('', 'floor', 'Rondo', 'ratio')
  line(
    'moves/s sustained',
    (f) => median(f.perSecond),
    (value) => Math.round(value).toLocaleString('en'),
  )
  line('at saturation, arrival p50', (f) => median(f.p50), ms)
  line('at saturation, arrival p99', (f) => median(f.p99), ms)
  line('server CPU per move', (f) => median(f.cpu), ms)
  line('at 50 moves/s, arrival p50', (f) => median(f.calm), ms)
  line('at 50 moves/s, arrival p99', (f) => percentile(f.calm, 99), ms)
  line('a lone move, arrival p50', (f) => median(f.lone), ms)
}

type Figures = ReturnType<typeof figuresOf>
const figuresOf = () => ({
  perSecond: [] as number[],
  cpu: [] as number[],
  p50: [] as number[],
  p99: [] as number[],
  calm: [] as number[],
  lone: [] as number[],
})
