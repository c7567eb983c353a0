import { type Action, actionsNow } from './registry.ts'

/** What can be done now and is called something like that: first where the name begins so, then where a word does, then the rest. */
export function rankedActions(query: string): Action[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean)
  return actionsNow()
    .filter(({ isKeyOnly }) => !isKeyOnly)
    .map((action) => ({ action, score: score(`${action.name} ${action.group}`.toLowerCase(), words) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .map(({ action }) => action)
}

function score(text: string, words: readonly string[]): number {
  if (words.length === 0) return 1
  const each = words.map((word) => (text.startsWith(word) ? 3 : text.includes(` ${word}`) ? 2 : text.includes(word) ? 1 : 0))
  return Math.min(...each) === 0 ? 0 : each.reduce((sum: number, one) => sum + one, 0)
}
