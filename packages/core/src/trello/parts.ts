import type { Check, Comment, Link } from '@rondo/types'
import type { State } from '../state.ts'

export type CardParts = { text: string | null; checks: Check[]; links: Link[]; comments: Comment[] }
export type PartsOf = { of(cardId: string): CardParts }

/** What hangs on each card of a state that holds everything. */
export function partsIn(state: State): PartsOf {
  const byCard = <R extends { id: string; cardId: string }>(rows: Iterable<R>) =>
    Map.groupBy(
      [...rows].sort((a, b) => (a.id < b.id ? -1 : 1)),
      ({ cardId }) => cardId,
    )
  const [checks, links, comments] = [byCard(state.all('checks')), byCard(state.all('links')), byCard(state.all('comments'))]
  return {
    of: (id) => ({
      text: state.get('descriptions', id)?.text ?? null,
      checks: checks.get(id) ?? [],
      links: links.get(id) ?? [],
      comments: comments.get(id) ?? [],
    }),
  }
}
