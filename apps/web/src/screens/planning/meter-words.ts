import type { TeamCapacity } from '@rondo/core/capacity-of'
import { count, noun } from '@rondo/core/count'
import type { Fit, SprintMeter } from '@rondo/core/sprint-meter'

export const fitWords: Record<Fit, string> = {
  empty: 'Nothing in it yet',
  fits: 'It fits',
  tight: 'It is tight',
  over: 'It is too much',
  unknown: 'Too early to say',
}

/** Why it fits, or does not. */
export function fitReason({ fit, open, openPoints, unestimated, sure, even, room }: SprintMeter): string {
  if (fit === 'over' && even !== null) return `In these days the team is as likely as not to finish ${even}; ${open} are to be done.`
  if (fit === 'tight' && sure !== null && open > sure) return `${open - sure} more than the team is 85 % sure to finish.`
  if (fit === 'tight' && room !== null) return `${count(round(openPoints - room), 'point')} more than there is room for.`
  if (fit === 'fits') return 'Within what the team has shown that it can do.'
  if (fit === 'unknown' && room !== null) return `${count(unestimated, 'card has', 'cards have')} no estimate, so points do not say.`
  return fit === 'unknown' ? 'Nothing has been finished yet that it could be held against.' : ''
}

export function contentWords({ cards, points, unestimated }: SprintMeter): string {
  return `${count(points, 'point')} in ${count(cards, 'card')}${unestimated > 0 ? `, ${unestimated} without an estimate` : ''}`
}

export function capacityWords({ available, focus, usable }: TeamCapacity, { room, velocities }: Pick<SprintMeter, 'room' | 'velocities'>): string {
  const why =
    velocities.length === 0 ? 'Points can be held against it once a sprint is closed.' : 'No closed sprint knows people’s days, so it says nothing in points.'
  if (room === null) return `${count(round(available), 'day')} of people, ${round(usable)} in focus. ${why}`
  return `${count(round(room), 'point')}: ${count(round(available), 'day')} of people at ${count(round(focus), 'point')} a day`
}

export function velocityWords({ velocities, range }: Pick<SprintMeter, 'velocities' | 'range'>): string {
  if (velocities.length === 0) return 'No sprint is closed yet'
  const last = `${velocities.map(round).join(', ')} ${noun(round(velocities.at(-1) ?? 0), 'point')}`
  return range ? `${last}; the next is likely between ${round(range.low)} and ${round(range.high)}` : last
}

export const round = (number: number) => Math.round(number * 10) / 10
