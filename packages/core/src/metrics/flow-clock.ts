import type { Patch } from '@rondo/types'
import { dayAt, startOfDay } from './zone-days.ts'

/** How far a fold has come: the instant (ms), the team's day (days since 1970), and since when which zone holds. */
export type FlowTime = { now: number; day: number; zones: { from: number; zone: string }[] }

/**
 * The clock of a fold. It never goes back: what says an earlier instant than the entry before it (history brought in late, a server's clock set right) happens
 * when that one did. A new zone counts from its day on.
 */
export class FlowClock {
  readonly time: FlowTime
  #dayEnds: number

  constructor(time: FlowTime) {
    this.time = time
    this.#dayEnds = this.#nextDay()
  }

  static startingAt(at: string, zone: string): FlowClock {
    const now = Date.parse(at)
    return new FlowClock({ now, day: dayAt(zone, now), zones: [{ from: 0, zone }] })
  }

  /** Goes on to an instant. */
  reach(at: string) {
    const { time } = this
    time.now = Math.max(time.now, Date.parse(at))
    if (time.now < this.#dayEnds) return
    time.day = Math.max(time.day + 1, dayAt(this.zone, time.now))
    this.#dayEnds = this.#nextDay()
  }

  moveTo(zone: string) {
    const { time } = this
    if (zone === this.zone) return
    time.zones.push({ from: time.now, zone })
    time.day = Math.max(time.day, dayAt(zone, time.now))
    this.#dayEnds = this.#nextDay()
  }

  /** The team's day of an instant of the past, by the zone of then. What lies ahead counts as now. */
  dayOf(instant: string): number {
    const at = Math.min(Date.parse(instant), this.time.now)
    const held = this.time.zones.findLast(({ from }) => from <= at) ?? this.time.zones[0]
    return Math.min(dayAt(held?.zone ?? 'UTC', at), this.time.day)
  }

  #nextDay() {
    return startOfDay(this.zone, this.time.day + 1)
  }

  /** The team's zone now. */
  get zone() {
    return this.time.zones.at(-1)?.zone ?? 'UTC'
  }
}

/** The zone that a board is given with its first entry. */
export const zoneIn = (patches: readonly Patch[]) => patches.reduce((zone, { table, to }) => (table === 'boards' && to?.zone ? to.zone : zone), 'UTC')
