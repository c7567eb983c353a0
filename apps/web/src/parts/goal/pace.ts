import { addDays } from '@rondo/core/metrics/days'
import type { Samples } from '@rondo/core/metrics/forecast-report'
import type { Entry } from '@rondo/types'
import { createStore, type StoreApi } from 'zustand/vanilla'
import { api } from '../../api/http.ts'
import type { LiveBoard } from '../../live/live-board.ts'

/** What the team has finished on each working day that is over; null until it is known. */
export type PaceNow = Samples | null

const PATIENCE_MS = 400

const known = new WeakMap<LiveBoard, Pace>()

/** A board's pace: asked for once a day, and again where the past has changed. What is finished today is no part of it. */
export const paceOf = (board: LiveBoard) => known.get(board) ?? (known.set(board, new Pace(board)).get(board) as Pace)

class Pace {
  readonly now: StoreApi<PaceNow> = createStore<PaceNow>(() => null)
  readonly #board: LiveBoard
  #of = ''
  #waiting: ReturnType<typeof setTimeout> | undefined

  constructor(board: LiveBoard) {
    this.#board = board
    board.onNews((entries) => {
      if (entries.some(changesThePast)) this.#ask(PATIENCE_MS)
    })
  }

  /** Makes sure that it is that of a day. */
  on(day: string) {
    if (this.#of === day) return
    this.#of = day
    this.#ask(0)
  }

  #ask(pauseMs: number) {
    clearTimeout(this.#waiting)
    this.#waiting = setTimeout(async () => {
      try {
        const { by, from, to, samples, why, warning } = await api.get<Samples>(`/api/boards/${this.#board.boardId}/reports/forecast?by=day&items=0&periods=0`)
        this.now.setState({ by, from, to, samples, why, warning }, true)
        if (to < addDays(this.#of, -1)) this.#of = '' // the server's day comes a little later: ask again
      } catch {
        this.#of = ''
      }
    }, pauseMs)
  }
}

/** What was finished is open again, or other days are days off. */
const changesThePast = ({ patches }: Entry) =>
  patches.some(
    ({ table, from, to }) =>
      table === 'holidays' ||
      (table === 'boards' && Boolean(to?.workdays || to?.zone)) ||
      (table === 'cards' && Boolean(from?.doneAt && to && to.doneAt === null)),
  )
