import { isOutside, isSignal, type ProcessLimits, processLimits, verdict } from '@rondo/core/metrics/process-limits'
import { describe, expect, test } from 'vitest'
import { type Chance, seeded } from '../fixtures/seeded.ts'

const weekly = [1, 3, 5, 3, 7, 8, 0, 5, 3, 1, 8, 2]

describe('natural process limits', () => {
  test('of twelve weeks', () => {
    const limits = processLimits(weekly, 0) as ProcessLimits
    expect(limits.movingRange).toBeCloseTo(41 / 11, 9)
    expect(limits.movingRange).toBeCloseTo(3.727, 3)
    expect(limits.upper).toBeCloseTo(13.748, 3)
    expect(limits.lower).toBe(0)
    expect(limits.range).toBeCloseTo((3.27 * 41) / 11, 9)
  })

  test('below six points there are none, below twelve they carry no verdict', () => {
    expect(processLimits(weekly.slice(0, 5))).toBeNull()
    expect(processLimits(weekly.slice(0, 6))?.isProvisional).toBe(true)
    expect(processLimits(weekly.slice(0, 11))?.isProvisional).toBe(true)
    expect(processLimits(weekly)?.isProvisional).toBe(false)
    expect(verdict(weekly.slice(0, 11), [99])).toBe('too early')
    expect(verdict(weekly, [])).toBe('too early')
    expect(verdict(weekly, [99], 0)).toBe('signal')
    expect(verdict(weekly, [13, 0, 5], 0)).toBe('noise')
  })
})

describe('a signal', () => {
  const limits: ProcessLimits = { mean: 10, movingRange: 1, lower: 7.34, upper: 12.66, range: 3.27, isProvisional: false }

  test('is a point outside', () => {
    expect(isSignal(limits, [12.6, 7.4])).toBe(false)
    expect(isSignal(limits, [12.7])).toBe(true)
    expect(isSignal(limits, [7.3])).toBe(true)
  })

  test('is eight in a row on one side', () => {
    expect(isSignal(limits, Array(7).fill(10.5))).toBe(false)
    expect(isSignal(limits, Array(8).fill(10.5))).toBe(true)
    expect(isSignal(limits, Array(8).fill(10))).toBe(false)
    expect(isSignal(limits, [...Array(4).fill(10.5), 10, ...Array(4).fill(10.5)])).toBe(false)
    expect(isSignal(limits, [...Array(4).fill(10.5), ...Array(4).fill(9.5)])).toBe(false)
  })

  test('is three of four nearer to a limit than to the mean', () => {
    expect(isSignal(limits, [11.5, 10, 11.5])).toBe(false)
    expect(isSignal(limits, [11.5, 10, 11.5, 11.5])).toBe(true)
    expect(isSignal(limits, [8.5, 8.5, 10, 8.5])).toBe(true)
    expect(isSignal(limits, [11.5, 8.5, 11.5, 8.5])).toBe(false)
  })
})

describe('how good it really is (20,000 simulated histories)', () => {
  const RUNS = 20_000

  test.each([
    [6, 17.8],
    [12, 9.6],
    [20, 5.8],
  ])('with a baseline of %i stable points, %f in a hundred alarm within the next six', (length, percent) => {
    expect(Math.abs(alarms(seeded(length), normal, { baseline: length, points: 6, shift: 0 }) - percent)).toBeLessThan(1.2)
  })

  test.each([
    [6, 18.5],
    [12, 10.1],
    [20, 6.8],
  ])('with a baseline of %i counts, %f in a hundred alarm', (length, percent) => {
    expect(Math.abs(alarms(seeded(length), poisson, { baseline: length, points: 6, shift: 0 }) - percent)).toBeLessThan(1.2)
  })

  test.each([
    [3, 1, 51],
    [3, 2, 69],
    [3, 3, 78],
    [4, 1, 78],
    [4, 2, 90],
    [4, 3, 94],
  ])('a shift of %i σ is caught within %i points in %i of a hundred', (shift, points, percent) => {
    expect(Math.abs(alarms(seeded(shift * 10 + points), normal, { baseline: 12, points, shift }) - percent)).toBeLessThan(1.2)
  })

  function alarms(chance: Chance, draw: (chance: Chance) => number, { baseline, points, shift }: { baseline: number; points: number; shift: number }) {
    let count = 0
    for (let run = 0; run < RUNS; run++) {
      const limits = processLimits(Array.from({ length: baseline }, () => draw(chance))) as ProcessLimits
      if (Array.from({ length: points }, () => draw(chance) + shift).some((point) => isOutside(limits, point))) count++
    }
    return (100 * count) / RUNS
  }
})

const normal = ({ next }: Chance) => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next())

function poisson({ next }: Chance) {
  let [count, product] = [0, next()]
  while (product > Math.exp(-8)) {
    product *= next()
    count++
  }
  return count
}
