import { count } from '@rondo/core/count'
import type { State } from '@rondo/core/state'
import type { LiveBoard } from '../../live/live-board.ts'
import { give, type Wanted } from '../../live/use-command.ts'
import { announce } from '../../ui/announce.ts'
import { toast } from '../../ui/toast.tsx'
import { takeBack } from '../board/take-back.ts'
import { BACKLOG, type BacklogFilter, listOf, orderOf, shownInList } from './lists.ts'

/** A list, and the card there that others will stand below; null at its top. Without one the place that their rank gives them. */
type Below = { listId: string; after?: string | null }

/** Puts cards into a list, in the order in which they stand, and ranks them there. What is so already is not sent. */
export function placeCards(board: LiveBoard, cardIds: readonly string[], { listId, after }: Below, filter: BacklogFilter | null, why = ''): void {
  const { state } = board.replica
  const cards = inOrder(state, cardIds)
  const given: string[] = []
  const send = (command: Wanted) => {
    const id = give(board, command)
    if (id) given.push(id)
    return id !== undefined
  }
  const isMoved = changeLists(state, cards, listId, why, send)
  if (!isMoved) {
    if (given[0] !== undefined) takeBack(board, given[0]) // out of one list, and not taken by the other
    return
  }
  const isThere = after === null || (after !== undefined && orderOf(state, listId).ids.includes(after))
  if (isThere && !standsBelow(state, cards, listId, after)) send({ type: 'backlog.move', ids: [...cards], after })
  if (given[0] !== undefined) tell(board, cards, listId, filter, given[0], given.length > 1)
}

/** Out of the sprints that they are in, into the one that is wanted. Answers whether all are there now. */
function changeLists(state: State, cards: readonly string[], listId: string, why: string, send: (command: Wanted) => boolean): boolean {
  const reason = why ? { reason: why } : {}
  const elsewhere = cards.filter((id) => listOf(state.get('cards', id) ?? { sprintId: null }) !== listId)
  const left = Map.groupBy(elsewhere, (id) => state.get('cards', id)?.sprintId ?? null)
  for (const [sprintId, ids] of left) if (sprintId && !send({ type: 'sprint.remove', sprintId, cardIds: ids, ...reason })) return false
  return elsewhere.length === 0 || listId === BACKLOG || send({ type: 'sprint.add', sprintId: listId, cardIds: elsewhere, ...reason })
}

/** The card that they will stand below who go to this index among what is shown; null at the top. */
export function aboveIn({ replica: { state }, boardId }: LiveBoard, cards: readonly string[], listId: string, index: number, filter: BacklogFilter | null) {
  const shown = shownInList(state, listId, filter, state.get('boards', boardId)?.key ?? '')
  return (
    shown
      .slice(0, index)
      .filter((id) => !cards.includes(id))
      .at(-1) ?? null
  )
}

function standsBelow(state: State, cards: readonly string[], listId: string, after: string | null) {
  const { ids } = orderOf(state, listId)
  const from = after === null ? 0 : ids.indexOf(after) + 1
  return cards.every((id, n) => ids[from + n] === id)
}

function inOrder(state: State, cardIds: readonly string[]): readonly string[] {
  const rank = (id: string) => state.get('cards', id)?.backlogRank ?? ''
  return cardIds.filter((id) => state.get('cards', id)).toSorted((a, b) => (rank(a) < rank(b) ? -1 : rank(a) > rank(b) ? 1 : a < b ? -1 : 1))
}

function tell(board: LiveBoard, cards: readonly string[], listId: string, filter: BacklogFilter | null, mutationId: string, isMore: boolean) {
  const { state } = board.replica
  const name = nameOfList(state, listId)
  const shown = shownInList(state, listId, filter, state.get('boards', board.boardId)?.key ?? '')
  const place = `${shown.indexOf(cards[0] as string) + 1} of ${shown.length}`
  announce(cards.length === 1 ? `Moved to ${name}, ${place}` : `Moved ${cards.length} cards to ${name}, from ${place}`)
  if (cards.length > 1 || isMore) toast(`${count(cards.length, 'card')} moved to ${name}.`, { undo: () => takeBack(board, mutationId) })
}

export const nameOfList = (state: State, listId: string) => (listId === BACKLOG ? 'the backlog' : (state.get('sprints', listId)?.name ?? 'the sprint'))
