import { burn, burnBar, idealLine, type ScopeEvent } from '@rondo/core/metrics/burn'
import { MONDAY_TO_FRIDAY } from '@rondo/core/metrics/calendar'
import { availableDays, FIRST_FOCUS, focusFactor, usableCapacity } from '@rondo/core/metrics/capacity'
import { addDays, daysFrom } from '@rondo/core/metrics/days'
import { mean, median, standardDeviation } from '@rondo/core/metrics/percentile'
import { predictability } from '@rondo/core/metrics/predictability'
import { ordinalRank, velocityRange } from '@rondo/core/metrics/velocity'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

const everyDay = { workdays: [0, 1, 2, 3, 4, 5, 6], holidays: [] }
const day = (d: number) => addDays('2026-06-01', d)

/** metrics.md 2.1: item, points, day added, day done, day removed. */
const shared: ScopeEvent[] = (
  [
    ['A', 3, 0, 4],
    ['B', 5, 0, 7],
    ['C', 2, 0, 5],
    ['D', 8, 0],
    ['E', 3, 4, 9],
    ['F', 1, 0, undefined, 6],
  ] as [string, number, number, number?, number?][]
)
  .flatMap(([cardId, points, added, done, removed]) => [
    { on: day(added), cardId, points, isInSprint: true, isDone: false },
    ...(done === undefined ? [] : [{ on: day(done), cardId, points, isInSprint: true, isDone: true }]),
    ...(removed === undefined ? [] : [{ on: day(removed), cardId, points, isInSprint: false, isDone: false }]),
  ])
  .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
const sprint = { startsOn: day(0), endsOn: day(10), committed: 19, calendar: everyDay, today: day(10) }

describe('burndown and burn-up', () => {
  test('the shared sprint, day by day', () => {
    const days = burn(shared, sprint)
    expect(days.map(({ scope }) => scope)).toEqual([19, 19, 19, 19, 22, 22, 21, 21, 21, 21, 21])
    expect(days.map(({ done }) => done)).toEqual([0, 0, 0, 0, 3, 5, 5, 10, 10, 13, 13])
    expect(days.map(({ remaining }) => remaining)).toEqual([19, 19, 19, 19, 19, 17, 16, 11, 11, 8, 8])
  })

  test('what was added and what was finished on one day are both seen, though what remains does not move', () => {
    const [before, after] = burn(shared, sprint).slice(3, 5)
    expect(before?.remaining).toBe(after?.remaining)
    const bars = [before, after].map((on) => burnBar({ baseline: 19, scope: on?.scope as number, done: on?.done as number }))
    expect(bars).toEqual([
      { top: 19, bottom: 0 },
      { top: 16, bottom: -3 },
    ])
  })

  test('days to come are empty, days gone by stay as they were', () => {
    const [today, later] = [burn(shared, { ...sprint, today: day(5) }), burn(shared, sprint)]
    expect(today.slice(6).map(({ scope, done, remaining }) => [scope, done, remaining])).toEqual(Array(5).fill([null, null, null]))
    expect(today.slice(0, 6)).toEqual(later.slice(0, 6))
  })

  test('a new estimate changes scope from its day on, and a reopened card takes its points back', () => {
    const events = [
      { on: day(0), cardId: 'A', points: 3, isInSprint: true, isDone: false },
      { on: day(1), cardId: 'A', points: 5, isInSprint: true, isDone: false },
      { on: day(2), cardId: 'A', points: 5, isInSprint: true, isDone: true },
      { on: day(3), cardId: 'A', points: 5, isInSprint: true, isDone: false },
    ]
    const days = burn(events, { ...sprint, endsOn: day(3) })
    expect(days.map(({ scope, done }) => [scope, done])).toEqual([
      [3, 0],
      [5, 0],
      [5, 5],
      [5, 0],
    ])
  })

  test('scope − done = remaining = the height of the bar, whatever happens', () => {
    const event = fc.record({
      on: fc.integer({ min: 0, max: 10 }).map(day),
      cardId: fc.constantFrom('A', 'B', 'C'),
      points: fc.integer({ min: 0, max: 20 }),
      isInSprint: fc.boolean(),
      isDone: fc.boolean(),
    })
    fc.assert(
      fc.property(fc.array(event), (events) => {
        const ordered = events.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
        for (const { on, scope, done, remaining } of burn(ordered, sprint)) {
          const last = ['A', 'B', 'C'].map((id) => ordered.findLast((it) => it.cardId === id && it.on <= on)).filter((it) => it?.isInSprint)
          expect(scope).toBe(last.reduce((total, it) => total + (it?.points ?? 0), 0))
          expect(done).toBe(last.reduce((total, it) => total + (it?.isDone ? it.points : 0), 0))
          const { top, bottom } = burnBar({ baseline: 19, scope: scope as number, done: done as number })
          expect(top - bottom).toBe(remaining)
        }
      }),
    )
  })

  test('tenths of points add up', () => {
    const events = [0.1, 0.2, 0.3].map((points, i) => ({ on: day(0), cardId: `${i}`, points, isInSprint: true, isDone: i < 2 }))
    expect(burn(events, { ...sprint, endsOn: day(0) })[0]).toMatchObject({ scope: 0.6, done: 0.3, remaining: 0.3 })
  })

  test('Cohn’s chart: added work goes below the baseline', () => {
    const bar = (done: number, added: number) => burnBar({ baseline: 175, scope: 175 + added, done })
    expect(bar(25, 0).top).toBe(150)
    expect(bar(55, 0).top).toBe(120)
    const { top, bottom } = bar(80, 40)
    expect([top, bottom, top - bottom]).toEqual([95, -40, 135])
  })

  test('a second published chart', () => {
    expect(burnBar({ baseline: 130, scope: 130, done: 12 }).top).toBe(118)
    const [before, after] = [burnBar({ baseline: 130, scope: 130, done: 12 }), burnBar({ baseline: 130, scope: 143, done: 15 })]
    expect([before.top - after.top, before.bottom - after.bottom]).toEqual([3, 13])
  })
})

describe('the ideal line', () => {
  const rounded = (line: number[]) => line.map((value) => Math.round(value * 100) / 100)

  test('is flat at the weekend', () => {
    expect(rounded(idealLine(20, '2026-03-02', '2026-03-13', MONDAY_TO_FRIDAY))).toEqual([18, 16, 14, 12, 10, 10, 10, 8, 6, 4, 2, 0])
  })

  test('and on a holiday', () => {
    const calendar = { ...MONDAY_TO_FRIDAY, holidays: ['2026-03-06'] }
    expect(rounded(idealLine(20, '2026-03-02', '2026-03-13', calendar))).toEqual([17.78, 15.56, 13.33, 11.11, 11.11, 11.11, 11.11, 8.89, 6.67, 4.44, 2.22, 0])
  })

  test('ends at exactly 0, and never rises', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), fc.integer({ min: 4, max: 60 }), (points, length) => {
        const line = idealLine(points, '2026-03-02', addDays('2026-03-02', length), MONDAY_TO_FRIDAY)
        expect(line).toHaveLength(daysFrom('2026-03-02', addDays('2026-03-02', length)).length)
        expect(line.at(-1)).toBe(0)
        expect(line.every((value, i) => i === 0 || value <= (line[i - 1] as number))).toBe(true)
      }),
    )
  })

  test('has no more digits than a person would write', () => {
    expect(idealLine(23, '2026-03-02', '2026-03-13', MONDAY_TO_FRIDAY)).toEqual([20.7, 18.4, 16.1, 13.8, 11.5, 11.5, 11.5, 9.2, 6.9, 4.6, 2.3, 0])
  })

  test('a sprint of days off stays where it is', () => {
    expect(idealLine(20, '2026-03-07', '2026-03-08', MONDAY_TO_FRIDAY)).toEqual([20, 20])
  })
})

describe('velocity is a range', () => {
  const cohn = [36, 28, 36, 38, 24, 35, 32, 35]

  test('Cohn’s eight sprints', () => {
    expect(mean(cohn)).toBe(33)
    const deviation = mean(cohn.map((points) => Math.abs(points - 33))) as number
    expect(Math.round(deviation)).toBe(4)
    expect([5 * 33, 5 * Math.round(deviation)]).toEqual([165, 20])
    expect(standardDeviation(cohn)).toBeCloseTo(4.7509, 4)
    expect((standardDeviation(cohn) as number) * Math.sqrt(5)).toBeCloseTo(10.62, 2)
    expect(median(cohn)).toBe(35)
    expect(velocityRange(cohn)).toEqual({ low: 28, median: 35, high: 36 })
  })

  test('four sprints have a mean and no range', () => {
    expect(mean([32, 28, 35, 30])).toBe(31.25)
    expect(velocityRange([32, 28, 35, 30])).toBeNull()
  })

  test.each([
    [5, 7, 1],
    [8, 10, 2],
    [11, 12, 3],
    [13, 15, 4],
    [16, 17, 5],
    [18, 20, 6],
    [21, 22, 7],
    [23, 25, 8],
    [26, 27, 9],
    [28, 29, 10],
    [30, 30, 11],
  ])('from %i to %i sprints the bound is the %i. from each end', (first, last, k) => {
    for (let n = first; n <= last; n++) expect(ordinalRank(n)).toBe(k)
  })

  test('below five there is none', () => {
    expect([0, 1, 2, 3, 4].map(ordinalRank)).toEqual([0, 0, 0, 0, 0])
  })
})

describe('say and do', () => {
  test('the shared sprint', () => {
    const { sayDo, throughputRatio, churn } = predictability({ committed: 19, committedDone: 10, done: 13, added: 3, removed: 1 })
    expect(sayDo).toBeCloseTo(0.5263, 4)
    expect(throughputRatio).toBeCloseTo(0.6842, 4)
    expect(churn).toBeCloseTo(0.2105, 4)
  })

  test('9 of 30 is 30 %', () => {
    expect(predictability({ committed: 30, committedDone: 9, done: 9, added: 0, removed: 0 }).sayDo).toBe(0.3)
  })

  test('without a commitment there is nothing to compare with', () => {
    expect(predictability({ committed: 0, committedDone: 0, done: 3, added: 3, removed: 0 })).toEqual({ sayDo: null, throughputRatio: null, churn: null })
  })
})

describe('capacity', () => {
  test('39 days at a focus of .70, and with 15 % in reserve', () => {
    const available = [8.5, 6.5, 8.5, 8, 7.5].reduce((total, days) => total + days, 0)
    expect(available).toBe(39)
    expect(usableCapacity(available, FIRST_FOCUS)).toBeCloseTo(27.3, 9)
    expect(usableCapacity(available, FIRST_FOCUS, 0.15)).toBeCloseTo(23.205, 9)
    expect(usableCapacity(47 * 5.5, 0.75)).toBe(193.875)
  })

  test('counts days off, part time and on call', () => {
    expect(availableDays([{ workdays: 10, off: 1.5, fte: 1, onCall: 0 }])).toBe(8.5)
    expect(availableDays([{ workdays: 10, off: 0, fte: 0.8, onCall: 0.25 }])).toBeCloseTo(6, 9)
    expect(availableDays([{ workdays: 10, off: 12, fte: 1, onCall: 0 }])).toBe(0)
  })

  test('the focus factor is measured over the last five sprints', () => {
    expect(focusFactor([])).toBe(0.7)
    const sprints = [0.1, 0.6, 0.9, 0.7, 0.8, 0.5].map((share) => ({ delivered: share * 40, available: 40 }))
    expect(focusFactor(sprints)).toBeCloseTo(0.7, 9)
    expect(focusFactor([{ delivered: 0, available: 0 }])).toBe(0.7)
    expect(focusFactor([{ delivered: 0, available: 40 }]), 'without points nothing is measured').toBe(0.7)
    expect(focusFactor([...sprints, { delivered: 0, available: 40 }])).toBeCloseTo(0.7, 9)
  })
})
