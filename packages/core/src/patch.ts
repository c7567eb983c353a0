import type { Patch } from '@rondo/types'

/** The patches that take a state back to where it was before `patches`. */
export const invert = (patches: readonly Patch[]): Patch[] => patches.toReversed().map((patch) => ({ ...patch, from: patch.to, to: patch.from }) as Patch)

/** Does the row still say what `expected` says? Null expects it to be absent. */
export function holds(row: object | undefined, expected: object | null): boolean {
  if (!row || !expected) return !row && !expected
  return Object.entries(expected).every(([key, value]) => same(row[key as never], value))
}

/** Equal as JSON values, whatever the order of keys (PostgreSQL's jsonb keeps its own). */
export function same(a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (typeof a !== 'object' || typeof b !== 'object' || !a || !b || Array.isArray(a) !== Array.isArray(b)) return false
  const keys = Object.keys(a)
  return keys.length === Object.keys(b).length && keys.every((key) => Object.hasOwn(b, key) && same(a[key as never], b[key as never]))
}
