import { MONDAY_TO_FRIDAY } from '@rondo/core/metrics/calendar'
import { addDays, type Day, dayNumber } from '@rondo/core/metrics/days'
import { FlowFold } from '@rondo/core/metrics/flow-fold'
import { firstDay } from '@rondo/core/metrics/flow-reports'
import { forecastWhen } from '@rondo/core/metrics/forecast'
import { forecastReport, paceSamples, type Samples } from '@rondo/core/metrics/forecast-report'
import { type GoalCard, goalReport } from '@rondo/core/metrics/goal-report'
import type { Entry } from '@rondo/types'
import { describe, expect, test } from 'vitest'

const TODAY = '2026-11-24' // a Tuesday

/** A log in which cards were begun and finished on such days, UTC. */
function finished(on: readonly Day[], { begun = on[0] as Day, open = 0 } = {}) {
  const fold = new FlowFold()
  let seq = 0
  const take = (day: Day, id: string, doneAt: string | null) =>
    fold.take({
      seq: ++seq,
      at: `${day}T12:00:00.000Z`,
      command: { type: 'card.move', id, columnId: 'd' },
      patches: [{ table: 'cards', id, from: null, to: { id, number: seq, columnId: 'd', startedAt: `${begun}T12:00:00.000Z`, doneAt } }] as Entry['patches'],
    })
  for (const [i, day] of on.entries()) take(day, `done-${i}`, `${day}T12:00:00.000Z`)
  for (let i = 0; i < open; i++) take(on.at(-1) ?? TODAY, `open-${i}`, null)
  return fold
}

const asked = { by: 'day', today: TODAY, calendar: MONDAY_TO_FRIDAY } as const

test('a forecast says how long finished cards took, from ten of them on', () => {
  const ten = ['2026-11-02', '2026-11-03', '2026-11-04', '2026-11-05', '2026-11-06', '2026-11-09', '2026-11-10', '2026-11-11', '2026-11-12', '2026-11-13']
  expect(forecastReport(finished(ten), asked).percentiles).toMatchObject({ 50: 5, 85: 11, 95: null })
  expect(forecastReport(finished(ten.slice(1)), asked).percentiles[85]).toBeNull()
})

describe('what a forecast draws from', () => {
  const days = ['2026-11-02', '2026-11-02', '2026-11-05', '2026-11-11', '2026-11-16', '2026-11-20', '2026-11-21', TODAY]

  test('is each working day that is over since work began, quiet ones too; what a weekend brought counts on Monday', () => {
    const { from, to, samples, why } = paceSamples(finished(days), asked)
    expect([from, to, why]).toEqual(['2026-11-02', '2026-11-23', null])
    expect(samples).toEqual([2, 0, 0, 1, 0, 0, 0, 1, 0, 0, 1, 0, 0, 0, 1, 1])
  })

  test('is twelve weeks at the most', () => {
    const { from, samples } = paceSamples(finished(['2025-01-06', ...days]), asked)
    expect([from, samples.length]).toEqual([addDays(TODAY, -84), 60])
  })

  test('is whole weeks, where one asks for weeks: neither the one that goes on nor the one in whose middle work began', () => {
    expect(paceSamples(finished(['2026-10-28', ...days]), { ...asked, by: 'week' })).toMatchObject({ from: '2026-11-02', to: '2026-11-22', samples: [3, 1, 3] })
  })

  test('is too little with fewer than five days on which something was finished, however much that was', () => {
    const few = forecastReport(finished(['2026-11-02', '2026-11-02', '2026-11-03', '2026-11-04', '2026-11-05', '2026-11-05']), { ...asked, items: 3 })
    expect(few).toMatchObject({
      when: null,
      dates: null,
      howMany: null,
      why: 'Too little data: a forecast needs at least 5 days on which something was finished.',
    })
  })

  test('is nothing for a team that has finished nothing, or never works', () => {
    expect(forecastReport(new FlowFold(), { ...asked, items: 3 })).toMatchObject({ when: null, samples: [], items: 3 })
    expect(forecastReport(finished(days), { ...asked, calendar: { workdays: [], holidays: [] } })).toMatchObject({ when: null, samples: [] })
  })

  test('may no longer speak for the team when the last three weeks differ', () => {
    const weeks = (counts: number[]) => counts.flatMap((count, week) => Array.from({ length: count }, (_, i) => addDays('2026-08-10', 7 * week + (i % 5))))
    const steady = [2, 4, 3, 2, 4, 3, 2, 4, 3, 2, 4, 3]
    const warning = (...lately: number[]) => paceSamples(finished(weeks([...steady, ...lately])), asked).warning
    expect(warning(3, 3, 4)).toBeNull()
    expect(warning(3, 3, 12)).toContain('Does the past still speak for this team?')
    expect(paceSamples(finished(weeks([3, 3, 3, 3, 3, 12])), { ...asked, today: '2026-09-22' }).warning).toBeNull()
  })
})

test('a forecast says periods, and the working days on which they end', () => {
  const days = Array.from({ length: 10 }, (_, i) => addDays('2026-11-09', i + (i > 4 ? 2 : 0)))
  const report = forecastReport(finished(days, { open: 7 }), asked)
  expect(report).toMatchObject({ items: 7, periods: 10, samples: Array(11).fill(1).fill(0, 10) })
  expect(report.when).toEqual(forecastWhen(report.samples, 7).periods)
  expect(report.when?.[50]).toBe(7)
  expect(report.dates?.[50]).toBe('2026-12-02') // the seventh working day from Tuesday on, today included
  const weekly = forecastReport(finished(days), { ...asked, by: 'week', items: 5 })
  expect(weekly).toMatchObject({ samples: [5, 5], when: { 50: 1, 95: 1 }, dates: { 50: addDays(TODAY, 7) }, periods: 2 })
})

test('the first day is that of the first entry, or of what was finished before it elsewhere', () => {
  expect(firstDay(finished(['2026-11-02', '2026-11-05']))).toBe('2026-11-02')
  const fold = finished(['2026-11-02'])
  const card = { id: 'old', number: 9, columnId: 'd', startedAt: null, doneAt: '2026-10-01T10:00:00.000Z' }
  const patches = [{ table: 'cards', id: 'old', from: null, to: card }] as unknown as Entry['patches']
  fold.take({ seq: fold.seq + 1, at: '2026-11-03T10:00:00.000Z', command: { type: 'card.restore', id: 'old' }, patches })
  expect(firstDay(fold)).toBe('2026-10-01')
})

test('today is never before the last entry’s day, whatever the clock says', () => {
  const fold = finished(['2026-11-02'])
  expect(fold.dayAt(Date.parse('2026-11-24T10:00:00Z'))).toBe(dayNumber('2026-11-24'))
  expect(fold.dayAt(Date.parse('2026-10-01T10:00:00Z'))).toBe(dayNumber('2026-11-02'))
  expect(new FlowFold().dayAt(Date.parse('2026-10-01T10:00:00Z'))).toBe(dayNumber('2026-10-01'))
})

describe('P(goal)', () => {
  const columns = ['c', 'a', 'b'].map((id) => ({ id, rank: id }))
  const past: Samples = { ...asked, from: '', to: '', samples: [1, 3, 5, 3, 7, 8, 0, 5, 3, 1, 8, 2], why: null, warning: null }
  const sprint = { startsOn: '2026-11-16', endsOn: '2026-11-25', startedAt: null }
  const card = (id: string, columnId: string, more: Partial<GoalCard> = {}): GoalCard => ({
    ...{ id, columnId, rank: id, isGoal: false, blockedSince: null, doneAt: null },
    ...more,
  })
  const chanceOf = (cards: GoalCard[], today = TODAY) => goalReport({ cards, columns, sprint }, past, today, MONDAY_TO_FRIDAY)
  const others = ['d', 'e', 'f', 'g', 'h', 'i', 'j'].map((id) => card(id, 'a'))

  test('is that of the goal’s last card in the order of pulling: published for rank 8 and 4 of T12 in two periods', () => {
    const last = chanceOf([...others, card('z', 'a', { isGoal: true })])
    expect(last).toMatchObject({ rank: 8, open: 8, periodsLeft: 2, said: '53 %', why: null })
    expect(last.chance).toBeCloseTo(0.534722, 6)
    const earlier = chanceOf([...others, card('dz', 'a', { rank: 'fz', isGoal: true })])
    expect(earlier).toMatchObject({ rank: 4, order: ['d', 'e', 'f', 'dz', 'g', 'h', 'i', 'j'] })
    expect(earlier.chance).toBeCloseTo(0.854167, 6)
  })

  test('is better for what stands further right, worse for what is blocked', () => {
    expect(chanceOf([...others, card('z', 'b', { isGoal: true })])).toMatchObject({ rank: 1 })
    expect(chanceOf([...others, card('z', 'b', { isGoal: true, blockedSince: '2026-11-20T10:00:00.000Z' })])).toMatchObject({ rank: 8 })
    expect(chanceOf([card('y', 'c'), ...others, card('z', 'b', { isGoal: true })]).rank).toBe(2)
  })

  test('counts what is left of the sprint, and all of one that has not begun', () => {
    const goal = [card('a', 'a', { isGoal: true })]
    expect(chanceOf(goal, '2026-11-10').periodsLeft).toBe(8)
    const early = { cards: goal, columns, sprint: { ...sprint, startedAt: '2026-11-12T09:00:00.000Z' } }
    expect(goalReport(early, past, '2026-11-13', MONDAY_TO_FRIDAY).periodsLeft).toBe(9)
    expect(chanceOf(goal, '2026-11-27')).toMatchObject({ periodsLeft: 0, chance: 0, said: '< 5 %' })
  })

  test('is certain only when the goal is done, and unknown without a goal or without data', () => {
    const done = card('z', 'b', { isGoal: true, doneAt: '2026-11-20T10:00:00.000Z' })
    expect(chanceOf([...others, done])).toMatchObject({ chance: 1, said: '100 %', rank: 0, open: 7 })
    expect(chanceOf(others)).toMatchObject({ chance: null, said: '–', why: 'No card of this sprint is marked as part of its goal.' })
    const poor = { ...past, why: 'Too little data.' }
    expect(goalReport({ cards: [card('z', 'b', { isGoal: true })], columns, sprint }, poor, TODAY, MONDAY_TO_FRIDAY)).toMatchObject({
      chance: null,
      why: poor.why,
    })
    expect(goalReport({ cards: [done], columns, sprint }, poor, TODAY, MONDAY_TO_FRIDAY).chance).toBe(1)
  })
})
