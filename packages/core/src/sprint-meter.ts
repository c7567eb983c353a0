import type { Card, Sprint } from '@rondo/types'
import { calendarOf, finishedSprints, type TeamCapacity } from './capacity-of.ts'
import { workdaysFrom } from './metrics/calendar.ts'
import { type Day, laterDay } from './metrics/days.ts'
import { forecastHowMany } from './metrics/forecast.ts'
import type { Samples } from './metrics/forecast-report.ts'
import { type VelocityRange, velocityRange } from './metrics/velocity.ts'
import { pointsOf, tidy } from './points.ts'
import { velocities } from './readiness.ts'
import type { State } from './state.ts'

/** `tight`: more than the team is 85 % sure of, or more points than it has room for. `over`: more than it is 50 % sure of. */
export type Fit = 'empty' | 'fits' | 'tight' | 'over' | 'unknown'

export type SprintMeter = {
  cards: number
  /** Of them, those that are still to be done. */
  open: number
  points: number
  /** Of them, those that are still to be done. */
  openPoints: number
  /** Of those still to be done, the ones without points. */
  unestimated: number
  /** Points that there is room for: null until a sprint has shown how many the team delivers in a day. */
  room: number | null
  /** Of the last five sprints, oldest first. */
  velocities: number[]
  /** By all closed sprints, as in the reports. */
  range: VelocityRange | null
  /** How many items the team is 85 % and 50 % sure to finish in the days that are left; null where there is no forecast. */
  sure: number | null
  even: number | null
  fit: Fit
}

type Asked = { sprint: Sprint; cards: readonly Card[]; capacity: TeamCapacity; past: Samples | undefined; today: Day }

/** What is in a sprint against what a team can do. */
export function sprintMeter(state: State, boardId: string, { sprint, cards, capacity, past, today }: Asked): SprintMeter {
  const points = pointsOf(cards)
  const open = cards.filter(({ doneAt }) => doneAt === null)
  const openPoints = pointsOf(open)
  const from = sprint.startedAt === null ? laterDay(today, sprint.startsOn) : today
  const days = workdaysFrom(from, sprint.endsOn, calendarOf(state, boardId)).length
  const howMany = past && !past.why ? forecastHowMany(past.samples, days) : null
  const room = isMeasured(state) ? capacity.usable : null
  const unestimated = open.filter((card) => card.points === null).length
  const delivered = velocities(state)
  const [sure, even] = [howMany?.[85] ?? null, howMany?.[50] ?? null]
  return {
    cards: cards.length,
    open: open.length,
    points,
    openPoints,
    unestimated,
    room,
    velocities: delivered.slice(-5),
    range: velocityRange(delivered),
    sure,
    even,
    fit: fitOf({ cards: open.length, points: openPoints, unestimated, room, sure, even }),
  }
}

/** Once a sprint was closed that delivered points, focus is points per day; before that it is a share of the days, which no points can be held against. */
export const isMeasured = (state: State) => finishedSprints(state).some(({ commitment, figures }) => commitment.availableDays > 0 && figures.delivered > 0)

function fitOf({ cards, points, unestimated, room, sure, even }: Pick<SprintMeter, 'cards' | 'points' | 'unestimated' | 'room' | 'sure' | 'even'>): Fit {
  if (cards === 0) return 'empty'
  if (even !== null && cards > even) return 'over'
  if ((sure !== null && cards > sure) || (room !== null && points > room)) return 'tight'
  return sure === null && (room === null || unestimated > 0) ? 'unknown' : 'fits'
}

/** What someone has in a sprint, and room for; nobody's work has no `userId`. `days` are person-days, before focus; null for whoever is not of the team. */
export type PersonLoad = { userId: string | null; cards: number; points: number; days: number | null; room: number | null }

/** What is left to do, by whose it is. Of a card that several have, each has a share. */
export function personLoads(state: State, cards: readonly Card[], { people, focus }: TeamCapacity): PersonLoad[] {
  const open = cards.filter(({ doneAt }) => doneAt === null)
  const hasRoom = isMeasured(state)
  const load = (userId: string | null, days: number | null): PersonLoad => {
    const own = open.filter(({ assignees }) => (userId === null ? assignees.length === 0 : assignees.includes(userId)))
    const points = tidy(own.reduce((total, card) => total + (card.points ?? 0) / Math.max(1, card.assignees.length), 0))
    return { userId, cards: own.length, points, days, room: hasRoom && days !== null ? tidy(days * focus) : null }
  }
  const known = new Set(people.map(({ userId }) => userId))
  const others = [...new Set(open.flatMap(({ assignees }) => assignees))].filter((id) => !known.has(id)).sort()
  const nobody = load(null, null)
  return [...people.map(({ userId, days }) => load(userId, days)), ...others.map((id) => load(id, null)), ...(nobody.cards > 0 ? [nobody] : [])]
}
