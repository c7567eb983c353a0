import type { Card, ColumnKind } from '@rondo/types'
import type { Draft } from '../draft.ts'
import { byRank, freshRanks, LONGEST_RANK, type Ranked, rankAfter, rankBetween } from '../rank.ts'

/** A rank in a column, just below the card `after`: at the top when that is null, at the end when it is absent or in another column. */
export function rankedIn(draft: Draft, columnId: string, after?: string | null): string {
  const order = draft.state.orderOf(columnId)
  const named = after == null ? undefined : draft.find('cards', after)
  const above = after === null ? undefined : named?.columnId === columnId ? named : order.last
  const below = above ? order.below(above) : order.first
  const rank = rankBetween(above?.rank ?? null, below?.rank ?? null)
  if (rank.length <= LONGEST_RANK) return rank
  const cards = [...order]
  for (const [i, fresh] of freshRanks(cards.length).entries()) draft.update('cards', (cards[i] as Card).id, { rank: fresh })
  return rankedIn(draft, columnId, after)
}

/** A rank in a short list, just below the row with this id. A list in which ranks have grown too long is ranked anew. */
export function rankedAmong(draft: Draft, table: 'columns' | 'checks', rows: readonly Ranked[], after?: string | null): string {
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

/** The labels and values of a card that comes back, without those that the board has dropped since. */
export function stillKnown(draft: Draft, { labels, values }: Pick<Card, 'labels' | 'values'>) {
  return {
    labels: labels.filter((label) => draft.find('labels', label)),
    values: Object.fromEntries(Object.entries(values).filter(([field]) => draft.find('fields', field))),
  }
}
