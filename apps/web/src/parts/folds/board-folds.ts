import { FlowFold, type StoredFlow } from '@rondo/core/metrics/flow-fold'
import { SprintFold, type StoredSprints } from '@rondo/core/metrics/sprint-fold'
import type { Entry } from '@rondo/types'
import { createStore, type StoreApi } from 'zustand/vanilla'
import { api } from '../../api/http.ts'
import { asProblem, type Problem } from '../../api/problem.ts'
import type { LiveBoard } from '../../live/live-board.ts'

/** The folds that pictures are drawn from; another object each time that they have gone on, since a fold changes in place. */
export type Folds = { step: 'open'; flow: FlowFold; sprints: SprintFold; titleOf(cardId: string): string }
export type FoldsNow = { step: 'opening' } | { step: 'failed'; problem: Problem } | Folds

const PAGE = 1000
/** News that the line has not brought by then are asked for. */
const PATIENCE_MS = 300
/** A busy team moves many cards in a second; a picture need not be drawn anew for each. */
const REST_MS = 150

const known = new WeakMap<LiveBoard, BoardFolds>()

/** The folds of an open board: made by the server once, and from then on kept by the same functions here, entry by entry. */
export const foldsOf = (board: LiveBoard) => known.get(board) ?? (known.set(board, new BoardFolds(board)).get(board) as BoardFolds)

export class BoardFolds {
  readonly now: StoreApi<FoldsNow> = createStore<FoldsNow>(() => ({ step: 'opening' }))
  readonly #board: LiveBoard
  readonly #titles = new Map<string, string>()
  #flow = new FlowFold()
  #sprints = new SprintFold()
  #epoch = ''
  #isAsking = false
  #waiting: ReturnType<typeof setTimeout> | undefined
  #resting: ReturnType<typeof setTimeout> | undefined

  constructor(board: LiveBoard) {
    this.#board = board
    board.onNews((entries) => this.#take(entries))
    board.replica.watch('replica', () => this.#notice())
    void this.tryAgain()
  }

  async tryAgain() {
    if (this.#isAsking) return
    this.#isAsking = true
    const { replica, boardId } = this.#board
    try {
      this.#epoch = replica.epoch
      const path = `/api/boards/${boardId}/reports`
      const [cycles, sprints] = await Promise.all([
        api.get<{ fold: StoredFlow; items: { cardId: string; title: string }[] }>(`${path}/cycle-time`),
        api.get<{ fold: StoredSprints }>(`${path}/velocity`),
      ])
      for (const { cardId, title } of cycles.items) this.#titles.set(cardId, title)
      this.#flow = FlowFold.from(cycles.fold)
      this.#sprints = SprintFold.from(sprints.fold)
      this.#show()
    } catch (error) {
      this.now.setState({ step: 'failed', problem: asProblem(error) }, true)
    } finally {
      this.#isAsking = false
    }
    this.#notice()
  }

  /** What both have not seen and what follows on it; a gap is noticed afterwards. */
  #take(entries: readonly Entry[]) {
    if (this.now.getState().step !== 'open') return
    for (const entry of entries) {
      for (const fold of [this.#flow, this.#sprints]) if (entry.seq === fold.seq + 1) fold.take(entry)
      for (const { table, id, to } of entry.patches) if ((table === 'cards' || table === 'archived') && to?.title) this.#titles.set(id, to.title)
    }
    this.#resting ??= setTimeout(() => {
      this.#resting = undefined
      this.#show()
    }, REST_MS)
  }

  #notice() {
    const { replica } = this.#board
    if (this.now.getState().step !== 'open' || this.#isAsking) return
    if (replica.epoch !== this.#epoch) return void this.tryAgain()
    if (this.#seq < replica.seq) this.#waiting ??= setTimeout(() => void this.#catchUp(), PATIENCE_MS)
  }

  async #catchUp() {
    const { boardId, replica } = this.#board
    try {
      while (this.#seq < replica.seq && replica.epoch === this.#epoch) {
        const { entries } = await api.get<{ entries: Entry[] }>(`/api/boards/${boardId}/log?after=${this.#seq}&limit=${PAGE}`)
        if (entries.length === 0) break
        this.#take(entries)
      }
    } catch {
      // Without a line the picture stays as it was; when the line is back, the replica says so.
    } finally {
      this.#waiting = undefined
    }
  }

  get #seq() {
    return Math.min(this.#flow.seq, this.#sprints.seq)
  }

  #show() {
    const titleOf = (id: string) => {
      const { state } = this.#board.replica
      return (state.get('cards', id) ?? state.get('archived', id))?.title ?? this.#titles.get(id) ?? 'A card that was deleted'
    }
    this.now.setState({ step: 'open', flow: this.#flow, sprints: this.#sprints, titleOf }, true)
  }
}
