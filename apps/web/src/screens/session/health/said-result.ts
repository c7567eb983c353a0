import type { Delta } from '@rondo/core/health/delta'
import type { HealthResult } from '@rondo/core/health/result'
import { highestOn, type Scale } from '@rondo/types'

const lights = { 1: 'red', 1.5: 'between red and amber', 2: 'amber', 2.5: 'between amber and green', 3: 'green' } as const

/** A mark as it is said aloud: a colour, or a number of how many. */
export const saidMark = (mark: number, scale: Scale) =>
  scale === 'lights' ? (lights[mark as keyof typeof lights] ?? String(mark)) : `${mark} of ${highestOn[scale]}`

/** How far apart people are, in words. */
export function saidApart(disagreement: number): string {
  if (disagreement === 0) return 'all say the same'
  if (disagreement < 0.34) return 'people are close together'
  return disagreement < 0.67 ? 'people differ' : 'people are far apart'
}

export function saidTrend({ up, same, down }: HealthResult['trend']): string {
  if (up + same + down === 0) return ''
  return ` ${[up > 0 && `${up} ↗ better`, same > 0 && `${same} → as before`, down > 0 && `${down} ↘ worse`].filter(Boolean).join(', ')}.`
}

/** What has changed since the last check, and whether chance alone could have done it. */
export function saidDelta({ by, noise, isNoise }: Delta, since: string): string {
  const change = Math.abs(by) < 0.05 ? 'The mean is as it was' : `The mean is ${Math.abs(by).toFixed(1)} ${by > 0 ? 'higher' : 'lower'} than`
  const then = ` on ${since}`
  return `${change}${then}${isNoise ? `, which may be chance (± ${noise.toFixed(1)})` : `, more than chance alone would do (± ${noise.toFixed(1)})`}.`
}
