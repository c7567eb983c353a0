import { age, outlook, pace } from '@rondo/core/metrics/age'
import { cycleTime, cycleTimePercentiles, saidPercentile } from '@rondo/core/metrics/cycle-time'
import { median, percentile } from '@rondo/core/metrics/percentile'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

/** metrics.md 2.6 */
const twenty = [1, 2, 2, 3, 3, 3, 4, 4, 5, 5, 6, 7, 8, 8, 9, 10, 12, 13, 16, 21]
const at = (sample: number[], percents: number[]) => percents.map((percent) => percentile(sample, percent))

describe('a percentile is the nearest rank', () => {
  test('which the other methods are not', () => {
    const [linear, floor] = [
      [3, 3.8, 4.4, 4.8],
      [2, 3, 4, 4],
    ]
    const nearest = at([5, 4, 3, 2, 1], [50, 70, 85, 95])
    expect(nearest).toEqual([3, 4, 5, 5])
    expect(nearest).not.toEqual(linear)
    expect(nearest).not.toEqual(floor)
  })

  test('of twenty cycle times', () => {
    expect(at(twenty, [50, 70, 85, 95])).toEqual([5, 8, 12, 16])
  })

  test('is always a real item, with at least that share at or below it and less below', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 99 }), { minLength: 1 }), fc.integer({ min: 1, max: 100 }), (sample, percent) => {
        const value = percentile(sample, percent) as number
        expect(sample).toContain(value)
        expect(sample.filter((other) => other <= value).length * 100).toBeGreaterThanOrEqual(percent * sample.length)
        expect(sample.filter((other) => other < value).length * 100).toBeLessThan(percent * sample.length)
      }),
    )
  })

  test('of nothing is nothing', () => {
    expect(percentile([], 50)).toBeNull()
    expect(median([])).toBeNull()
  })
})

describe('cycle time', () => {
  test('is finish − start + 1 calendar days', () => {
    expect(cycleTime('2026-02-09', '2026-02-12')).toBe(4)
    expect(cycleTime('2026-02-04', '2026-02-12')).toBe(9)
    expect(cycleTime('2026-02-12', '2026-02-12')).toBe(1)
  })

  test('percentiles are hidden below 10 and 20 items', () => {
    expect(cycleTimePercentiles([4, 6, 2, 4])).toEqual({ 50: 4, 70: 4, 85: null, 95: null })
    expect(cycleTimePercentiles(twenty.slice(0, 9))[85]).toBeNull()
    expect(cycleTimePercentiles(twenty.slice(0, 10))[85]).toBe(5)
    expect(cycleTimePercentiles(twenty.slice(0, 19))[95]).toBeNull()
    expect(cycleTimePercentiles(twenty)).toEqual({ 50: 5, 70: 8, 85: 12, 95: 16 })
    expect(cycleTimePercentiles([])).toEqual({ 50: null, 70: null, 85: null, 95: null })
    expect(saidPercentile(85, 12)).toBe('85 % took 12 days or less.')
  })

  test('of the shared sprint: the median 4, the 85th percentile 6', () => {
    expect(at([4, 6, 2, 4], [50, 85])).toEqual([4, 6])
  })
})

describe('age', () => {
  test('counts today', () => {
    expect(age('2026-11-20', '2026-11-24')).toBe(5)
  })

  test.each([
    [3, 0.3],
    [6, 0.55],
    [8, 0.7],
    [12, 0.85],
    [13, 0.9],
    [16, 0.95],
  ])('of %i days is at %f of the pace', (days, share) => {
    expect(pace(days, twenty)).toBeCloseTo(share, 9)
  })

  test('having lasted 8 days, the chance to finish by day 12 is one half', () => {
    expect(outlook(8, 12, twenty)).toBe(0.5)
  })

  test('nothing is known of an item older than all others, or without others', () => {
    expect(outlook(21, 30, twenty)).toBeNull()
    expect(pace(3, [])).toBeNull()
  })
})
