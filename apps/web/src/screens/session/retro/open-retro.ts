import type { State } from '@rondo/core/state'
import type { Session } from '@rondo/types'

/** The retrospective that takes notes now: the newest that is open. */
export function openRetro(state: State): Session | undefined {
  const open = [...state.all('sessions')].filter(({ kind, closedAt }) => kind === 'retro' && !closedAt)
  return open.sort((a, b) => (a.openedAt < b.openedAt ? 1 : -1))[0]
}
