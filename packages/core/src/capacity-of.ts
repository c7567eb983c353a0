import type { Board, Sprint } from '@rondo/types'
import { type Calendar, workdaysFrom } from './metrics/calendar.ts'
import { availableDays, focusFactor, type Presence, usableCapacity } from './metrics/capacity.ts'
import { tidy } from './points.ts'
import type { State } from './state.ts'

export type PersonCapacity = Presence & { userId: string; days: number }
export type TeamCapacity = { people: PersonCapacity[]; available: number; focus: number; usable: number }

/** What a team has for the days from one to the other: person by person, in days, and with its measured focus. */
export function capacityOf(state: State, boardId: string, { startsOn, endsOn }: Pick<Sprint, 'startsOn' | 'endsOn'>): TeamCapacity {
  const workdays = workdaysFrom(startsOn, endsOn, calendarOf(state, boardId))
  const absences = [...state.all('absences')]
  const people = [...state.all('members')]
    .filter(({ role }) => role !== null && role !== 'viewer')
    .map(({ id }): PersonCapacity => {
      const own = absences.filter(({ userId }) => userId === id)
      const { fte, onCall } = state.get('capacities', id) ?? { fte: 1, onCall: 0 }
      const off = workdays.filter((day) => own.some(({ from, to }) => from <= day && day <= to)).length
      const presence = { workdays: workdays.length, off, fte, onCall }
      return { userId: id, ...presence, days: tidy(availableDays([presence])) }
    })
    .sort((a, b) => (a.userId < b.userId ? -1 : 1))
  const available = tidy(availableDays(people))
  const focus = tidy(
    focusFactor(finishedSprints(state).map(({ figures, commitment }) => ({ delivered: figures.delivered, available: commitment.availableDays }))),
  )
  return { people, available, focus, usable: tidy(usableCapacity(available, focus)) }
}

/** On which days the team works. */
export const calendarOf = (state: State, boardId: string): Calendar => ({
  workdays: (state.get('boards', boardId) as Board).workdays,
  holidays: [...state.all('holidays')].map(({ id }) => id).sort(),
})

export type FinishedSprint = Sprint & { figures: NonNullable<Sprint['figures']>; commitment: NonNullable<Sprint['commitment']> }

/** Sprints that were closed with their figures, oldest first. */
export const finishedSprints = (state: State): FinishedSprint[] =>
  [...state.all('sprints')]
    .filter((sprint): sprint is FinishedSprint => sprint.finishedAt !== null && sprint.figures !== null && sprint.commitment !== null)
    .sort((a, b) => ((a.finishedAt ?? '') < (b.finishedAt ?? '') ? -1 : (a.finishedAt ?? '') > (b.finishedAt ?? '') ? 1 : a.id < b.id ? -1 : 1))
