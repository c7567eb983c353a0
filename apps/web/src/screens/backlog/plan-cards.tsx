import { count } from '@rondo/core/count'
import { type ScopeQuestion, scopeQuestion } from '@rondo/core/scope-reason'
import type { LiveBoard } from '../../live/live-board.ts'
import { askWhy, type WhyAnswer } from '../../ui/ask-why.ts'
import { gapWords } from './gap-words.ts'
import { BACKLOG, type BacklogFilter } from './lists.ts'
import { aboveIn, nameOfList, placeCards } from './place-cards.ts'

/** A place among the cards that are shown in a list; without an index the place that their rank gives them there. */
type ListPlace = { listId: string; index?: number }

/** As `placeCards`, but asks why first where that is wanted: for cards that are not ready, and where the scope of a running sprint changes. */
export async function planCards(board: LiveBoard, cardIds: readonly string[], { listId, index }: ListPlace, filter: BacklogFilter | null): Promise<void> {
  // Others may move cards while one answers: the place is the one below this card.
  const place = index === undefined ? { listId } : { listId, after: aboveIn(board, cardIds, listId, index, filter) }
  const question = scopeQuestion(board.replica.state, board.boardId, cardIds, listId === BACKLOG ? null : listId)
  const why = question ? await ask(question, listId, nameOfList(board.replica.state, listId)) : ''
  if (why !== null) placeCards(board, cardIds, place, filter, why)
}

function ask({ unready, running }: ScopeQuestion, listId: string, name: string): Promise<WhyAnswer> {
  return askWhy({
    title: listId === BACKLOG ? 'Back to the backlog' : `Into ${name}`,
    body: (
      <>
        {running.map((sprint) => (
          <p key={sprint.id}>{sprint.name} is running: this changes its scope.</p>
        ))}
        {unready.length > 0 && <p>{unready.length === 1 ? 'This card does' : `These ${count(unready.length, 'card')} do`} not meet the definition of ready:</p>}
        {unready.length > 0 && (
          <ul>
            {unready.map(({ card, gaps }) => (
              <li key={card.id}>
                {card.title}: {gaps.map(gapWords).join(', ')}
              </li>
            ))}
          </ul>
        )}
      </>
    ),
    description: running.length > 0 ? 'It stands in the sprint’s journal and in the card’s history.' : 'It stands in the card’s history.',
    action: unready.length > 0 ? 'Move it all the same' : 'Move it',
    isNeeded: unready.length > 0,
  })
}
