import { setImmediate as turn } from 'node:timers/promises'
import type { KeptFold } from '../db/store.ts'
import { beginFold, type FoldKind, type Folds, foldKinds, pack, unpack, versionOf } from './fold-kinds.ts'
import type { LogReader } from './log-reader.ts'

type Log = Pick<LogReader, 'past' | 'kept' | 'since'>
type Keep = (boardId: string, kind: FoldKind, fold: KeptFold) => void
type Held = { past: string; folds: Folds; kept: { seq: number; day: number } }

const PAGE = 2000
const MOST_HELD = 50
const MOST_CARDS = 100_000
/** What one day may bring before its folds are kept though the day is not over: an import. */
const MOST_UNKEPT = 5000

/** The folds of the boards that were asked for last. They go on with what the log has since, and are handed over to be kept once a day that was worked on is over. */
export class BoardFolds {
  readonly #log: Log
  readonly #keep: Keep
  readonly #held = new Map<string, Held>()
  readonly #running = new Map<string, Promise<Folds>>()

  constructor(log: Log, keep: Keep) {
    this.#log = log
    this.#keep = keep
  }

  /** A board's folds with entry `seq` in them. Whoever asks while they are being made shares them. */
  async upTo(boardId: string, seq: number): Promise<Folds> {
    const shared = await this.#running.get(boardId)
    if (shared && shared.flow.seq >= seq) return shared
    const running = this.#running.get(boardId) ?? this.#catchUp(boardId).finally(() => this.#running.delete(boardId))
    this.#running.set(boardId, running)
    return running
  }

  async #catchUp(boardId: string): Promise<Folds> {
    const past = await this.#log.past()
    const known = this.#held.get(boardId)
    this.#held.delete(boardId) // one that fails halfway is no longer what it was
    const held = known?.past === past ? known : await this.#begin(boardId, past)
    const { flow, sprints } = held.folds
    for (;;) {
      const entries = await this.#log.since(boardId, Math.min(flow.seq, sprints.seq), PAGE)
      for (const entry of entries) {
        flow.take(entry)
        sprints.take(entry)
      }
      if (entries.length < PAGE) break
      await turn()
    }
    this.#held.set(boardId, held) // last in the map: the one used most recently
    this.#forgetOldest()
    if (flow.today.on > held.kept.day || flow.seq - held.kept.seq > MOST_UNKEPT) this.#handOver(boardId, held)
    return held.folds
  }

  async #begin(boardId: string, past: string): Promise<Held> {
    const folds = { flow: beginFold.flow(), sprints: beginFold.sprints() }
    const kept = { seq: Number.POSITIVE_INFINITY, day: Number.POSITIVE_INFINITY }
    for (const kind of foldKinds) {
      const found = await this.#log.kept(boardId, kind)
      const isOurs = found?.version === versionOf[kind] && found.past === past
      if (isOurs) Object.assign(folds, { [kind]: unpack(kind, found.body) })
      kept.seq = Math.min(kept.seq, isOurs ? found.seq : 0)
      kept.day = Math.min(kept.day, isOurs ? found.day : 0)
    }
    return { past, folds, kept }
  }

  #handOver(boardId: string, { past, folds, kept }: Held) {
    Object.assign(kept, { seq: folds.flow.seq, day: folds.flow.today.on })
    setImmediate(() => {
      const { seq, today } = folds.flow
      for (const kind of foldKinds) this.#keep(boardId, kind, { version: versionOf[kind], past, seq, day: today.on, body: pack(folds[kind]) })
    })
  }

  #forgetOldest() {
    let cards = [...this.#held.values()].reduce((sum, { folds }) => sum + folds.flow.cards.size, 0)
    for (const [boardId, { folds }] of this.#held) {
      if (this.#held.size === 1 || (this.#held.size <= MOST_HELD && cards <= MOST_CARDS)) return
      this.#held.delete(boardId)
      cards -= folds.flow.cards.size
    }
  }
}
