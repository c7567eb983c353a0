import type { Entry } from '@rondo/types'
import { lightTables } from '@rondo/types/vocabulary'
import { invert } from '../patch.ts'
import { State } from '../state.ts'

/** The board as it was before these entries: since a patch carries its opposite, it is walked back, on a copy. */
export function boardThen(state: State, entries: readonly Pick<Entry, 'seq' | 'patches'>[]): State {
  const then = State.from(state.toRows(lightTables))
  for (const { patches } of entries.toSorted((a, b) => b.seq - a.seq)) then.apply(invert(patches))
  return then
}
