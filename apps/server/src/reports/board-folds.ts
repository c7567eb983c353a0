import { setImmediate as turn } from 'node:timers/promises'
import { gunzipSync, gzipSync } from 'node:zlib'
import { FLOW_VERSION, FlowFold, type StoredFlow } from '@rondo/core/metrics/flow-fold'
import type { KeptFold } from '../db/store.ts'
import type { LogReader } from './log-reader.ts'

type Keep = (boardId: string, kind: string, fold: KeptFold) => void
type Held = { past: string; flow: FlowFold; kept: { seq: number; day: number } }

const PAGE = 2000
const MOST_HELD = 50
const MOST_CARDS = 100_000
/** What one day may bring before its fold is kept though the day is not over: an import. */
const MOST_UNKEPT = 5000

/** The folds of the boards that were asked for last. They go on with what the log has since, and are handed over to be kept once a day that was worked on is over. */
export class BoardFolds {
  readonly #log: LogReader
  readonly #keep: Keep
  readonly #held = new Map<string, Held>()
  readonly #running = new Map<string, Promise<FlowFold>>()

  constructor(log: LogReader, keep: Keep) {
    this.#log = log
    this.#keep = keep
  }

  /** A board's fold with entry `seq` in it. Whoever asks while it is being made shares it. */
  async upTo(boardId: string, seq: number): Promise<FlowFold> {
    const shared = await this.#running.get(boardId)
    if (shared && shared.seq >= seq) return shared
    const running = this.#running.get(boardId) ?? this.#catchUp(boardId).finally(() => this.#running.delete(boardId))
    this.#running.set(boardId, running)
    return running
  }

  async #catchUp(boardId: string): Promise<FlowFold> {
    const past = await this.#log.past()
    const known = this.#held.get(boardId)
    this.#held.delete(boardId) // one that fails halfway is no longer what it was
    const held = known?.past === past ? known : await this.#begin(boardId, past)
    for (;;) {
      const entries = await this.#log.since(boardId, held.flow.seq, PAGE)
      for (const entry of entries) held.flow.take(entry)
      if (entries.length < PAGE) break
      await turn()
    }
    this.#held.set(boardId, held) // last in the map: the one used most recently
    this.#forgetOldest()
    if (held.flow.today.on > held.kept.day || held.flow.seq - held.kept.seq > MOST_UNKEPT) this.#handOver(boardId, held)
    return held.flow
  }

  async #begin(boardId: string, past: string): Promise<Held> {
    const kept = await this.#log.kept(boardId, 'flow')
    if (kept?.version !== FLOW_VERSION || kept.past !== past) return { past, flow: new FlowFold(), kept: { seq: 0, day: 0 } }
    return { past, flow: FlowFold.from(unpack(kept.body)), kept: { seq: kept.seq, day: kept.day } }
  }

  #handOver(boardId: string, { past, flow, kept }: Held) {
    Object.assign(kept, { seq: flow.seq, day: flow.today.on })
    setImmediate(() => {
      const { seq, today } = flow
      this.#keep(boardId, 'flow', { version: FLOW_VERSION, past, seq, day: today.on, body: pack(flow) })
    })
  }

  #forgetOldest() {
    let cards = [...this.#held.values()].reduce((sum, { flow }) => sum + flow.cards.size, 0)
    for (const [boardId, { flow }] of this.#held) {
      if (this.#held.size === 1 || (this.#held.size <= MOST_HELD && cards <= MOST_CARDS)) return
      this.#held.delete(boardId)
      cards -= flow.cards.size
    }
  }
}

const pack = (flow: FlowFold) => gzipSync(JSON.stringify(flow), { level: 1 }).toString('base64')
const unpack = (body: string) => JSON.parse(gunzipSync(Buffer.from(body, 'base64')).toString()) as StoredFlow
