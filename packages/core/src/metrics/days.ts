/** A calendar day as ISO text, `2026-03-29`. Days are counted, never instants, so there is no summer time in this file. */
export type Day = string

const MS = 86_400_000

/** Days since 1970-01-01. */
export const dayNumber = (day: Day) => Date.parse(day) / MS

export const dayNumbered = (number: number): Day => new Date(number * MS).toISOString().slice(0, 10)

export const addDays = (day: Day, days: number): Day => dayNumbered(dayNumber(day) + days)

/** Calendar days from one day to another, 0 for the same day. */
export const daysBetween = (from: Day, to: Day) => dayNumber(to) - dayNumber(from)

/** Every day from the first to the last, both included; none when they are reversed. */
export const daysFrom = (first: Day, last: Day): Day[] => Array.from({ length: Math.max(0, daysBetween(first, last) + 1) }, (_, i) => addDays(first, i))

/** The later of two. */
export const laterDay = (a: Day, b: Day): Day => dayNumbered(Math.max(dayNumber(a), dayNumber(b)))

/** The earlier of two. */
export const earlierDay = (a: Day, b: Day): Day => dayNumbered(Math.min(dayNumber(a), dayNumber(b)))

/** 0 is Sunday, 6 is Saturday. */
export const weekday = (day: Day) => new Date(dayNumber(day) * MS).getUTCDay()

/** Their names, Sunday first. */
export const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']

/** The Monday of a day's week (ISO 8601). */
export const weekOf = (day: Day): Day => addDays(day, -((weekday(day) + 6) % 7))
