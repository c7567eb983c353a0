import { tzOffset } from '@date-fns/tz'

const DAY = 86_400_000
const MINUTE = 60_000

/** The calendar day of an instant (ms since 1970) in a team's zone, as days since 1970-01-01. */
export const dayAt = (zone: string, instant: number) => Math.floor(local(zone, instant) / DAY)

/**
 * When a day of the team begins: the first instant that its clocks show on that day. A day is half open, from its own beginning to the next one's, and lasts 23 or
 * 25 hours when the clocks change. Where midnight is skipped it begins later, and where a whole day is skipped it is empty.
 */
export function startOfDay(zone: string, day: number): number {
  const guess = day * DAY - tzOffset(zone, new Date(day * DAY)) * MINUTE
  if (dayAt(zone, guess) === day && local(zone, guess) === day * DAY && dayAt(zone, guess - 1) < day) return guess
  let [before, after] = [day * DAY - DAY, day * DAY + DAY]
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2)
    if (dayAt(zone, middle) < day) before = middle
    else after = middle
  }
  return after
}

const local = (zone: string, instant: number) => instant + tzOffset(zone, new Date(instant)) * MINUTE
