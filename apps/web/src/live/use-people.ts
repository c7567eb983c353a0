import type { Present } from '@rondo/types'
import { useSyncExternalStore } from 'react'
import { useStore } from 'zustand'
import { useBoard } from './board-provider.tsx'
import { useSelected } from './use-selected.ts'

export type Person = { userId: string; name: string }

/** Someone's name, as it is in their account; someone known from an import is called as they were there. */
export function usePerson(userId: string): Person {
  const { people } = useBoard()
  const name = useStore(people.names, (names) => names.get(userId))
  const imported = useSelected([`members/${userId}`], (state) => state.get('members', userId)?.name)
  return { userId, name: name ?? imported ?? 'Somebody' }
}

/** Names by id, for sentences and lists. */
export function useNames(): (userId: string) => string {
  const { people, replica } = useBoard()
  const names = useStore(people.names)
  return (userId) => names.get(userId) ?? replica.state.get('members', userId)?.name ?? 'Somebody'
}

/** Everyone a card can be given to, by name. */
export function useAssignable(): Person[] {
  const nameOf = useNames()
  const ids = useSelected(['members'], (state) => [...state.all('members')].filter(({ role, name }) => role || name).map(({ id }) => id))
  return ids.map((userId) => ({ userId, name: nameOf(userId) })).sort((a, b) => a.name.localeCompare(b.name))
}

/** Who is on the board now, this person included. */
export function usePresence(): readonly Present[] {
  const { presence } = useBoard()
  return useSyncExternalStore(presence.subscribe, () => presence.people)
}

/** Who has this card open, types in it or drags it. */
export function useVisitors(cardId: string): readonly Present[] {
  const { presence } = useBoard()
  return useSyncExternalStore(presence.subscribe, () => presence.onCard(cardId))
}
