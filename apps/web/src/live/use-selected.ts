import type { Key, State } from '@rondo/core/state'
import { useCallback, useRef, useSyncExternalStore } from 'react'
import { useBoard } from './board-provider.tsx'

/**
 * Something read from the board's state, read again when one of the keys changes, and drawn again only where the answer is another: by identity, or element by
 * element for a list.
 */
export function useSelected<T>(keys: readonly Key[], select: (state: State) => T): T {
  const { replica } = useBoard()
  const last = useRef<{ value: T } | null>(null)
  const joined = keys.join(' ')
  const watch = useCallback(
    (onChange: () => void) => {
      const stops = joined.split(' ').map((key) => replica.watch(key, onChange))
      return () => stops.forEach((stop) => void stop())
    },
    [replica, joined],
  )
  const read = () => {
    const value = select(replica.state)
    if (last.current && looksSame(last.current.value, value)) return last.current.value
    last.current = { value }
    return value
  }
  return useSyncExternalStore(watch, read)
}

function looksSame(a: unknown, b: unknown) {
  if (Object.is(a, b)) return true
  return Array.isArray(a) && Array.isArray(b) && a.length === b.length && a.every((each, n) => Object.is(each, b[n]))
}
