import type { Today } from './use-today.ts'

const DAY_MS = 86_400_000

/** Days that a card is under way, the first and today counted (metrics.md 2.1): what began today is one day old. */
export function ageInDays(startedAt: string, today: Today): number {
  return Math.round((Date.parse(today.day) - Date.parse(today.dayOf(startedAt))) / DAY_MS) + 1
}
