import { useSyncExternalStore } from 'react'

let version = 0
const listeners = new Set<() => void>()

/** Says that what can be done, or found, is different now. */
export function changed() {
  version++
  for (const listener of listeners) listener()
}

/** Draws again whenever that changes. For what is open briefly: palette, help, menus. */
export const useChanges = () => useSyncExternalStore(listen, () => version)

export const changesSoFar = () => version

function listen(listener: () => void) {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
