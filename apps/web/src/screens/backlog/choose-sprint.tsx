import { useBoard } from '../../live/board-provider.tsx'
import { BACKLOG } from './lists.ts'
import { PickSprint } from './pick-sprint.tsx'
import { planCards } from './plan-cards.tsx'

/** Which sprint some cards are for, from any page: they keep their rank. */
export function ChooseSprint({ cardIds, onDone }: { cardIds: readonly string[]; onDone(): void }) {
  const board = useBoard()
  const put = (sprintId: string | null) => {
    onDone()
    void planCards(board, cardIds, { listId: sprintId ?? BACKLOG }, null)
  }
  return <PickSprint cardIds={cardIds} onPick={put} onClose={onDone} />
}
