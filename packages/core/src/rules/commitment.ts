import type { Card, CardThen, Commitment, Sprint } from '@rondo/types'
import { capacityOf } from '../capacity-of.ts'
import { pointsOf } from '../points.ts'
import type { State } from '../state.ts'

/** What is agreed on at this moment. */
export function commitmentOf(state: State, boardId: string, sprint: Sprint, forecast: number | null = null): Commitment {
  const cards = [...state.orderOfSprint(sprint.id)]
  const { available, focus } = capacityOf(state, boardId, sprint)
  return { goal: sprint.goal, cards: cards.map(asThen), points: pointsOf(cards), availableDays: available, focus, forecast }
}

export const asThen = ({ id, number, title, points, isGoal }: Card): CardThen => ({ id, number, title, points, isGoal })
