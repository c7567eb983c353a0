import { type Day, weekday } from '@rondo/core/metrics/days'
import { monthOf, shortDay } from './day-words.ts'

export type Tick = { index: number; text: string }

const LABEL_PX = 52

/** Which days get their name under the axis: each, every Monday, every month or fewer, as there is room for. */
export function dayTicks(days: readonly Day[], width: number): Tick[] {
  const room = Math.max(2, Math.floor(width / LABEL_PX))
  const all = days.map((day, index) => ({ day, index }))
  if (days.length <= room) return all.map(named)
  const mondays = all.filter(({ day }) => weekday(day) === 1)
  if (mondays.length <= room && mondays.length > 1) return mondays.map(named)
  const firsts = all.filter(({ day, index }) => day.endsWith('-01') || monthIn(day) !== monthIn(days[index - 1] ?? day))
  if (firsts.length < 2) return thinned(mondays.length > 1 ? mondays : all, room).map(named)
  return thinned(firsts, room).map(({ day, index }) => ({ index, text: monthOf(day) }))
}

const monthIn = (day: Day) => day.slice(0, 7)

const named = ({ day, index }: { day: Day; index: number }): Tick => ({ index, text: shortDay(day) })

function thinned<T>(all: readonly T[], room: number): T[] {
  const every = Math.ceil(all.length / room)
  return all.filter((_, i) => i % every === 0)
}
