import { addDays } from '@rondo/core/metrics/days'
import type { ForecastReport } from '@rondo/core/metrics/forecast-report'
import type { Entry } from '@rondo/types'
import { createStore, type StoreApi } from 'zustand/vanilla'
import { api } from '../../api/http.ts'
import { asProblem } from '../../api/problem.ts'
import type { LiveBoard } from '../../live/live-board.ts'

/** What the team has finished on each working day that is over, and how long that took. */
export type TeamPace = Pick<ForecastReport, 'by' | 'from' | 'to' | 'samples' | 'why' | 'warning' | 'percentiles'>
/** Null until it is known, and why it is not. */
export type PaceNow = { pace: TeamPace | null; problem: string | null }

const PATIENCE_MS = 400

const known = new WeakMap<LiveBoard, Pace>()

/** A board's pace: asked for once a day, and again where the past has changed. What is finished today is no part of it. */
export const paceOf = (board: LiveBoard) => known.get(board) ?? (known.set(board, new Pace(board)).get(board) as Pace)

class Pace {
  readonly now: StoreApi<PaceNow> = createStore<PaceNow>(() => ({ pace: null, problem: null }))
  readonly #board: LiveBoard
  #of = ''
  #waiting: ReturnType<typeof setTimeout> | undefined

  constructor(board: LiveBoard) {
    this.#board = board
    board.onNews((entries) => {
      if (entries.some(changesThePast)) this.#ask(PATIENCE_MS)
    })
    // What could not be had is asked for again when the line brings something.
    board.replica.watch('replica', () => this.now.getState().problem !== null && this.#ask(PATIENCE_MS))
  }

  /** Makes sure that it is that of a day. */
  on(day: string) {
    if (this.#of === day && this.now.getState().problem === null) return
    this.#of = day
    this.#ask(0)
  }

  #ask(pauseMs: number) {
    clearTimeout(this.#waiting)
    this.#waiting = setTimeout(async () => {
      try {
        const path = `/api/boards/${this.#board.boardId}/reports/forecast?by=day&items=0&periods=0`
        const { by, from, to, samples, why, warning, percentiles } = await api.get<TeamPace>(path)
        this.now.setState({ pace: { by, from, to, samples, why, warning, percentiles }, problem: null })
        if (this.#of && to < addDays(this.#of, -1)) this.#of = '' // the server's day comes a little later: ask again
      } catch (error) {
        this.now.setState({ problem: asProblem(error).message })
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
