import { diff3Merge } from 'node-diff3'

/** Two people's versions of a text that both began from `base`, merged line by line. What truly collides keeps both, theirs first. */
export function mergeTexts(base: string, theirs: string, mine: string): string {
  if (theirs === mine || base === mine) return theirs
  if (base === theirs) return mine
  const blocks = diff3Merge(theirs.split('\n'), base.split('\n'), mine.split('\n'), { excludeFalseConflicts: true })
  return blocks.flatMap(({ ok, conflict }) => ok ?? [...(conflict?.a ?? []), ...(conflict?.b ?? [])]).join('\n')
}
