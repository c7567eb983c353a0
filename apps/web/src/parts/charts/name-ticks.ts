import { shortened } from '@rondo/core/shortened'
import type { Tick } from './day-ticks.ts'

const LABEL_PX = 76
const MOST_LETTERS = 12

/** Names under bars: all of them, or every second, third … as there is room for. */
export function nameTicks(named: readonly { name: string }[], width: number): Tick[] {
  const every = Math.max(1, Math.ceil((named.length * LABEL_PX) / Math.max(LABEL_PX, width)))
  return named.map(({ name }, index) => ({ index, text: shortened(name, MOST_LETTERS) })).filter(({ index }) => (named.length - 1 - index) % every === 0)
}
