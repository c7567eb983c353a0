import { brierScore, chanceOfSoFew, isOverConfident } from '@rondo/core/metrics/calibration'
import { drawOnce, sharesOf, undrawn } from '@rondo/core/metrics/draws'
import { chanceOf, forecastHowMany, forecastWhen, jointChance, type Level } from '@rondo/core/metrics/forecast'
import { goalChance, goalRank, pullOrder } from '@rondo/core/metrics/goal-chance'
import { isEnoughToForecast, isWindowStale, saidChance } from '@rondo/core/metrics/guards'
import { mean } from '@rondo/core/metrics/percentile'
import { withRisks } from '@rondo/core/metrics/workload'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { seeded } from '../fixtures/seeded.ts'

/** Published at improvingflow.com: items finished per week. */
const weekly = [1, 3, 5, 3, 7, 8, 0, 5, 3, 1, 8, 2]
const levels: Level[] = [50, 70, 85, 95]
const inOrder = (by: Record<Level, number>) => levels.map((level) => by[level])

describe('when', () => {
  test('the sample’s mean', () => {
    expect(mean(weekly)).toBeCloseTo(3.8333, 4)
  })

  test.each([
    [10, [3, 4, 4, 5], [0.646991, 0.86005, 0.86005, 0.953692]],
    [20, [6, 7, 8, 9], [0.695898, 0.84996, 0.935044, 0.974874]],
    [100, [26, 28, 30, 33], [0.500746, 0.709133, 0.857649, 0.964235]],
  ])('%i items', (items, weeks, chances) => {
    const when = forecastWhen(weekly, items)
    expect(inOrder(when.periods)).toEqual(weeks)
    for (const [i, week] of weeks.entries()) expect(when.chances[week]).toBeCloseTo(chances[i] as number, 6)
  })

  test('a chance of .849960 is not 85 %', () => {
    expect(forecastWhen(weekly, 20).chances[7]).toBeCloseTo(0.84996, 6)
    expect(forecastWhen(weekly, 20).periods[85]).toBe(8)
  })

  test.each([
    [[0, 1, 2], 2, [1 / 3, 2 / 3, 23 / 27, 76 / 81, 79 / 81, 722 / 729]],
    [[1, 1, 4], 5, [0, 5 / 9, 19 / 27, 65 / 81, 1]],
  ])('of %j, in fractions', (samples, items, fractions) => {
    for (const [i, fraction] of fractions.entries()) expect(chanceOf(samples, items, i + 1)).toBeCloseTo(fraction, 12)
  })

  test('nothing left to do is done already', () => {
    expect(forecastWhen(weekly, 0)).toEqual({ periods: { 50: 0, 70: 0, 85: 0, 95: 0 }, chances: [1] })
  })

  test('an exact half is 50 %, though adding has cost it its last bits', () => {
    expect(chanceOf([0, 1, 1, 1, 1, 1, 1, 1, 2, 2, 2, 2], 3, 2)).toBeLessThan(0.5)
    expect(forecastWhen([0, 1, 1, 1, 1, 1, 1, 1, 2, 2, 2, 2], 3).periods[50]).toBe(2)
  })

  test('is what drawing many runs comes to', () => {
    const run = (items: number, draw: () => number): number[] => {
      const left = [items]
      while ((left.at(-1) as number) > 0) left.push((left.at(-1) as number) - draw())
      return left
    }
    const published = [5, 3, 97]
    expect(run(105, () => published.shift() as number)).toEqual([105, 100, 97, 0])

    const { pick } = seeded(7)
    const weeks = Array.from({ length: 20_000 }, () => run(20, () => pick(weekly)).length - 1)
    const { chances } = forecastWhen(weekly, 20)
    for (let t = 3; t <= 9; t++) expect(weeks.filter((week) => week <= t).length / weeks.length).toBeCloseTo(chances[t] as number, 1.7)
  })
})

describe('how many', () => {
  test.each([
    [1, [3, 2, 1, 0]],
    [2, [8, 5, 4, 2]],
    [4, [15, 12, 10, 7]],
    [10, [38, 34, 30, 25]],
  ])('in %i weeks', (weeks, items) => {
    expect(inOrder(forecastHowMany(weekly, weeks))).toEqual(items)
  })

  test('the sum of two draws of [0, 1, 2], in ninths', () => {
    const shares = sharesOf([2, 1, 0])
    const twice = drawOnce(drawOnce(undrawn(5), shares), shares)
    for (const [i, ninths] of [1, 2, 3, 2, 1].entries()) expect(twice[i]).toBeCloseTo(ninths / 9, 12)
  })

  test('no time finishes nothing', () => {
    expect(inOrder(forecastHowMany(weekly, 0))).toEqual([0, 0, 0, 0])
  })
})

describe('both questions have one answer', () => {
  const samples = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 12 }).filter((counts) => counts.some((count) => count > 0))

  test('as many as are said to be done in t periods are done in t periods, and one more is not', () => {
    fc.assert(
      fc.property(samples, fc.integer({ min: 1, max: 8 }), fc.constantFrom(...levels), (counts, periods, level) => {
        const items = forecastHowMany(counts, periods)[level]
        expect(forecastWhen(counts, items).periods[level]).toBeLessThanOrEqual(periods)
        expect(forecastWhen(counts, items + 1).periods[level]).toBeGreaterThan(periods)
      }),
      { numRuns: 60 },
    )
  })

  test('chances never fall with time, never rise with work, and stay between 0 and 1', () => {
    fc.assert(
      fc.property(samples, fc.integer({ min: 1, max: 30 }), (counts, items) => {
        const { chances } = forecastWhen(counts, items)
        expect(chances.every((chance, t) => chance >= -1e-12 && chance <= 1 + 1e-12 && (t === 0 || chance >= (chances[t - 1] as number) - 1e-12))).toBe(true)
        expect(chanceOf(counts, items + 1, 5)).toBeLessThanOrEqual(chanceOf(counts, items, 5) + 1e-12)
      }),
      { numRuns: 60 },
    )
  })

  test('the order of the sample makes no difference, to the last bit', () => {
    fc.assert(
      fc.property(samples, fc.integer({ min: 1, max: 30 }), (counts, items) => {
        expect(forecastWhen(counts.toReversed(), items)).toEqual(forecastWhen(counts, items))
      }),
      { numRuns: 60 },
    )
  })
})

describe('what is no sample is refused in words', () => {
  test.each([
    [[], 'needs the numbers'],
    [[0, 0, 0], 'Nothing was finished'],
    [[1, -1], 'whole number'],
    [[1, 0.5], 'whole number'],
    [[1, Number.NaN], 'whole number'],
  ])('%j', (samples, words) => {
    expect(() => forecastWhen(samples, 5)).toThrow(words)
    expect(() => forecastHowMany(samples, 5)).toThrow(words)
    expect(() => chanceOf(samples, 5, 5)).toThrow(words)
  })

  test('so is work that is no number of items, or too much for one go', () => {
    expect(() => forecastWhen([1], -1)).toThrow('whole number')
    expect(() => forecastWhen([1], 1.5)).toThrow('whole number')
    expect(() => forecastWhen([0, 1], 1e6)).toThrow('too much to forecast')
    expect(() => forecastHowMany([1], -1)).toThrow('whole numbers')
    expect(() => forecastHowMany([1, 9], 1e6)).toThrow('too much to forecast')
    expect(() => chanceOf([1], 1e9, 0)).toThrow('too much to forecast')
    expect(() => forecastHowMany([399_000_000], 1)).toThrow('too much to forecast') // little work, gigabytes of room
  })
})

describe('the goal', () => {
  test.each([
    [3, 0.923611],
    [4, 0.854167],
    [5, 0.763889],
    [6, 0.694444],
    [8, 0.534722],
    [10, 0.326389],
  ])('whose last item is the %i. is met within two weeks with %f', (rank, chance) => {
    expect(goalChance(weekly, rank, 2)).toBeCloseTo(chance, 6)
  })

  test('moving its last item from the 8th to the 4th place is worth 32 points', () => {
    expect(Math.round(100 * (goalChance(weekly, 4, 2) - goalChance(weekly, 8, 2)))).toBe(32)
  })

  test('work is pulled columns right to left, top to bottom, blocked cards last', () => {
    const cards = [
      { id: 'todo-1', columnIndex: 0, isBlocked: false },
      { id: 'todo-2', columnIndex: 0, isBlocked: false },
      { id: 'doing-1', columnIndex: 1, isBlocked: false },
      { id: 'review-1', columnIndex: 2, isBlocked: true },
      { id: 'review-2', columnIndex: 2, isBlocked: false },
    ]
    expect(pullOrder(cards).map(({ id }) => id)).toEqual(['review-2', 'doing-1', 'todo-1', 'todo-2', 'review-1'])
    expect(goalRank(cards, (id) => id === 'doing-1')).toBe(2)
    expect(goalRank(cards, (id) => id === 'review-1' || id === 'doing-1')).toBe(5)
  })

  test('a goal without open items is met', () => {
    expect(goalRank([{ id: 'a', columnIndex: 0, isBlocked: false }], () => false)).toBe(0)
    expect(goalChance([], 0, 0)).toBe(1)
    expect(goalChance(weekly, 1, 0)).toBe(0)
  })
})

describe('risk in the mixture', () => {
  test('a 30 % chance of ten more items moves every date', () => {
    expect(inOrder(forecastWhen(weekly, 50).periods)).toEqual([13, 15, 16, 18])
    expect(inOrder(forecastWhen(weekly, withRisks(50, [{ chance: 0.3, items: 10 }])).periods)).toEqual([14, 16, 17, 20])
  })

  test('several risks mix, opportunities take work away, and chances add up to 1', () => {
    const work = withRisks(5, [
      { chance: 0.5, items: 3 },
      { chance: 0.2, items: -9 },
    ])
    expect(work.map(({ items }) => items)).toEqual([0, 0, 5, 8])
    expect(work.reduce((total, { chance }) => total + chance, 0)).toBeCloseTo(1, 12)
  })

  test('a risk that cannot happen changes nothing', () => {
    expect(forecastWhen(weekly, withRisks(20, [{ chance: 0, items: 10 }])).periods).toEqual(forecastWhen(weekly, 20).periods)
  })

  test('two teams at .9 and .8 are both done with .72', () => {
    expect(jointChance([0.9, 0.8])).toBeCloseTo(0.72, 12)
  })
})

describe('honesty', () => {
  test('fewer than five active days are no forecast', () => {
    expect(isEnoughToForecast(['2026-11-02', '2026-11-02', '2026-11-03', '2026-11-04', '2026-11-05'])).toBe(false)
    expect(isEnoughToForecast(['2026-11-02', '2026-11-03', '2026-11-04', '2026-11-05', '2026-11-06'])).toBe(true)
  })

  test('only what is done is certain', () => {
    expect([0, 0.0499, 0.05, 0.854, 0.95, 0.951, 1].map((chance) => saidChance(chance))).toEqual(['< 5 %', '< 5 %', '5 %', '85 %', '95 %', '> 95 %', '> 95 %'])
    expect(saidChance(1, true)).toBe('100 %')
  })

  test('three weeks unlike those before call the window into question', () => {
    expect(isWindowStale([...weekly, 4, 3, 5])).toBe(false)
    expect(isWindowStale([...weekly, 14, 3, 5])).toBe(true)
    expect(isWindowStale([3, 3, 4, 3, 20, 3, 3])).toBe(false)
  })
})

describe('calibration', () => {
  test('Brier’s score', () => {
    const forecasts = [
      [0.85, true],
      [0.85, true],
      [0.7, false],
      [0.95, true],
    ] as const
    expect(brierScore(forecasts.map(([chance, cameTrue]) => ({ chance, cameTrue })))).toBeCloseTo(0.134375, 9)
    expect(brierScore([])).toBeNull()
  })

  test('13 of 20 at 85 % are too few for chance, 14 are not', () => {
    const stated = (hits: number) => Array.from({ length: 20 }, (_, i) => ({ chance: 0.85, cameTrue: i < hits }))
    expect(chanceOfSoFew(stated(13))).toBeCloseTo(0.0219, 4)
    expect(isOverConfident(stated(13))).toBe(true)
    expect(isOverConfident(stated(14))).toBe(false)
    expect(isOverConfident([])).toBe(false)
  })
})
