import { setTimeout as sleep } from 'node:timers/promises'
import { line } from './line.ts'
import { cpuOf, median, percentile } from './measure.ts'

type Target = { url: string; pid: number; boardId: string; token: string | null; cards: string[]; columns: string[] }
export type Delivered = { perSecond: number; p50: number; p99: number; cpuPerMove: number; calm: { p50: number; p99: number }; lone: number }

const MOVERS = 5
const UNDER_WAY = 8
const SAMPLED = 8

/** Movers move cards on one board while listeners watch. Times are in ms, from the moment a move is sent to its arrival at a listener who is not its mover. */
export async function deliver(target: Target, listeners: number, seconds: number): Promise<Delivered> {
  const sent = new Map<string, number>()
  let arrived: number[] = []
  const listen = (frame: Buffer) => {
    const now = performance.now()
    for (let at = frame.indexOf('"mutationId":"'); at >= 0; at = frame.indexOf('"mutationId":"', at + 14)) {
      const began = sent.get(frame.toString('latin1', at + 14, frame.indexOf(34, at + 14)))
      if (began !== undefined) arrived.push(now - began)
    }
  }
  const join = async (onEvent: (frame: Buffer) => void) => {
    const it = await line(target.url, target.token, onEvent)
    await it.emit('join', target.boardId, null)
    return it
  }
  const watching = await Promise.all(Array.from({ length: listeners }, (_, i) => join(i < SAMPLED ? listen : () => {})))
  const movers = await Promise.all(Array.from({ length: MOVERS }, () => join(() => {})))

  let count = 0
  const run = Math.random().toString(36).slice(2, 8)
  const move = async (mover: (typeof movers)[number]) => {
    const id = `${run}-${++count}`
    sent.set(id, performance.now())
    const card = target.cards[count % target.cards.length]
    const columnId = target.columns[(count + Math.floor(count / target.cards.length)) % target.columns.length]
    const answer = (await mover.emit('mutate', target.boardId, { id, command: { type: 'card.move', id: card, columnId, after: null } })) as { ok: boolean }
    if (!answer.ok) throw new Error(`a move was refused: ${JSON.stringify(answer)}`)
  }

  const full = async (ms: number) => {
    const end = performance.now() + ms
    let done = 0
    const keepMoving = async (mover: (typeof movers)[number]) => {
      while (performance.now() < end) {
        await move(mover)
        done++
      }
    }
    const began = performance.now()
    await Promise.all(movers.flatMap((mover) => Array.from({ length: UNDER_WAY }, () => keepMoving(mover))))
    return { done, seconds: (performance.now() - began) / 1000 }
  }
  const paced = async (perSecond: number, ms: number) => {
    const under: Promise<void>[] = []
    for (let i = 0; i < (ms / 1000) * perSecond; i++) {
      under.push(move(movers[i % MOVERS] as (typeof movers)[number]))
      await sleep(1000 / perSecond)
    }
    await Promise.all(under)
    await sleep(100)
  }

  await full(1000)
  await sleep(300)
  arrived = []
  const cpu = cpuOf(target.pid)
  const { done, seconds: took } = await full(seconds * 1000)
  const cpuPerMove = (cpuOf(target.pid) - cpu) / done
  await sleep(300)
  const saturated = { perSecond: done / took, p50: median(arrived), p99: percentile(arrived, 99), cpuPerMove }
  arrived = []
  await paced(50, 3000)
  const calm = { p50: median(arrived), p99: percentile(arrived, 99) }
  arrived = []
  await paced(5, 3000)
  const lone = median(arrived)
  for (const it of [...watching, ...movers]) it.close()
  await sleep(200)
  return { ...saturated, calm, lone }
}
