const HOUR = 3_600_000
const DAY = 24 * HOUR
const OPENS = 8 // UTC
const HOURS_A_DAY = 8

/** Turns hours of work into instants: from nine to five in central Europe, no weekends. It ends at `end`. */
export function workCalendar(end: number, days: number) {
  const mornings: number[] = []
  for (let day = Math.floor((end - days * DAY) / DAY) * DAY; day <= end; day += DAY) {
    const weekday = new Date(day).getUTCDay()
    if (weekday !== 0 && weekday !== 6) mornings.push(day + OPENS * HOUR)
  }
  const hours = (mornings.length - 1) * HOURS_A_DAY + Math.min(HOURS_A_DAY, Math.max(0, (end - (mornings.at(-1) as number)) / HOUR))
  return {
    /** How much work there was until now. */
    hours,
    /** When so many hours of work have passed; what lies after the end stays after it. */
    at(worked: number): number {
      const day = Math.floor(worked / HOURS_A_DAY)
      const morning = mornings[Math.max(0, day)]
      return morning === undefined || worked >= hours ? end + (worked - hours + 0.001) * HOUR : morning + (worked - Math.max(0, day) * HOURS_A_DAY) * HOUR
    },
  }
}

export type Calendar = ReturnType<typeof workCalendar>
