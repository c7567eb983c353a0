import { daysBetween, weekday, weekdays } from '@rondo/core/metrics/days'
import { useSyncExternalStore } from 'react'
import { useBoardRow } from '../live/use-board.ts'
import { everyMinute, lastMinute } from '../ui/clock.ts'

export type Today = {
  /** Today in the team's zone, as an ISO day. */
  day: string
  dayOf(instant: string): string
  /** An ISO day in few letters: “3 Dec”; with its year where that is not plain. */
  short(day: string): string
  /** The same with its day of the week: “Thursday, 3 Dec”. */
  weekday(day: string): string
}

/** What day it is for the team; drawn again when it is another. */
export const useToday = (): Today => useTodayIn(useBoardRow()?.zone ?? 'UTC')

export const useTodayIn = (zone: string): Today => useSyncExternalStore(everyMinute, () => todayIn(zone))

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sept', 'Oct', 'Nov', 'Dec']
const HALF_A_YEAR = 183
const short = (iso: string, today: string) => {
  const day = `${Number(iso.slice(8))} ${months[Number(iso.slice(5, 7)) - 1]}`
  return Math.abs(daysBetween(today, iso)) > HALF_A_YEAR ? `${day} ${Number(iso.slice(0, 4))}` : day
}
const formats = new Map<string, Intl.DateTimeFormat>()
const known = new Map<string, { at: number; today: Today }>()

function todayIn(zone: string): Today {
  const [last, minute] = [known.get(zone), lastMinute()]
  if (last?.at === minute) return last.today
  const day = dayIn(zone, minute)
  const today: Today =
    last?.today.day === day
      ? last.today
      : {
          day,
          dayOf: (instant) => dayIn(zone, Date.parse(instant)),
          short: (iso) => short(iso, day),
          weekday: (iso) => `${weekdays[weekday(iso)]}, ${short(iso, day)}`,
        }
  known.set(zone, { at: minute, today })
  return today
}

function dayIn(zone: string, instant: number) {
  const format = formats.get(zone) ?? new Intl.DateTimeFormat('sv-SE', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' })
  formats.set(zone, format)
  return format.format(instant)
}
