export type Step = 'up' | 'down' | 'top' | 'bottom'

/** Where in a list cards go by such a step, counted with all of them in their old places: several go past what stands above the first, or below the last. */
export function stepped(ids: readonly string[], cards: readonly string[], step: Step): number {
  const places = cards.map((id) => ids.indexOf(id)).filter((place) => place >= 0)
  const to = { top: 0, up: Math.min(...places) - 1, down: Math.max(...places) + 2, bottom: ids.length }[step]
  return Math.max(0, Math.min(ids.length, to))
}
