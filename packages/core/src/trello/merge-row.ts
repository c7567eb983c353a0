import { same } from '../patch.ts'

type Merged<R> = { row: R; isChanged: boolean; isContested: boolean }

/**
 * What a row becomes that was `before` when it was last brought, is `here` now and `there` in the new file: each field as it is there, unless it was changed here
 * since. `isContested`: something was changed on both sides, and here won.
 */
export function mergeRow<R extends object>(before: R, here: R, there: Partial<R>): Merged<R> {
  const row = { ...here }
  let [isChanged, isContested] = [false, false]
  for (const key of Object.keys(there) as (keyof R)[]) {
    const value = there[key] as R[keyof R]
    if (same(before[key], value) || same(here[key], value)) continue
    if (same(before[key], here[key])) {
      row[key] = value
      isChanged = true
    } else isContested = true
  }
  return { row, isChanged, isContested }
}
