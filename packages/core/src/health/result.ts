import { highestOn, type Reveal, type Scale } from '@rondo/types'
import { median } from '../metrics/percentile.ts'
import { policies } from '../sealing.ts'

/** What a team said of one thing. */
export type HealthResult = {
  count: number
  scores: number[]
  /** How many gave each mark, the lowest first. */
  distribution: number[]
  median: number
  /** 0: all say the same. 1: half are at one end and half at the other. */
  disagreement: number
  trend: Record<'up' | 'same' | 'down', number>
  notes: string[]
}
/** Where too few answered there are no figures at all. */
export type HealthAnswer = { isTold: true; result: HealthResult } | { isTold: false; count: number }

type Marked = { score: number; trend?: 'up' | 'same' | 'down'; note?: string }

export function healthResult({ answers, count }: Pick<Reveal, 'answers' | 'count'>, scale: Scale): HealthAnswer {
  if (answers.length < policies.health.least) return { isTold: false, count }
  const marks = answers.map(({ value }) => value as Marked)
  const scores = marks.map(({ score }) => score).sort((a, b) => a - b)
  const highest = highestOn[scale]
  const counted = (which: Marked['trend']) => marks.filter(({ trend }) => trend === which).length
  return {
    isTold: true,
    result: {
      count: scores.length,
      scores,
      distribution: Array.from({ length: highest }, (_, i) => scores.filter((score) => score === i + 1).length),
      median: median(scores) as number,
      disagreement: disagreement(scores, highest),
      trend: { up: counted('up'), same: counted('same'), down: counted('down') },
      notes: marks.flatMap(({ note }) => note?.trim() || []).sort(),
    },
  }
}

/** The mean distance to the median, against the largest that there could be. */
function disagreement(scores: readonly number[], highest: number): number {
  const middle = median(scores) as number
  const distance = scores.reduce((sum, score) => sum + Math.abs(score - middle), 0) / scores.length
  return distance / ((highest - 1) / 2)
}

/** How good a median is: of ten, 1 to 6 are unfavourable, 7 and 8 neutral, 9 and 10 favourable. */
export function colorOf(mark: number, scale: Scale): 'red' | 'amber' | 'green' {
  const [amber, green] = { lights: [1.5, 2.5], five: [2.5, 3.5], ten: [6.5, 8.5] }[scale] as [number, number]
  return mark < amber ? 'red' : mark < green ? 'amber' : 'green'
}
