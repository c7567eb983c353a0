import type { Lookup } from '@rondo/core/sentences/names'
import { useBoard } from './board-provider.tsx'
import type { LiveBoard } from './live-board.ts'
import { useNames } from './use-people.ts'

/** What things are called today, for sentences about what happened. */
export function useLookup(): Lookup {
  const board = useBoard()
  useNames()
  return lookupIn(board)
}

export function lookupIn({ replica, people }: LiveBoard): Lookup {
  const { state } = replica
  const label = (id: string) => state.get('labels', id)
  return {
    person: (id) => people.names.getState().get(id) ?? state.get('members', id)?.name ?? undefined,
    card: (id) => (state.get('cards', id) ?? state.get('archived', id))?.title,
    column: (id) => state.get('columns', id)?.name,
    label: (id) => label(id)?.name || label(id)?.color,
    field: (id) => state.get('fields', id)?.name,
    check: (id) => state.get('checks', id)?.text,
    sprint: (id) => state.get('sprints', id)?.name,
    epic: (id) => state.get('epics', id)?.name,
  }
}
