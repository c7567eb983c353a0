import { calendarOf, capacityOf, type TeamCapacity } from '@rondo/core/capacity-of'
import { goalCards } from '@rondo/core/goal-cards'
import { type GoalReport, goalReport } from '@rondo/core/metrics/goal-report'
import { type PersonLoad, personLoads, type SprintMeter, sprintMeter } from '@rondo/core/sprint-meter'
import type { Card, Sprint } from '@rondo/types'
import { useMemo } from 'react'
import { useBoard } from '../../live/board-provider.tsx'
import { useSelected } from '../../live/use-selected.ts'
import { usePace } from '../../parts/goal/use-pace.ts'
import { useToday } from '../../parts/use-today.ts'

export type SprintNumbers = {
  cards: readonly Card[]
  capacity: TeamCapacity
  meter: SprintMeter
  loads: PersonLoad[]
  goal: GoalReport | null
  why: string | null
}

/** What a sprint comes to as its cards and people's days stand now: worked out here, at once, with each drag of anybody. */
export function useSprintNumbers(sprint: Sprint): SprintNumbers {
  const { replica, boardId } = useBoard()
  const { day: today } = useToday()
  const { pace: past, problem } = usePace()
  const why = past ? past.why : (problem ?? 'Looking at the last twelve weeks …')
  const cards = useSelected([`backlog/${sprint.id}`, 'cards'], (state) => [...state.orderOfSprint(sprint.id)])
  const columns = useSelected(['columns'], (state) => [...state.all('columns')])
  const days = useSelected(['members', 'absences', 'capacities', 'holidays', 'sprints', `boards/${boardId}`], (state) => [
    ...(['members', 'absences', 'capacities', 'holidays', 'sprints'] as const).flatMap((table): unknown[] => [...state.all(table)]),
    state.get('boards', boardId)?.workdays,
  ])
  const capacity = useMemo(() => capacityOf(replica.state, boardId, sprint), [replica, boardId, sprint, days])
  return useMemo(() => {
    const { state } = replica
    return {
      cards,
      capacity,
      meter: sprintMeter(state, boardId, { sprint, cards, capacity, past: past ?? undefined, today }),
      loads: personLoads(state, cards, capacity),
      goal: past ? goalReport({ cards: goalCards(state, sprint), columns, sprint }, past, today, calendarOf(state, boardId)) : null,
      why,
    }
  }, [replica, boardId, sprint, cards, columns, capacity, past, why, today])
}
