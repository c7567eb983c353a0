import { calendarOf } from '../capacity-of.ts'
import { hasRole } from '../roles.ts'
import type { State } from '../state.ts'
import type { OnOwnTime } from './own-day.ts'

/** Everybody of the team with when they work: viewers, and those who have no time for this team, are not asked. */
export function whoIsAsked(state: State, boardId: string, zoneOf: (userId: string) => string): Map<string, OnOwnTime> {
  const calendar = calendarOf(state, boardId)
  const team = [...state.all('members')].filter(({ id, role }) => hasRole(role, 'member') && (state.get('capacities', id)?.fte ?? 1) > 0)
  const away = Map.groupBy(state.all('absences'), ({ userId }) => userId)
  return new Map(team.map(({ id }) => [id, { zone: zoneOf(id), calendar, away: away.get(id) ?? [] }]))
}
