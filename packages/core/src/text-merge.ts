import { diff3Merge } from 'node-diff3'

/** Pairs of equal lines beyond which a line-by-line comparison takes too long: it grows faster than their number (a thousand empty lines: over a second). */
const MOST_PAIRS = 40_000

/** Two people's versions of a text that both began from `base`, merged line by line. What truly collides, or is too much alike to tell, keeps both, theirs first. */
export function mergeTexts(base: string, theirs: string, mine: string): string {
  if (theirs === mine || base === mine) return theirs
  if (base === theirs) return mine
  return merge(base.split('\n'), theirs.split('\n'), mine.split('\n')).join('\n')
}

function merge(base: string[], theirs: string[], mine: string[]): string[] {
  const [a, b] = [changeOf(base, theirs), changeOf(base, mine)]
  if (a.end < b.start) return [...base.slice(0, a.start), ...a.lines, ...base.slice(a.end, b.start), ...b.lines, ...base.slice(b.end)]
  if (b.end < a.start) return [...base.slice(0, b.start), ...b.lines, ...base.slice(b.end, a.start), ...a.lines, ...base.slice(a.end)]

  const [start, end] = [Math.min(a.start, b.start), Math.max(a.end, b.end)]
  const middle = (lines: string[]) => lines.slice(start, lines.length - (base.length - end))
  return [...base.slice(0, start), ...mergeMiddle(middle(base), middle(theirs), middle(mine)), ...base.slice(end)]
}

function mergeMiddle(base: string[], theirs: string[], mine: string[]): string[] {
  if (pairs(base, theirs) + pairs(base, mine) > MOST_PAIRS) return [...theirs, ...mine]
  const blocks = diff3Merge(theirs, base, mine, { excludeFalseConflicts: true })
  return blocks.flatMap(({ ok, conflict }) => ok ?? [...(conflict?.a ?? []), ...(conflict?.b ?? [])])
}

/** The one stretch of `base` outside of which `changed` is the same, and the lines that took its place. */
function changeOf(base: string[], changed: string[]) {
  const shorter = Math.min(base.length, changed.length)
  let start = 0
  while (start < shorter && base[start] === changed[start]) start++
  let same = 0
  while (same < shorter - start && base[base.length - 1 - same] === changed[changed.length - 1 - same]) same++
  return { start, end: base.length - same, lines: changed.slice(start, changed.length - same) }
}

function pairs(a: string[], b: string[]): number {
  const counts = new Map<string, number>()
  for (const line of a) counts.set(line, (counts.get(line) ?? 0) + 1)
  return b.reduce((sum, line) => sum + (counts.get(line) ?? 0), 0)
}
