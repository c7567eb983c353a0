import { type Day, daysBetween } from '@rondo/core/metrics/days'
import type { CycleTimeReport } from '@rondo/core/metrics/flow-reports'

type Item = CycleTimeReport['items'][number]
/** A finished card: on which day of the span, and among how many with the same day and duration it is which. */
export type CycleDot = Item & { index: number; nth: number; of: number }

/** A dot for each card that was finished from a day on. Those that fall together know it, so that they can be drawn side by side. */
export function cycleDots(items: readonly Item[], from: Day): CycleDot[] {
  const together = new Map<string, CycleDot[]>()
  const dots = items
    .filter(({ finishedOn }) => finishedOn >= from)
    .map((item) => {
      const dot = { ...item, index: daysBetween(from, item.finishedOn), nth: 0, of: 1 }
      const key = `${item.finishedOn} ${item.days}`
      const others = together.get(key)
      if (others) others.push(dot)
      else together.set(key, [dot])
      return dot
    })
  for (const group of together.values()) for (const [nth, dot] of group.entries()) Object.assign(dot, { nth, of: group.length })
  return dots
}

/** How far from the middle a dot stands, so that no two of a group cover each other: in the room of its day, where there is room. */
export function asideBy({ nth, of }: Pick<CycleDot, 'nth' | 'of'>, step: number, dotPx = 7): number {
  const apart = Math.min(dotPx, Math.max(1.5, (step * 0.9) / of))
  return (nth - (of - 1) / 2) * apart
}
