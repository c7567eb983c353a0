import { capacityOf } from '@rondo/core/capacity-of'
import type { Samples } from '@rondo/core/metrics/forecast-report'
import { personLoads, sprintMeter } from '@rondo/core/sprint-meter'
import { expect, test } from 'vitest'
import { fitReason } from '../../apps/web/src/screens/planning/meter-words.ts'
import { board } from '../support/board.ts'

const today = '2026-03-02'
const next = { type: 'sprint.plan', id: 's2', name: 'Sprint 2', goal: '', startsOn: '2026-03-02', endsOn: '2026-03-06' } as const
/** Two items on every working day. */
const steady: Samples = { by: 'day', from: '2026-01-05', to: '2026-02-27', samples: [2, 2, 2, 2], why: null, warning: null }

/** A team of two whose first sprint, of ten person-days, delivered 20 points. */
function team({ isMeasured = true } = {}) {
  const it = board({ bo: 'member' })
  if (isMeasured) {
    it.does({ type: 'sprint.plan', id: 's1', name: 'Sprint 1', goal: '', startsOn: '2026-02-02', endsOn: '2026-02-06' })
    it.does({ type: 'card.add', id: 'old', columnId: 'todo', title: 'Old', points: 20, sprintId: 's1' })
    it.does({ type: 'sprint.start', id: 's1' })
    it.does({ type: 'card.move', id: 'old', columnId: 'done' })
    it.does({ type: 'sprint.finish', id: 's1', unfinished: 'backlog' })
  }
  it.does(next)
  const add = (id: string, points: number | null, assignees: string[] = []) =>
    it.does({ type: 'card.add', id, columnId: 'todo', title: id, points, assignees, sprintId: 's2' })
  const numbers = (past?: Samples) => {
    const [sprint, cards] = [it.state.get('sprints', 's2') as never, [...it.state.orderOfSprint('s2')]]
    const capacity = capacityOf(it.state, 'b', sprint)
    return { meter: sprintMeter(it.state, 'b', { sprint, cards, capacity, past, today }), loads: personLoads(it.state, cards, capacity) }
  }
  return { ...it, add, numbers }
}

test('points are held against what the team has delivered in a day, and turn tight beyond it', () => {
  const { add, numbers } = team()
  expect(numbers().meter).toMatchObject({ fit: 'empty', room: 20, velocities: [20], cards: 0 })
  add('a', 13)
  add('b', 7)
  expect(numbers().meter).toMatchObject({ fit: 'fits', points: 20 })
  add('d', 1)
  expect(numbers().meter.fit).toBe('tight')
})

test('points do not say whether a card without an estimate fits; a count of cards does', () => {
  const { add, numbers } = team()
  add('a', 13)
  add('c', null)
  expect(numbers().meter).toMatchObject({ fit: 'unknown', points: 13, cards: 2, unestimated: 1 })
  expect(numbers(steady).meter.fit).toBe('fits')
})

test('before a sprint is closed no points are held against anything', () => {
  const { add, numbers } = team({ isMeasured: false })
  add('a', 500)
  expect(numbers()).toMatchObject({
    meter: { fit: 'unknown', room: null, sure: null },
    loads: [{ userId: 'ann', days: 5, room: null }, { userId: 'bo' }, { userId: null }],
  })
})

test('more cards than one may be 85 % sure of are tight, more than 50 % too many', () => {
  const { add, numbers } = team({ isMeasured: false })
  const uneven: Samples = { ...steady, samples: [0, 2] }
  for (let n = 0; n < 2; n++) add(`a${n}`, 1)
  expect(numbers(uneven).meter).toMatchObject({ fit: 'fits', sure: 2, even: 6 })
  add('b', 1)
  expect(numbers(uneven).meter.fit).toBe('tight')
  for (let n = 0; n < 4; n++) add(`c${n}`, 1)
  expect(numbers(uneven).meter.fit).toBe('over')
  expect(numbers({ ...uneven, why: 'Too little data' }).meter).toMatchObject({ fit: 'unknown', sure: null })
})

test('what is done no longer counts against the days that are left', () => {
  const { add, does, numbers } = team()
  add('a', 15)
  add('b', 15)
  does({ type: 'card.move', id: 'a', columnId: 'done' })
  expect(numbers().meter).toMatchObject({ fit: 'fits', points: 30 })
  expect(numbers().loads.find(({ userId }) => userId === null)).toMatchObject({ points: 15, cards: 1 })
})

test('a card that two have is shared, and someone who left still shows', () => {
  const { add, does, numbers } = team()
  does({ type: 'member.add', userId: 'cy', role: 'member' })
  add('a', 5, ['ann', 'bo'])
  add('b', 3, ['bo'])
  add('c', 2, ['cy'])
  add('d', 8)
  does({ type: 'member.role', userId: 'cy', role: 'viewer' })
  expect(numbers().loads).toEqual([
    { userId: 'ann', cards: 1, points: 2.5, days: 5, room: 10 },
    { userId: 'bo', cards: 2, points: 5.5, days: 5, room: 10 },
    { userId: 'cy', cards: 1, points: 2, days: null, room: null },
    { userId: null, cards: 1, points: 8, days: null, room: null },
  ])
})

test('a closed sprint that delivered no points says nothing of points', () => {
  const { does, numbers, add } = team({ isMeasured: false })
  does({ type: 'sprint.edit', id: 's2', startsOn: '2026-03-09', endsOn: '2026-03-13' })
  does({ type: 'sprint.plan', id: 's0', name: 'Sprint 0', goal: '', startsOn: '2026-02-02', endsOn: '2026-02-06' })
  does({ type: 'card.add', id: 'old', columnId: 'todo', title: 'Old', sprintId: 's0' })
  does({ type: 'sprint.start', id: 's0' })
  does({ type: 'card.move', id: 'old', columnId: 'done' })
  does({ type: 'sprint.finish', id: 's0', unfinished: 'backlog' })
  add('a', 5)
  expect(numbers().meter).toMatchObject({ room: null, fit: 'unknown' })
})

test('while it runs, what is done needs no room any more', () => {
  const { add, numbers, does } = team()
  add('a', 15)
  add('b', 22)
  does({ type: 'card.move', id: 'a', columnId: 'done' })
  expect(numbers().meter).toMatchObject({ fit: 'tight', openPoints: 22, points: 37 })
  expect(fitReason(numbers().meter)).toBe('2 points more than there is room for.')
})

test('one that was started before its first day has the days from now on', () => {
  const { numbers, does } = team()
  does({ type: 'sprint.edit', id: 's2', startsOn: '2026-03-05', endsOn: '2026-03-06' })
  expect(numbers(steady).meter.sure).toBe(4)
  does({ type: 'sprint.start', id: 's2' })
  expect(numbers(steady).meter.sure).toBe(10)
})
