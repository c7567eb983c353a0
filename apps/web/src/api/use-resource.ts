import { useCallback, useEffect, useState, useSyncExternalStore } from 'react'
import { forgetKept, keep, kept } from './kept.ts'
import { asProblem, type Problem } from './problem.ts'

type Held = { data?: unknown; problem?: Problem }
const held = new Map<string, Held>()
/** How each of those that are on the screen is asked for again. */
const reloads = new Map<string, Set<() => Promise<void>>>()
const listeners = new Set<() => void>()
/** What is being asked: whoever comes to want the same meanwhile waits for that answer. */
const asking = new Set<string>()
const empty: Held = {}
/** How often those who sit here have changed. */
let changes = 0

/** What a GET answered, asked again on each visit; until then what it answered last time. `isKept`: also without a line. For pages that are not live. */
export function useResource<T>(key: string, load: () => Promise<T>, { isKept = false } = {}) {
  if (isKept && !held.has(key)) held.set(key, { data: kept(key) })
  const { data, problem } = useSyncExternalStore(listen, () => held.get(key) ?? empty)
  const [fetcher] = useState(() => ({ load }))
  fetcher.load = load
  const reload = useCallback(async (): Promise<void> => {
    const before = changes
    asking.add(key)
    const next: Held = await fetcher.load().then(
      (data) => ({ data }),
      (error) => ({ data: held.get(key)?.data, problem: asProblem(error) }),
    )
    asking.delete(key)
    if (changes !== before) return reloads.get(key)?.has(reload) ? reload() : undefined // whoever asked has left; who sits here now may want it too
    hold(key, next)
    if (isKept && !next.problem) keep(key, next.data)
  }, [key, fetcher, isKept])
  useEffect(() => {
    const all = reloads.get(key) ?? new Set()
    reloads.set(key, all.add(reload))
    if (!asking.has(key)) void reload()
    return () => void all.delete(reload)
  }, [key, reload])
  return { data: data as T | undefined, problem, isLoading: data === undefined && problem === undefined, reload }
}

/** Asks again for what has changed, where it is on the screen. */
export function refresh(key: string) {
  const [reload] = reloads.get(key) ?? []
  void reload?.()
}

/** Corrects what was answered, where it is known without asking. */
export function amend<T>(key: string, change: (data: T) => T) {
  const { data } = held.get(key) ?? empty
  if (data !== undefined) hold(key, { data: change(data as T) })
}

/** Forgets everything: someone else is going to sit here. */
export function forgetResources() {
  changes++
  held.clear()
  forgetKept()
}

function hold(key: string, next: Held) {
  held.set(key, next)
  for (const listener of listeners) listener()
}

function listen(listener: () => void) {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
