import { tidy } from '../points.ts'
import type { BurnReport } from './sprint-reports.ts'

/** The pictures of a sprint as they were read out of the log, with what was done of cards that are split as it is closed: its last day knows of it. */
export function chartsAtClose(charts: Record<string, unknown> | undefined, pointsDone: number): Record<string, unknown> | undefined {
  const burndown = charts?.burndown as BurnReport | undefined // written by factsAtFinish, and by nobody else
  if (!burndown) return charts
  const last = burndown.days.findLastIndex(({ done }) => done !== null)
  const days = burndown.days.map((day, i) =>
    i === last ? { ...day, done: tidy((day.done ?? 0) + pointsDone), remaining: tidy((day.remaining ?? 0) - pointsDone) } : day,
  )
  return { ...charts, burndown: { ...burndown, days } }
}
