import type { LiveBoard } from '../../live/live-board.ts'
import { give } from '../../live/use-command.ts'
import { announce } from '../../ui/announce.ts'

/** Marks cards as needed by the goal of their sprint, or, where all are, as no longer. */
export function toggleGoal(board: LiveBoard, cardIds: readonly string[]) {
  const cards = cardIds.map((id) => board.replica.state.get('cards', id)).filter((card) => card !== undefined)
  const isGoal = !cards.every((card) => card.isGoal)
  const given = cards.filter((card) => card.isGoal !== isGoal).map(({ id }) => give(board, { type: 'card.goal', id, isGoal }))
  if (given.some((id) => id !== undefined)) announce(isGoal ? 'Part of the goal' : 'No longer part of the goal')
}
