import type { Patch } from '@rondo/types'
import { isCriterion } from './rules/check.ts'
import type { State } from './state.ts'

/** Counts anew, on a state that holds everything, what a card says of the things that hang on it and a log of an earlier day did not. */
export function recount(state: State) {
  const criteria = new Map<string, number>()
  for (const { cardId, list } of state.all('checks')) if (isCriterion(list)) criteria.set(cardId, (criteria.get(cardId) ?? 0) + 1)
  const patches = (['cards', 'archived'] as const).flatMap((table) =>
    [...state.all(table)].map(({ id }): Patch => {
      const to = { isDescribed: (state.get('descriptions', id)?.text ?? '').trim() !== '', criteriaCount: criteria.get(id) ?? 0 }
      return { table, id, from: to, to }
    }),
  )
  state.apply(patches)
}
