import { calendarOf } from '@rondo/core/capacity-of'
import { goalCards } from '@rondo/core/goal-cards'
import type { Samples } from '@rondo/core/metrics/forecast-report'
import { type GoalReport, goalReport } from '@rondo/core/metrics/goal-report'
import type { State } from '@rondo/core/state'
import type { Sprint } from '@rondo/types'
import { useBoard } from '../../live/board-provider.tsx'
import { useSelected } from '../../live/use-selected.ts'
import { useToday } from '../use-today.ts'
import { usePace } from './use-pace.ts'

export type GoalNow = Pick<GoalReport, 'chance' | 'said' | 'rank' | 'open' | 'periodsLeft' | 'why'>

/** P(goal met) as the board stands, worked out here with every move; null until the team's pace is known. */
export function useGoalChance(sprint: Sprint): GoalNow | null {
  const { boardId } = useBoard()
  const { day } = useToday()
  const { pace } = usePace()
  const values = useSelected(['cards', 'archived', 'columns', 'sprints', 'holidays', `boards/${boardId}`], (state): unknown[] => {
    if (!pace) return []
    const { chance, said, rank, open, periodsLeft, why } = goalAsItStands(state, boardId, sprint, pace, day)
    return [chance, said, rank, open, periodsLeft, why]
  })
  if (values.length === 0) return null
  const [chance, said, rank, open, periodsLeft, why] = values as [GoalNow['chance'], string, number, number, number, GoalNow['why']]
  return { chance, said, rank, open, periodsLeft, why }
}

/** The same of any state of the board. */
export const goalAsItStands = (state: State, boardId: string, sprint: Sprint, pace: Samples, today: string): GoalReport =>
  goalReport({ cards: goalCards(state, sprint), columns: [...state.all('columns')], sprint }, pace, today, calendarOf(state, boardId))
