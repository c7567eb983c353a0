import { setTimeout as sleep } from 'node:timers/promises'
import { line } from './line.ts'
import { cpuOf } from './measure.ts'

export type Target = { url: string; pid: number; boardId: string; token: string | null; cards: string[]; columns: string[] }

const MOVERS = 5
const UNDER_WAY = 8
const SAMPLED = 8

/** Five movers and so many listeners on one board. `arrivals` are ms from the moment a move is sent to its arrival at each of eight listeners. */
export async function crowd(target: Target, listeners: number) {
  const sent = new Map<string, number>()
  let arrivals: number[] = []
  const listen = (frame: Buffer) => {
    const now = performance.now()
    for (let at = frame.indexOf('"mutationId":"'); at >= 0; at = frame.indexOf('"mutationId":"', at + 14)) {
      const began = sent.get(frame.toString('latin1', at + 14, frame.indexOf(34, at + 14)))
      if (began !== undefined) arrivals.push(now - began)
    }
  }
  const join = async (onEvent: (frame: Buffer) => void) => {
    const it = await line(target.url, target.token, onEvent)
    await it.emit('join', target.boardId, null)
    return it
  }
  const watching = await Promise.all(Array.from({ length: listeners }, (_, i) => join(i < SAMPLED ? listen : () => {})))
  const movers = await Promise.all(Array.from({ length: MOVERS }, () => join(() => {})))
  const run = Math.random().toString(36).slice(2, 8)
  let count = 0

  const move = async () => {
    const id = `${run}-${++count}`
    sent.set(id, performance.now())
    const [card, round] = [count % target.cards.length, Math.floor(count / target.cards.length)]
    const columnId = target.columns[(card + round) % target.columns.length] // another one each time: what changes nothing is not written
    const mutation = { id, command: { type: 'card.move', id: target.cards[card], columnId, after: null } }
    const answer = (await movers[count % MOVERS]?.emit('mutate', target.boardId, mutation)) as { ok: boolean }
    if (!answer.ok) throw new Error(`a move was refused: ${JSON.stringify(answer)}`)
  }

  return {
    move,
    takeArrivals() {
      const taken = arrivals
      arrivals = []
      return taken
    },
    /** Everybody always has eight moves under way. */
    async saturate(ms: number) {
      const [began, cpu, end] = [performance.now(), cpuOf(target.pid), performance.now() + ms]
      let done = 0
      const keepMoving = async () => {
        while (performance.now() < end) {
          await move()
          done++
        }
      }
      await Promise.all(Array.from({ length: MOVERS * UNDER_WAY }, keepMoving))
      const perSecond = done / ((performance.now() - began) / 1000)
      const cpuPerMove = (cpuOf(target.pid) - cpu) / done
      await sleep(200)
      return { perSecond, cpuPerMove }
    },
    close() {
      for (const it of [...watching, ...movers]) it.close()
    },
  }
}
