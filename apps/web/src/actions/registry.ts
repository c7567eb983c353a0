import { useEffect, useState } from 'react'
import { changed } from './changes.ts'

/** Something a person can do now. `keys` in tinykeys' notation: `c`, `Shift+E`, `$mod+k`, `g b`; several are alternatives. */
export type Action = {
  id: string
  name: string
  group: string
  keys?: readonly string[]
  isEnabled?: boolean
  /** Also while writing in a field or with a dialog open: for the few that lead out of anything. */
  isEverywhere?: boolean
  /** Not worth a line in the palette: arrows, Escape and their like. */
  isKeyOnly?: boolean
  run(): void
}

type Scope = { depth: number; actions: readonly Action[] }
const scopes: Scope[] = []
let mounted = 0

/** Registers what can be done here for as long as the component is mounted. Of two actions with the same keys the inner component's is done. `depth`: where it counts as standing, if not here. */
export function useActions(actions: readonly Action[], depth?: number) {
  // Parents render before their children, so the count at first render is a depth.
  const [scope] = useState<Scope>(() => ({ depth: depth ?? mounted++, actions }))
  useEffect(() => {
    const before = scope.actions
    scope.actions = actions
    if (!looksSame(before, actions)) changed()
  })
  useEffect(() => {
    scopes.push(scope)
    scopes.sort((a, b) => b.depth - a.depth)
    changed()
    return () => {
      scopes.splice(scopes.indexOf(scope), 1)
      changed()
    }
  }, [scope])
}

/** All that can be done now, innermost first, each id once. */
export function actionsNow(): Action[] {
  const seen = new Set<string>()
  return scopes.flatMap(({ actions }) => actions).filter(({ id, isEnabled }) => isEnabled !== false && !seen.has(id) && seen.add(id))
}

/** All that is registered here, whether it can be done at this moment or not. */
export function actionsHere(): Action[] {
  const seen = new Set<string>()
  return scopes.flatMap(({ actions }) => actions).filter(({ id }) => !seen.has(id) && seen.add(id))
}

/** All keys that are bound, whether they do something at this moment or not. */
export const boundKeys = () => new Set(scopes.flatMap(({ actions }) => actions.flatMap(({ keys }) => keys ?? [])))

/** Whose turn it is when these keys are pressed. */
export const actionFor = (keys: string) => actionsNow().find((action) => action.keys?.includes(keys))

const looksSame = (a: readonly Action[], b: readonly Action[]) =>
  a.length === b.length &&
  a.every(({ id, name, group, keys, isEnabled }, n) => {
    const other = b[n]
    return other?.id === id && other.name === name && other.group === group && other.isEnabled === isEnabled && String(other.keys) === String(keys)
  })
