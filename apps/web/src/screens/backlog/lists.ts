import type { Order } from '@rondo/core/order'
import type { State } from '@rondo/core/state'
import type { Card } from '@rondo/types'
import { type Filter, passes } from '../board/filter.ts'

/** The list of what is in no sprint. Every other list of the page is a sprint, by its id. */
export const BACKLOG = 'backlog'
/** What the filter calls the lack of an epic. */
export const NO_EPIC = 'none'

export type BacklogFilter = { cards: Filter | null; epics: ReadonlySet<string> | null }

export const orderOf = (state: State, listId: string): Order<Card> => (listId === BACKLOG ? state.backlog : state.orderOfSprint(listId))

export const keyOf = (listId: string) => (listId === BACKLOG ? BACKLOG : `backlog/${listId}`)

/** The list that a card stands in. */
export const listOf = ({ sprintId }: Pick<Card, 'sprintId'>) => sprintId ?? BACKLOG

/** The ids of what is shown in a list, the most important first. A sprint is shown whole. */
export function shownInList(state: State, listId: string, filter: BacklogFilter | null, boardKey: string): readonly string[] {
  const order = orderOf(state, listId)
  if (!filter || listId !== BACKLOG) return order.ids
  return [...order].filter((card) => passesInBacklog(card, filter, boardKey)).map(({ id }) => id)
}

export const passesInBacklog = (card: Card, { cards, epics }: BacklogFilter, boardKey: string) =>
  (!epics || epics.has(card.epicId ?? NO_EPIC)) && (!cards || passes(card, cards, boardKey))
