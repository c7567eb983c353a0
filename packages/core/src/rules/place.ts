import { type Card, type Column, type ColumnKind, refuse } from '@rondo/types'
import type { Draft } from '../draft.ts'
import { byRank, freshRanks, LONGEST_RANK, type Ranked, rankAfter, rankBetween, rankOfNumber, roomBetween } from '../rank.ts'

/** A rank in a column, just below the card `after`: at the top when that is null, at the end when it is absent or in another column. */
export function rankedIn(draft: Draft, columnId: string, after?: string | null): string {
  const order = draft.state.orderOf(columnId)
  const named = after == null ? undefined : draft.find('cards', after)
  const above = after === null ? undefined : named?.columnId === columnId ? named : order.last
  const below = above ? order.below(above) : order.first
  const rank = roomBetween(above?.rank ?? null, below?.rank ?? null)
  if (rank !== null) return rank
  const cards = [...order]
  for (const [i, fresh] of freshRanks(cards.length).entries()) draft.update('cards', (cards[i] as Card).id, { rank: fresh })
  return rankedIn(draft, columnId, after)
}

/** A rank in the list that a card stands in, the backlog or its sprint's: just below the card `after`, at the top when that is null, at the end when it is absent. */
export function rankedInBacklog(draft: Draft, card: Pick<Card, 'sprintId'>, after?: string | null): string {
  const order = card.sprintId ? draft.state.orderOfSprint(card.sprintId) : draft.state.backlog
  const above = after === null ? undefined : after === undefined ? order.last : (draft.find('cards', after) ?? order.last)
  const below = above ? order.below(above) : order.first
  const rank = roomBetween(above?.backlogRank ?? null, below?.backlogRank ?? null)
  if (rank !== null) return rank
  const cards = [...order]
  for (const [i, fresh] of freshRanks(cards.length).entries()) draft.update('cards', (cards[i] as Card).id, { backlogRank: fresh })
  return rankedInBacklog(draft, card, after)
}

/** The end of the backlog, below cards in sprints too: ranks by number rise, and whoever moved a card to the end gave it a rank below the next number's. */
export function rankAtEnd(draft: Draft, number: number): string {
  const last = draft.state.backlog.last
  const made = rankOfNumber(number)
  return last && last.backlogRank >= made ? rankBetween(last.backlogRank, null) : made
}

/** The first column of a kind that is in use. */
export const firstOf = (draft: Draft, kind: ColumnKind): Column | undefined =>
  [...draft.state.all('columns')].filter((column) => column.kind === kind && !column.archivedAt).sort(byRank)[0]

/** A column that cards may be put into: in an archived one nobody would see them. */
export function columnInUse(draft: Draft, id: string): Column {
  const column = draft.get('columns', id)
  if (column.archivedAt) refuse('conflict', `The column “${column.name}” is archived. Restore it first.`)
  return column
}

/** A rank in a short list, just below the row with this id. A list in which ranks have grown too long is ranked anew. */
export function rankedAmong(draft: Draft, table: 'columns' | 'checks' | 'epics', rows: readonly Ranked[], after?: string | null): string {
  const sorted = rows.toSorted(byRank)
  const rank = rankAfter(sorted, after)
  if (rank.length <= LONGEST_RANK) return rank
  for (const [i, fresh] of freshRanks(sorted.length).entries()) draft.update(table, (sorted[i] as Ranked).id, { rank: fresh })
  return rankAfter(
    sorted.map(({ id }) => draft.get(table, id)),
    after,
  )
}

/** When work on a card began and ended, once it stands in a column of this kind (metrics.md 2.1). */
export function arrive(card: Pick<Card, 'startedAt' | 'doneAt'>, kind: ColumnKind, at: string) {
  return {
    startedAt: kind === 'todo' ? card.startedAt : (card.startedAt ?? at),
    doneAt: kind === 'done' ? (card.doneAt ?? at) : null,
  }
}

/** What a card that comes back carries, without what the board has dropped since: labels, values, its epic, and a sprint that is gone or finished. */
export function stillKnown(draft: Draft, { labels, values, epicId, sprintId, isGoal }: Card) {
  const sprint = sprintId === null ? undefined : draft.find('sprints', sprintId)
  const isIn = sprint !== undefined && sprint.finishedAt === null
  return {
    labels: labels.filter((label) => draft.find('labels', label)),
    values: Object.fromEntries(Object.entries(values).filter(([field]) => draft.find('fields', field))),
    epicId: epicId !== null && draft.find('epics', epicId) ? epicId : null,
    sprintId: isIn ? sprintId : null,
    isGoal: isIn && isGoal,
  }
}
