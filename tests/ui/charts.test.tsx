import { MONDAY_TO_FRIDAY } from '@rondo/core/metrics/calendar'
import { addDays, daysFrom } from '@rondo/core/metrics/days'
import { SprintFold } from '@rondo/core/metrics/sprint-fold'
import { newStory } from '@rondo/core/metrics/sprint-story'
import { expect, test } from 'vitest'
import { sprintCalendar } from '../../apps/web/src/parts/charts/burn-of.ts'
import { burnExtent, burnSpans } from '../../apps/web/src/parts/charts/burn-spans.ts'
import { asideBy, cycleDots } from '../../apps/web/src/parts/charts/cycle-dots.ts'
import { dayTicks } from '../../apps/web/src/parts/charts/day-ticks.ts'
import { efficiencyBins } from '../../apps/web/src/parts/charts/efficiency-bins.ts'
import { flowBands, namePlaces } from '../../apps/web/src/parts/charts/flow-bands.ts'
import { bandPath, linePath } from '../../apps/web/src/parts/charts/paths.ts'
import { saidBurndown, saidBurnup } from '../../apps/web/src/parts/charts/said-burn.ts'
import { linear, niceTicks } from '../../apps/web/src/parts/charts/scale.ts'
import { saidVelocity } from '../../apps/web/src/parts/charts/velocity.tsx'
import { saidWipAge } from '../../apps/web/src/parts/charts/wip-age.tsx'
import { readReportsSearch } from '../../apps/web/src/screens/reports/reports-search.ts'
import { whenDays } from '../../apps/web/src/screens/reports/when-days.ts'

const burnDay = (on: string, scope: number | null, done: number | null, ideal = 0) => ({
  on,
  scope,
  done,
  remaining: scope === null ? null : scope - (done as number),
  ideal,
})
const sprint = { id: 's', name: 'Sprint 1', startsOn: '2026-03-02', endsOn: '2026-03-13', committed: 19, startedOn: '2026-03-02', finishedOn: null }

test('an axis goes in round steps from below the lowest to above the highest value', () => {
  expect(niceTicks(0, 19)).toEqual([0, 5, 10, 15, 20])
  expect(niceTicks(-3, 19)).toEqual([-5, 0, 5, 10, 15, 20])
  expect(niceTicks(0, 1)).toEqual([0, 1])
  expect(niceTicks(0, 1.2, 5, 0.2)).toEqual([0, 0.5, 1, 1.5])
  expect(niceTicks(0, 0)).toEqual([0, 1])
})

test('a scale puts values in proportion, and a span of nothing in the middle', () => {
  expect([0, 5, 10].map(linear([0, 10], [100, 0]))).toEqual([100, 50, 0])
  expect(linear([3, 3], [0, 40])(3)).toBe(20)
})

test('days are named one by one, then by Mondays, then by months, and never closer than there is room', () => {
  const days = daysFrom('2026-03-02', '2026-03-13')
  expect(dayTicks(days, 900)).toHaveLength(12)
  expect(dayTicks(days, 200).map(({ text }) => text)).toEqual(['2 Mar', '9 Mar'])
  const year = dayTicks(daysFrom('2026-01-01', '2026-12-31'), 900)
  expect(year.map(({ text }) => text)).toContain('Jan 2026')
  expect(year.length).toBeLessThanOrEqual(17)
  const weeks = daysFrom('2025-12-01', '2026-11-23').filter((_, i) => i % 7 === 0)
  expect(dayTicks(weeks, 900).map(({ text }) => text)).toEqual('Dec,Jan 2026,Feb,Mar,Apr,May,Jun,Jul,Aug,Sept,Oct,Nov'.split(','))
  expect(dayTicks(daysFrom('2020-01-01', '2026-12-31'), 300).length).toBeLessThanOrEqual(5)
})

test('a line is drawn from point to point, and a band closes over the lower line', () => {
  expect(
    linePath([
      [0, 1],
      [2, 3.26],
    ]),
  ).toBe('M0 1L2 3.3')
  expect(
    bandPath(
      [
        [0, 1],
        [2, 1],
      ],
      [
        [0, 5],
        [2, 5],
      ],
    ),
  ).toBe('M0 1L2 1L2 5L0 5Z')
})

test('added work hangs below the line and leaves what is left of the plan where it was', () => {
  // VEC-1 of metrics.md, its days 3, 4 and 6: 3 points are done on the day on which 3 are added.
  const days = [burnDay('d3', 19, 0), burnDay('d4', 22, 3), burnDay('d6', 21, 5), burnDay('d7', null, null)]
  expect(burnSpans(days, 19)).toEqual([
    { index: 0, planned: { from: 0, to: 19 }, added: null },
    { index: 1, planned: { from: 0, to: 16 }, added: { from: -3, to: 0 } },
    { index: 2, planned: { from: 0, to: 14 }, added: { from: -2, to: 0 } },
  ])
  expect(burnExtent(days, 19)).toEqual({ low: -3, high: 19 })
})

test('where more is done than was agreed on, only added work is left; where scope shrank, the bar stands above the line', () => {
  expect(burnSpans([burnDay('a', 30, 22)], 20)).toEqual([{ index: 0, planned: null, added: { from: -10, to: -2 } }])
  expect(burnSpans([burnDay('a', 15, 4)], 20)).toEqual([{ index: 0, planned: { from: 5, to: 16 }, added: null }])
})

test('a burndown says what remains, how far from an even pace, and what the scope did', () => {
  const said = saidBurndown({ sprint, days: [burnDay('2026-03-02', 22, 3, 15)] })
  expect(said).toBe('Left: 19 of 22 points. The team is 1 point behind an even pace. Since the start the scope has grown by 3 points.')
  expect(saidBurndown({ sprint: { ...sprint, finishedOn: '2026-03-13' }, days: [burnDay('2026-03-13', 21, 13)] })).toContain(
    'Done when it was closed: 13 of 21 points; left: 8.',
  )
  expect(saidBurndown({ sprint, days: [burnDay('2026-03-02', 19, 19)] })).toContain('Done: all of 19 points.')
  expect(saidBurndown({ sprint: { ...sprint, committed: 0 }, days: [burnDay('2026-03-02', 0, 0)] })).toBe('There are no points in it.')
  expect(saidBurnup({ sprint, days: [burnDay('2026-03-02', 19, 5)] })).toBe('Done: 5 of 19 points. The scope is what was agreed on at the start.')
})

test('a closed sprint keeps the working days that it had, one that runs has today’s', () => {
  const fold = new SprintFold()
  const then = { workdays: [1, 2, 3, 4], holidays: ['2026-03-04'] }
  fold.sprints.set('closed', { ...newStory('closed'), calendar: then })
  fold.sprints.set('runs', newStory('runs'))
  expect(sprintCalendar(fold, 'closed')).toEqual(then)
  expect(sprintCalendar(fold, 'runs')).toEqual(MONDAY_TO_FRIDAY)
})

test('bands of the cumulative flow stand on each other, finished work at the bottom', () => {
  const columns = [
    { id: 'todo', name: 'To do', kind: 'todo' as const },
    { id: 'doing', name: 'Doing', kind: 'doing' as const },
    { id: 'done', name: 'Done', kind: 'done' as const },
  ]
  const days = [
    { on: 'd1', counts: { todo: 5, doing: 0, done: 0 } },
    { on: 'd2', counts: { todo: 3, doing: 1, done: 1 } },
  ]
  expect(flowBands({ columns, days }).map(({ id, from, to }) => [id, from, to])).toEqual([
    ['done', [0, 0], [0, 1]],
    ['doing', [0, 1], [0, 2]],
    ['todo', [0, 2], [5, 5]],
  ])
})

test('names at the right never cover each other and stay in the picture', () => {
  expect(namePlaces([10, 12, 80], 14, 100)).toEqual([10, 24, 80])
  const crowded = namePlaces([98, 99, 100], 14, 100)
  expect(crowded).toEqual([72, 86, 100])
})

test('dots that fall together stand side by side in the room of their day', () => {
  const item = (cardId: string) => ({ cardId, number: 1, title: cardId, startedOn: '2026-03-02', finishedOn: '2026-03-04', days: 3 })
  const dots = cycleDots([item('a'), item('b'), { ...item('old'), finishedOn: '2026-02-01' }], '2026-03-01')
  expect(dots.map(({ cardId, index, nth, of }) => ({ cardId, index, nth, of }))).toEqual([
    { cardId: 'a', index: 3, nth: 0, of: 2 },
    { cardId: 'b', index: 3, nth: 1, of: 2 },
  ])
  expect(dots.map((dot) => asideBy(dot, 40))).toEqual([-3.5, 3.5])
})

test('efficiency is counted in tenths, all work and no waiting in the last', () => {
  expect(
    efficiencyBins([
      { active: 0, wait: 5 },
      { active: 5, wait: 5 },
      { active: 5, wait: 0 },
      { active: 0, wait: 0 },
    ]),
  ).toEqual([1, 0, 0, 0, 0, 1, 0, 0, 0, 1])
})

test('a forecast over days stands still on days off and ends when it is as good as sure', () => {
  const { days, chances } = whenDays([0, 1, 2], 2, '2026-03-06', { workdays: [1, 2, 3, 4, 5], holidays: [] })
  expect(days[0]).toBe('2026-03-06')
  expect(chances.slice(0, 4)).toEqual([chances[0], chances[0], chances[0], chances[3]]) // Friday, the weekend, Monday
  expect(chances[0]).toBeCloseTo(1 / 3, 9)
  expect(chances[3]).toBeCloseTo(2 / 3, 9)
  expect(chances.at(-1)).toBeGreaterThanOrEqual(0.95)
  expect(days).toHaveLength(chances.length)
})

test('velocity is points without a range until five sprints are closed, and says how many are missing', () => {
  const sprints = Array.from({ length: 3 }, (_, i) => ({ id: `s${i}`, name: `S${i}`, committed: 20, done: 18, added: 0, removed: 0 }))
  expect(saidVelocity({ sprints, range: null })).toBe('3 sprints are closed. After 2 more there is a range to plan with; until then these are only points.')
  expect(saidVelocity({ sprints, range: { low: 28, median: 35, high: 36 } })).toContain('between 28 and 36 points')
})

test('the age of work is measured against finished cards only when there are ten of them', () => {
  const items = [{ cardId: 'a', number: 1, title: 'Audit', columnId: 'doing', startedOn: addDays('2026-03-02', 0), days: 13, pace: 0.9, isBlocked: false }]
  expect(saidWipAge({ items }, { 50: 5, 70: 8, 85: 12, 95: null })).toBe(
    'One card is under way; the oldest, “Audit”, is 13 days old. One is older than 85 % of finished cards ever got (12 days).',
  )
  expect(saidWipAge({ items }, { 50: 5, 70: 8, 85: null, 95: null })).toContain('When ten cards are finished')
})

test('what the address of a report says that makes no sense is left out', () => {
  expect(readReportsSearch({ show: 'velocity', span: 'year', by: 'week', items: '12', waits: 'review' })).toEqual({
    show: 'velocity',
    span: 'year',
    by: 'week',
    items: '12',
  })
  expect(readReportsSearch({ show: 'magic', span: 'eon', by: 'hour', items: '-3', periods: 'many' })).toEqual({})
})
