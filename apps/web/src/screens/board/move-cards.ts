import type { State } from '@rondo/core/state'
import type { LiveBoard } from '../../live/live-board.ts'
import { give } from '../../live/use-command.ts'
import { announce } from '../../ui/announce.ts'
import { toast } from '../../ui/toast.tsx'
import { type Filter, shownIn } from './filter.ts'
import type { Landing } from './landing.ts'
import { takeBack } from './take-back.ts'

/** Moves cards, in the order in which they stand, to a place among those that are shown in a column. What stands there already is not sent. */
export function moveCards(board: LiveBoard, cardIds: readonly string[], { columnId, index }: Landing, filter: Filter | null): void {
  const { state } = board.replica
  const key = state.get('boards', board.boardId)?.key ?? ''
  const shown = shownIn(state, columnId, filter, key)
  const moving = new Set(cardIds)
  const above = shown.slice(0, index).filter((id) => !moving.has(id))
  const cards = inOrder(
    state,
    cardIds.filter((id) => state.get('cards', id)), // others may have taken some away
  )
  if (cards.length === 0) return
  const wanted = [...above, ...cards, ...shown.slice(index).filter((id) => !moving.has(id))]
  if (wanted.length === shown.length && wanted.every((id, n) => id === shown[n])) return

  const given: string[] = []
  let after = above.at(-1) ?? null
  for (const id of cards) {
    if (!isJustBelow(state, id, columnId, after)) {
      const mutationId = give(board, { type: 'card.move', id, columnId, after })
      if (mutationId === undefined) break
      given.push(mutationId)
    }
    after = id
  }
  const [first] = given
  if (first !== undefined) tell(board, cards, columnId, filter, first)
}

function tell(board: LiveBoard, cards: readonly string[], columnId: string, filter: Filter | null, mutationId: string) {
  const { state } = board.replica
  const column = state.get('columns', columnId)?.name ?? ''
  const shown = shownIn(state, columnId, filter, state.get('boards', board.boardId)?.key ?? '')
  const place = `${shown.indexOf(cards[0] as string) + 1} of ${shown.length}`
  if (cards.length === 1) return announce(`Moved to ${column}, ${place}`)
  announce(`Moved ${cards.length} cards to ${column}, from ${place}`)
  toast(`${cards.length} cards moved to ${column}.`, { undo: () => takeBack(board, mutationId) })
}

function inOrder(state: State, cardIds: readonly string[]) {
  if (cardIds.length < 2) return cardIds
  const places = new Map(cardIds.map((id) => [id, placeOf(state, id)]))
  return cardIds.toSorted((a, b) => comparePlaces(places.get(a) ?? ['', ''], places.get(b) ?? ['', '']))
}

function placeOf(state: State, id: string): [string, string] {
  const card = state.get('cards', id)
  return [state.get('columns', card?.columnId ?? '')?.rank ?? '', card?.rank ?? '']
}

const comparePlaces = (a: [string, string], b: [string, string]) => (a[0] < b[0] ? -1 : a[0] > b[0] ? 1 : a[1] < b[1] ? -1 : 1)

function isJustBelow(state: State, id: string, columnId: string, after: string | null) {
  const order = state.cardsIn(columnId)
  return order[after === null ? 0 : order.indexOf(after) + 1] === id && (after === null || order.includes(after))
}
