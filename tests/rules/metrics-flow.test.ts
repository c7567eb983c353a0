import { carryOut } from '@rondo/core/carry-out'
import { usualSettings } from '@rondo/core/completed'
import { MONDAY_TO_FRIDAY } from '@rondo/core/metrics/calendar'
import { cumulativeFlow, flowDays } from '@rondo/core/metrics/cumulative-flow'
import { cycleTimePercentiles } from '@rondo/core/metrics/cycle-time'
import { addDays, dayNumber, daysBetween } from '@rondo/core/metrics/days'
import { daysPresent } from '@rondo/core/metrics/flow-card'
import { present } from '@rondo/core/metrics/flow-day'
import { activeAndWait, flowEfficiency, teamFlowEfficiency } from '@rondo/core/metrics/flow-efficiency'
import { FlowFold, type StoredFlow } from '@rondo/core/metrics/flow-fold'
import { agingItems, finishedItems } from '@rondo/core/metrics/flow-items'
import { cycleTimeFor, isConserved, littlesLaw, spanOf, throughputFor } from '@rondo/core/metrics/littles-law'
import { mean, percentile } from '@rondo/core/metrics/percentile'
import { throughputByDay, throughputByWeek, throughputByWorkday } from '@rondo/core/metrics/throughput'
import { dayAt, startOfDay } from '@rondo/core/metrics/zone-days'
import { IMPORTER, SYSTEM } from '@rondo/core/roles'
import { State } from '@rondo/core/state'
import { copyBoard } from '@rondo/core/trello/copy-board'
import { firstSteps } from '@rondo/core/trello/first-steps'
import { readExport } from '@rondo/core/trello/read-export'
import { type Command, type CommandInput, type Entry, Refusal, readCommand } from '@rondo/types'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { tellSteps } from '../fixtures/tell-steps.ts'
import { trelloLookAlike } from '../fixtures/trello-look-alike.ts'

/** A board that is worked on by the rules, as the server does it, and its log. */
function board(zone: string, first: string) {
  const state = new State()
  const entries: Entry[] = []
  const tell = (at: string, input: CommandInput | { type: 'undo'; mutationId: string }, actorId = 'ann') => {
    const read = readCommand(input)
    const command = ('command' in read ? read.command : input) as Command
    const past = command.type === 'undo' ? entries.find(({ mutationId }) => mutationId === command.mutationId) : undefined
    const patches = carryOut(state, command, { boardId: 'b', actorId, at, past })
    entries.push({ seq: entries.length + 1, mutationId: `m${entries.length + 1}`, actorId, at, command, patches: structuredClone(patches) })
    return `m${entries.length}`
  }
  const begin = new Date(startOfDay(zone, dayNumber(first))).toISOString()
  tell(begin, { type: 'board.create', name: 'Board', key: 'BRD', zone } as CommandInput, SYSTEM)
  state.apply([{ table: 'members', id: 'ann', from: null, to: { id: 'ann', role: 'admin', name: null } }])
  for (const [id, kind] of columns) tell(begin, { type: 'column.add', id, name: id, kind })
  return { state, entries, tell, fold: () => folded(entries) }
}

const columns = [
  ['Todo', 'todo'],
  ['Doing', 'doing'],
  ['Review', 'doing'],
  ['Done', 'done'],
] as const

function folded(entries: readonly Entry[], fold = new FlowFold()) {
  for (const entry of entries) fold.take(entry)
  return fold
}

/** metrics.md 2.1, the shared sprint: item, points, added, to Doing, Review, Done, and when it was removed. Everything happens at the last second of its day. */
function sharedSprint(zone: string, first: string) {
  const it = board(zone, first)
  const at = (d: number, second = 59) => new Date(startOfDay(zone, dayNumber(first) + d + 1) - 60_000 + second * 1000).toISOString()
  const add = (id: string) => ({ type: 'card.add', id, columnId: 'Todo', title: id }) as const
  const move = (id: string, columnId: string) => ({ type: 'card.move', id, columnId }) as const
  const acts: [number, CommandInput][] = [
    ...(['A', 'B', 'C', 'D', 'F'] as const).map((id): [number, CommandInput] => [0, add(id)]),
    [1, move('A', 'Doing')],
    [2, move('B', 'Doing')],
    [3, move('A', 'Review')],
    [4, move('A', 'Done')],
    [4, add('E')],
    [4, move('C', 'Doing')],
    [5, move('B', 'Review')],
    [5, move('C', 'Review')],
    [5, move('C', 'Done')],
    [5, move('D', 'Doing')],
    [6, move('E', 'Doing')],
    [6, { type: 'card.archive', id: 'F' }],
    [7, move('B', 'Done')],
    [8, move('E', 'Review')],
    [9, move('D', 'Review')],
    [9, move('E', 'Done')],
  ]
  for (const [d, command] of acts) it.tell(at(d), command)
  return { ...it, at, day: (d: number) => addDays(first, d) }
}

describe.each([
  ['UTC', '2026-06-01'],
  ['Europe/Berlin', '2026-03-25'],
  ['Pacific/Kiritimati', '2026-12-28'],
  ['Pacific/Honolulu', '2026-02-23'],
  ['Asia/Kathmandu', '2026-02-23'],
])('the shared sprint in %s', (zone, first) => {
  const { fold: make, day } = sharedSprint(zone, first)
  const fold = make()

  test('cumulative flow, at the end of each day', () => {
    const { columns, days } = cumulativeFlow(fold, day(0), day(10))
    expect(columns.map(({ name }) => name)).toEqual(['Todo', 'Doing', 'Review', 'Done'])
    expect(days.map(({ counts }) => columns.map(({ id }) => counts[id]).join('/'))).toEqual(
      '5/0/0/0 4/1/0/0 3/2/0/0 3/1/1/0 3/2/0/1 2/1/1/2 0/2/1/2 0/2/0/3 0/1/1/3 0/0/1/4 0/0/1/4'.split(' '),
    )
    expect(days.map(({ on }) => on)).toEqual(Array.from({ length: 11 }, (_, d) => day(d)))
  })

  test('cycle times, age and their percentiles', () => {
    expect(Object.fromEntries(finishedItems(fold).map(({ cardId, days }) => [cardId, days]))).toEqual({ A: 4, B: 6, C: 2, E: 4 })
    expect(agingItems(fold, day(10))).toEqual([{ cardId: 'D', number: 4, columnId: 'Review', startedOn: day(5), days: 6, pace: 1, isBlocked: false }])
    const cycleTimes = finishedItems(fold).map(({ days }) => days)
    expect([percentile(cycleTimes, 50), percentile(cycleTimes, 85)]).toEqual([4, 6])
    expect(cycleTimePercentiles(cycleTimes)[85]).toBeNull()
  })

  test('the days that cards were present are their cycle times and ages', () => {
    const daily = flowDays(fold, day(1), day(10)).map(present)
    expect(daily).toEqual([1, 2, 2, 3, 3, 3, 3, 2, 2, 1])
    expect(daily.reduce((all, count) => all + count)).toBe(22)
    expect(4 + 6 + 2 + 4 + 6).toBe(22)
    expect(
      isConserved(
        daily,
        [...fold.cards.values()].map((card) => daysPresent(card, dayNumber(day(10)))),
      ),
    ).toBe(true)
  })

  test('Little’s law does not hold, and says so', () => {
    const law = littlesLaw(spanOf(fold, day(1), day(10)))
    expect(law).toMatchObject({ inProgress: 2.2, throughput: 0.4, measuredCycleTime: 4, isStable: false })
    expect(law.expectedCycleTime).toBeCloseTo(5.5, 9)
    expect(law.sentences).toEqual([
      'System not stable, do not use.',
      '5 started and 4 were finished.',
      'Work in progress was 0 at the beginning and 1 at the end.',
      'Items took longer or shorter than the law expects, so some of them are growing old.',
    ])
  })

  test('throughput by day', () => {
    expect(throughputByDay(finishedItems(fold), day(0), day(10)).map(({ count }) => count)).toEqual([0, 0, 0, 0, 1, 1, 0, 1, 0, 1, 0])
  })

  test('a stored fold goes on where it stopped, and skips what it has seen', () => {
    const { entries } = sharedSprint(zone, first)
    for (let stop = 0; stop <= entries.length; stop++) {
      const stored = JSON.parse(JSON.stringify(folded(entries.slice(0, stop)))) as StoredFlow
      expect(JSON.stringify(folded(entries, FlowFold.from(stored)))).toBe(JSON.stringify(fold))
    }
  })
})

describe('flow efficiency', () => {
  /** From the beginning, as if it had always been said. */
  const waitsInReview = () => {
    const it = board('UTC', '2026-06-01')
    it.tell('2026-06-01T00:00:00.000Z', { type: 'column.wait', id: 'Review', isWaiting: true })
    return it
  }

  test('of the shared sprint, Doing active and Review waiting, is 8 of 12 days', () => {
    const it = sharedSprint('UTC', '2026-06-01')
    it.tell(it.at(10), { type: 'column.wait', id: 'Review', isWaiting: true }) // said afterwards, it holds for the past too
    const items = activeAndWait(it.fold()).map(({ cardId, active, wait }) => [cardId, active / 86_400_000, wait / 86_400_000])
    expect(Object.fromEntries(items.map(([id, active, wait]) => [id, `${active}/${Number(active) + Number(wait)}`]))).toEqual({
      A: '2/3',
      B: '3/5',
      C: '1/1',
      E: '2/3',
    })
    expect(teamFlowEfficiency(it.fold())).toEqual({ state: 'measured', efficiency: expect.closeTo(0.6667, 4) })
  })

  test('time spent back in a to-do column waits', () => {
    const it = waitsInReview()
    it.tell('2026-06-01T10:00:00.000Z', { type: 'card.add', id: 'A', columnId: 'Doing', title: 'A' })
    it.tell('2026-06-02T10:00:00.000Z', { type: 'card.move', id: 'A', columnId: 'Todo' })
    it.tell('2026-06-05T10:00:00.000Z', { type: 'card.move', id: 'A', columnId: 'Done' })
    expect(teamFlowEfficiency(it.fold())).toEqual({ state: 'measured', efficiency: 0.25 })
  })

  test('published: 2 of 10 and 8 of 120', () => {
    expect(flowEfficiency([{ active: 2, wait: 8 }])).toBe(0.2)
    expect(flowEfficiency([{ active: 8, wait: 112 }])).toBeCloseTo(0.0667, 4)
  })

  test('not configured is not 100 %, no data is not 0', () => {
    expect(teamFlowEfficiency(sharedSprint('UTC', '2026-06-01').fold())).toEqual({ state: 'not configured' })
    expect(teamFlowEfficiency(waitsInReview().fold())).toEqual({ state: 'no data' })
  })

  test('a waiting column that is taken back is work again, and one that is removed keeps what was said of it', () => {
    const it = sharedSprint('UTC', '2026-06-01')
    it.tell(it.at(10), { type: 'column.wait', id: 'Review', isWaiting: true })
    it.tell(it.at(10), { type: 'column.remove', id: 'Review', moveCardsTo: 'Done' })
    expect(teamFlowEfficiency(it.fold())).toMatchObject({ state: 'measured' })
    const other = sharedSprint('UTC', '2026-06-01')
    const said = other.tell(other.at(10), { type: 'column.wait', id: 'Review', isWaiting: true })
    other.tell(other.at(10), { type: 'undo', mutationId: said })
    expect(teamFlowEfficiency(other.fold())).toEqual({ state: 'not configured' })
  })

  test('blocked time waits, wherever it is spent, and stays inside the age', () => {
    const it = waitsInReview()
    it.tell('2026-06-01T10:00:00.000Z', { type: 'card.add', id: 'A', columnId: 'Doing', title: 'A' })
    it.tell('2026-06-02T10:00:00.000Z', { type: 'card.block', id: 'A', reason: 'No key' })
    expect(agingItems(it.fold(), '2026-06-05')).toMatchObject([{ days: 5, isBlocked: true }])
    it.tell('2026-06-05T10:00:00.000Z', { type: 'card.unblock', id: 'A' })
    it.tell('2026-06-05T10:00:00.000Z', { type: 'card.move', id: 'A', columnId: 'Done' })
    expect(teamFlowEfficiency(it.fold())).toEqual({ state: 'measured', efficiency: 0.25 })
  })
})

describe('Little’s law', () => {
  test('published: 3 items at 8 days are .375 a day, 22.5 in 60 days; 4 lanes at 7 minutes .57 a minute', () => {
    expect(throughputFor(3, 8)).toBe(0.375)
    expect(60 * (throughputFor(3, 8) as number)).toBe(22.5)
    expect(throughputFor(4, 7)).toBeCloseTo(0.57, 2)
    expect(cycleTimeFor(3, 0.375)).toBe(8)
    expect(cycleTimeFor(3, 0)).toBeNull()
  })

  test('holds where as much leaves as arrives', () => {
    expect(littlesLaw({ present: Array(10).fill(2), atStart: 2, atEnd: 2, started: 5, finished: 5, abandoned: 0, cycleTimes: [4, 4, 4, 4, 4] })).toEqual({
      inProgress: 2,
      throughput: 0.5,
      expectedCycleTime: 4,
      measuredCycleTime: 4,
      isStable: true,
      sentences: [],
    })
  })

  test('is not used when work leaves unfinished, or nothing was finished at all', () => {
    expect(littlesLaw({ present: Array(10).fill(2), atStart: 2, atEnd: 2, started: 5, finished: 5, abandoned: 1, cycleTimes: [4] }).isStable).toBe(false)
    expect(littlesLaw({ present: [], atStart: 0, atEnd: 0, started: 0, finished: 0, abandoned: 0, cycleTimes: [] })).toMatchObject({
      isStable: false,
      expectedCycleTime: null,
    })
  })
})

describe('throughput', () => {
  const items = ['2026-11-06', '2026-11-07', '2026-11-08', '2026-11-09', '2026-11-09', '2026-11-18'].map((finishedOn) => ({ finishedOn }))

  test('by week counts the weeks in which nothing was finished', () => {
    expect(throughputByWeek(items, '2026-11-02', '2026-11-24')).toEqual([
      { from: '2026-11-02', count: 3 },
      { from: '2026-11-09', count: 2 },
      { from: '2026-11-16', count: 1 },
      { from: '2026-11-23', count: 0 },
    ])
  })

  test('by week counts only what was finished within the span', () => {
    expect(throughputByWeek(items, '2026-11-07', '2026-11-08')).toEqual([{ from: '2026-11-02', count: 2 }])
  })

  test('by working day loses nothing that was finished at the weekend', () => {
    expect(throughputByWorkday(items, '2026-11-06', '2026-11-10', MONDAY_TO_FRIDAY)).toEqual([
      { from: '2026-11-06', count: 1 },
      { from: '2026-11-09', count: 4 },
      { from: '2026-11-10', count: 0 },
    ])
  })
})

describe('what happens to a card', () => {
  const noon = (d: number) => `${addDays('2026-06-01', d)}T12:00:00.000Z`
  const started = () => {
    const it = board('UTC', '2026-06-01')
    it.tell(noon(0), { type: 'card.add', id: 'A', columnId: 'Todo', title: 'A' })
    const move = (d: number, columnId: string) => it.tell(noon(d), { type: 'card.move', id: 'A', columnId })
    return {
      ...it,
      move,
      item: () => finishedItems(it.fold())[0],
      counts: (d: number) => cumulativeFlow(it.fold(), addDays('2026-06-01', d), addDays('2026-06-01', d)).days[0]?.counts,
    }
  }

  test('straight to done takes one day', () => {
    const it = started()
    it.move(3, 'Done')
    expect(it.item()).toMatchObject({ startedOn: '2026-06-04', finishedOn: '2026-06-04', days: 1 })
  })

  test('opened again it is finished once, on the last day', () => {
    const it = started()
    it.move(1, 'Doing')
    it.move(2, 'Done')
    it.move(4, 'Doing')
    expect(it.item()).toBeUndefined()
    expect(it.counts(3)?.Done).toBe(1)
    expect(it.counts(4)?.Done).toBe(0)
    it.move(6, 'Done')
    expect(it.item()).toMatchObject({ startedOn: '2026-06-02', finishedOn: '2026-06-07', days: 6 })
    expect(it.fold().cards.get('A')).toMatchObject({ reopened: 1, absentDays: 1 })
    expect(flowDays(it.fold(), '2026-06-01', '2026-06-08').map(({ done }) => done)).toEqual([0, 0, 1, 1, 0, 0, 1, 1])
    expect(flowDays(it.fold(), '2026-06-01', '2026-06-08').map(({ reopened }) => reopened)).toEqual([0, 0, 0, 0, 1, 0, 0, 0])
  })

  test('whatever else happens to it on that day, it is finished once', () => {
    const it = started()
    it.move(1, 'Done')
    it.tell(noon(1), { type: 'card.rename', id: 'A', title: 'Named better' })
    it.tell(noon(1), { type: 'card.archive', id: 'A' })
    expect(flowDays(it.fold(), '2026-06-02', '2026-06-02')).toMatchObject([{ started: 1, finished: 1, done: 1, left: 0 }])
  })

  test('sent back to do, it keeps its start', () => {
    const it = started()
    it.move(1, 'Doing')
    it.move(2, 'Todo')
    it.move(5, 'Doing')
    it.move(6, 'Done')
    expect(it.item()).toMatchObject({ startedOn: '2026-06-02', days: 6 })
  })

  test('from one done column to another it was finished when it came to the first', () => {
    const it = started()
    it.tell(noon(0), { type: 'column.add', id: 'Released', name: 'Released', kind: 'done' })
    it.move(2, 'Done')
    it.move(9, 'Released')
    expect(it.item()).toMatchObject({ finishedOn: '2026-06-03' })
    expect(it.fold().cards.get('A')?.reopened).toBe(0)
  })

  test('archived unfinished it leaves; restored it goes on with its old start', () => {
    const it = started()
    it.move(1, 'Doing')
    it.tell(noon(2), { type: 'card.archive', id: 'A' })
    expect(spanOf(it.fold(), '2026-06-01', '2026-06-03').abandoned).toBe(1)
    expect(agingItems(it.fold(), '2026-06-03')).toEqual([])
    expect(it.counts(2)).toEqual({ Todo: 0, Doing: 0, Review: 0, Done: 0 })
    it.tell(noon(5), { type: 'card.restore', id: 'A' })
    expect(agingItems(it.fold(), '2026-06-06')).toMatchObject([{ startedOn: '2026-06-02', days: 5 }])
    expect(flowDays(it.fold(), '2026-06-02', '2026-06-06').map(present)).toEqual([1, 0, 0, 0, 1])
    expect(daysPresent(it.fold().cards.get('A') as never, dayNumber('2026-06-06'))).toBe(2)
  })

  test.each(['card.archive', 'card.delete'] as const)('after %s finished work stays finished', (type) => {
    const it = started()
    it.move(1, 'Done')
    it.tell(noon(3), { type, id: 'A' })
    expect(it.counts(4)?.Done).toBe(1)
    expect(it.item()).toMatchObject({ days: 1, place: type === 'card.archive' ? 'archived' : 'gone' })
  })

  test('a column’s new kind begins and finishes the work in it on that day', () => {
    const it = started()
    it.tell(noon(3), { type: 'column.kind', id: 'Todo', kind: 'doing' })
    it.tell(noon(5), { type: 'column.kind', id: 'Todo', kind: 'done' })
    expect(it.item()).toMatchObject({ startedOn: '2026-06-04', finishedOn: '2026-06-06', days: 3 })
  })

  test('a column that is renamed or moved stays the same band; a removed one is shown as long as work stands in it', () => {
    const it = started()
    it.move(1, 'Done')
    it.tell(noon(2), { type: 'card.archive', id: 'A' })
    it.tell(noon(2), { type: 'column.rename', id: 'Todo', name: 'Next' })
    it.tell(noon(2), { type: 'column.move', id: 'Todo', after: 'Review' })
    it.tell(noon(2), { type: 'column.remove', id: 'Doing' })
    it.tell(noon(2), { type: 'column.remove', id: 'Done' })
    const { columns } = cumulativeFlow(it.fold(), '2026-06-02', '2026-06-04')
    expect(columns.map(({ name }) => name)).toEqual(['Review', 'Next', 'Done'])
    expect(it.counts(3)).toEqual({ Review: 0, Todo: 0, Done: 1 })
  })

  test('removing a column moves its cards, and their finish with them', () => {
    const it = started()
    it.move(1, 'Review')
    it.tell(noon(4), { type: 'column.remove', id: 'Review', moveCardsTo: 'Done' })
    expect(it.item()).toMatchObject({ days: 4 })
    expect(it.counts(4)).toEqual({ Todo: 0, Doing: 0, Done: 1 })
  })

  test('an undone start never was, an undone finish is opened, an undone reopening has its old finish', () => {
    const it = started()
    const start = it.move(1, 'Doing')
    it.tell(noon(2), { type: 'undo', mutationId: start })
    expect(it.fold().cards.get('A')?.startedOn).toBeNull()
    expect(it.fold().cards.get('A')).toMatchObject({ spent: [], absentFrom: null, absentDays: 0 })
    it.move(3, 'Doing')
    it.move(4, 'Done')
    const reopening = it.move(6, 'Doing')
    it.tell(noon(7), { type: 'undo', mutationId: reopening })
    expect(it.item()).toMatchObject({ startedOn: '2026-06-04', finishedOn: '2026-06-05' })
  })

  test('a card that should not have been added is gone, done or not', () => {
    const it = started()
    const mistake = it.tell(noon(1), { type: 'card.add', id: 'B', columnId: 'Done', title: 'B' })
    it.tell(noon(2), { type: 'undo', mutationId: mistake })
    expect(finishedItems(it.fold())).toEqual([])
    expect(it.counts(2)?.Done).toBe(0)
  })

  test('undoing archive and restore leaves a finish where it was', () => {
    const it = started()
    it.move(1, 'Done')
    const archived = it.tell(noon(2), { type: 'card.archive', id: 'A' })
    it.tell(noon(3), { type: 'undo', mutationId: archived })
    it.tell(noon(4), { type: 'card.archive', id: 'A' })
    const restored = it.tell(noon(5), { type: 'card.restore', id: 'A' })
    it.tell(noon(6), { type: 'undo', mutationId: restored })
    expect(it.item()).toMatchObject({ finishedOn: '2026-06-02', place: 'archived' })
    expect(it.fold().cards.get('A')?.reopened).toBe(0)
    expect(it.counts(6)?.Done).toBe(1)
  })
})

describe('time in a fold', () => {
  test('never falls: what says an earlier instant happens when the entry before it did', () => {
    const it = board('UTC', '2026-06-01')
    it.tell('2026-06-10T12:00:00.000Z', { type: 'card.add', id: 'A', columnId: 'Doing', title: 'A' })
    it.tell('2026-06-03T12:00:00.000Z', { type: 'card.move', id: 'A', columnId: 'Done' })
    expect(finishedItems(it.fold())).toMatchObject([{ startedOn: '2026-06-10', finishedOn: '2026-06-10', days: 1 }])
  })

  test('nor does the time spent, and a card that comes back keeps the days it was given', () => {
    const it = board('UTC', '2026-06-01')
    it.tell('2026-06-10T12:00:00.000Z', { type: 'card.add', id: 'A', columnId: 'Doing', title: 'A' })
    it.tell('2026-06-03T12:00:00.000Z', { type: 'card.move', id: 'A', columnId: 'Review' })
    it.tell('2026-06-10T12:00:05.000Z', { type: 'card.move', id: 'A', columnId: 'Doing' })
    it.tell('2026-06-03T12:00:00.000Z', { type: 'card.move', id: 'A', columnId: 'Done' })
    it.tell('2026-06-12T12:00:00.000Z', { type: 'card.archive', id: 'A' })
    it.tell('2026-06-13T12:00:00.000Z', { type: 'card.restore', id: 'A' })
    expect(finishedItems(it.fold())).toMatchObject([{ startedOn: '2026-06-10', finishedOn: '2026-06-10' }])
    it.tell('2026-06-13T12:00:00.000Z', { type: 'column.wait', id: 'Review', isWaiting: true })
    expect(activeAndWait(it.fold())).toEqual([{ cardId: 'A', active: 0, wait: 5000 }])
  })

  test('a quiet day is not kept, and one on which as much came as went is', () => {
    const it = board('UTC', '2026-06-01')
    it.tell('2026-06-01T12:00:00.000Z', { type: 'card.add', id: 'A', columnId: 'Done', title: 'A' })
    it.tell('2026-06-03T12:00:00.000Z', { type: 'card.rename', id: 'A', title: 'A again' })
    it.tell('2026-06-04T12:00:00.000Z', { type: 'card.move', id: 'A', columnId: 'Doing' })
    it.tell('2026-06-04T13:00:00.000Z', { type: 'card.move', id: 'A', columnId: 'Done' })
    it.tell('2026-06-06T12:00:00.000Z', { type: 'card.rename', id: 'A', title: 'A' })
    expect(it.fold().days.map(({ on, finished }) => [addDays('1970-01-01', on), finished])).toEqual([
      ['2026-06-01', 1],
      ['2026-06-04', 1],
    ])
    expect(folded(it.entries.slice(0, 6)).days).toEqual([])
  })

  test('a new zone counts from its day on', () => {
    const it = board('Europe/Berlin', '2026-06-01')
    it.tell('2026-06-03T20:00:00.000Z', { type: 'card.add', id: 'A', columnId: 'Doing', title: 'A' })
    it.tell('2026-06-03T20:30:00.000Z', { type: 'board.zone', zone: 'Asia/Tokyo' })
    it.tell('2026-06-03T21:00:00.000Z', { type: 'card.move', id: 'A', columnId: 'Done' })
    it.tell('2026-06-03T21:00:00.000Z', { type: 'board.zone', zone: 'Pacific/Honolulu' })
    it.tell('2026-06-03T22:00:00.000Z', { type: 'card.add', id: 'D', columnId: 'Done', title: 'D' })
    it.tell('2026-06-04T11:00:00.000Z', { type: 'card.add', id: 'B', columnId: 'Done', title: 'B' })
    it.tell('2026-06-05T11:00:00.000Z', { type: 'card.add', id: 'C', columnId: 'Done', title: 'C' })
    expect(finishedItems(it.fold()).map(({ startedOn, finishedOn }) => [startedOn, finishedOn])).toEqual([
      ['2026-06-03', '2026-06-04'],
      ['2026-06-04', '2026-06-04'],
      ['2026-06-04', '2026-06-04'],
      ['2026-06-05', '2026-06-05'],
    ])
  })

  test('what is undone under a new zone has the day that it had under the old one', () => {
    const it = board('Europe/Berlin', '2026-06-01')
    it.tell('2026-06-03T21:00:00.000Z', { type: 'card.add', id: 'A', columnId: 'Done', title: 'A' })
    const reopening = it.tell('2026-06-05T12:00:00.000Z', { type: 'card.move', id: 'A', columnId: 'Doing' })
    it.tell('2026-06-06T12:00:00.000Z', { type: 'board.zone', zone: 'Asia/Tokyo' })
    it.tell('2026-06-07T12:00:00.000Z', { type: 'undo', mutationId: reopening })
    expect(finishedItems(it.fold())).toMatchObject([{ finishedOn: '2026-06-03' }])
  })

  test('entries come one after the other', () => {
    const it = board('UTC', '2026-06-01')
    const fold = it.fold()
    const next = { ...(it.entries[0] as Entry), seq: fold.seq + 2 }
    expect(() => fold.take(next)).toThrow('does not follow')
  })
})

describe('history from elsewhere counts', () => {
  const file = trelloLookAlike()
  const copy = copyBoard(readExport(JSON.stringify(file)), { zone: 'Europe/Berlin', kinds: new Map(), accounts: new Map(), now: '2026-11-24T10:00:00.000Z' })
  const state = new State()
  const row = {
    id: 'b',
    key: 'BRD',
    name: 'Board',
    zone: 'Europe/Berlin',
    lastNumber: 0,
    source: null,
    createdAt: copy.bornAt,
    closedAt: null,
    ...usualSettings,
  }
  const steps = firstSteps(copy)
  const by = { name: 'Someone' }
  const entries = tellSteps(state, [{ at: copy.bornAt, by, rows: [{ table: 'boards', row }] }, ...steps])
  const fold = folded(entries)
  const day = (instant: string) => dayAt('Europe/Berlin', Date.parse(instant))

  test('with the starts and finishes that its rows have', () => {
    const rows = [...state.all('cards'), ...state.all('archived')]
    expect(rows.filter(({ doneAt }) => doneAt).length).toBeGreaterThan(5)
    for (const { id, startedAt, doneAt } of rows)
      expect([id, fold.cards.get(id)?.startedOn, fold.cards.get(id)?.finishedOn]).toEqual([id, startedAt && day(startedAt), doneAt && day(doneAt)])
  })

  test('also where only the finish is known', () => {
    const fold = new FlowFold()
    const card = { id: 'A', number: 7, columnId: 'Done', startedAt: null, doneAt: '2026-05-04T10:00:00.000Z' }
    const patches = [{ table: 'cards', id: 'A', from: null, to: card }] as unknown as Entry['patches']
    fold.take({ seq: 1, at: '2026-06-01T10:00:00.000Z', command: { type: 'import.put', at: '', by, rows: [] }, patches })
    expect(finishedItems(fold)).toEqual([{ cardId: 'A', number: 7, startedOn: '2026-05-04', finishedOn: '2026-05-04', days: 1, place: 'board' }])
  })

  test('archived by leaving one table and entering the other in two entries', () => {
    const places = Map.groupBy(fold.cards.values(), ({ place }) => place)
    expect(places.get('archived')?.length).toBe(state.size('archived'))
    expect(places.get('board')?.length).toBe(state.size('cards'))
    expect(entries.every(({ actorId }) => actorId === IMPORTER)).toBe(true)
  })
})

describe('for whatever a team does', () => {
  const act = fc.record({
    hours: fc.constantFrom(0, 1, 2, 3, 20, 70),
    id: fc.constantFrom('A', 'B', 'C', 'D', 'E'),
    columnId: fc.constantFrom('Todo', 'Doing', 'Review', 'Done', 'Done'),
    what: fc.constantFrom(
      'card.move',
      'card.move',
      'card.move',
      'card.add',
      'card.archive',
      'card.restore',
      'card.delete',
      'card.block',
      'column.kind',
      'undo',
    ),
  })

  function live(acts: (typeof act extends fc.Arbitrary<infer A> ? A : never)[], { undoes }: { undoes: boolean }) {
    const it = board('Europe/Berlin', '2026-03-20')
    let now = Date.parse('2026-03-20T08:00:00Z')
    let [ids, kinds] = [0, 0]
    for (const { hours, id, columnId, what } of acts) {
      now += hours * 3_600_000
      const cardId = `${id}${what === 'card.add' ? ids++ : [...it.state.all('cards'), ...it.state.all('archived')].find((card) => card.id.startsWith(id))?.id.slice(1)}`
      const command = {
        'card.move': { type: 'card.move', id: cardId, columnId },
        'card.add': { type: 'card.add', id: cardId, columnId, title: cardId },
        'card.archive': { type: 'card.archive', id: cardId },
        'card.restore': { type: 'card.restore', id: cardId },
        'card.delete': { type: 'card.delete', id: cardId },
        'card.block': { type: 'card.block', id: cardId, reason: 'Waits' },
        'column.kind': { type: 'column.kind', id: 'Review', kind: (['doing', 'done', 'todo'] as const)[kinds++ % 3] },
        undo: { type: 'undo', mutationId: `m${it.entries.length}` },
      }[what] as CommandInput
      if (what === 'undo' && !undoes) continue
      try {
        it.tell(new Date(now).toISOString(), command)
      } catch (error) {
        if (!(error instanceof Refusal)) throw error
      }
    }
    return { ...it, last: addDays('1970-01-01', dayAt('Europe/Berlin', now)) }
  }

  test('the days that cards were present are their cycle times and ages, less the days they were away', () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 60, size: 'max' }), (acts) => {
        const { fold: make, last } = live(acts, { undoes: false })
        const fold = make()
        const daily = flowDays(fold, '2026-03-20', last).map(present)
        expect(
          isConserved(
            daily,
            [...fold.cards.values()].map((card) => daysPresent(card, dayNumber(last))),
          ),
        ).toBe(true)
        for (const { startedOn, finishedOn, days } of finishedItems(fold)) expect(days).toBe(daysBetween(startedOn, finishedOn) + 1)
      }),
    )
  })

  test('a fold agrees with the board: columns, work in progress, done, starts and finishes', () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 60, size: 'max' }), (acts) => {
        const { fold: make, state, last } = live(acts, { undoes: true })
        const fold = make()
        const [day] = flowDays(fold, last, last)
        const cards = [...state.all('cards')]
        for (const { id, startedAt, doneAt } of [...cards, ...state.all('archived')]) {
          const known = fold.cards.get(id)
          const dayOf = (instant: string | null) => instant && dayAt('Europe/Berlin', Date.parse(instant))
          expect([known?.startedOn, known?.finishedOn]).toEqual([dayOf(startedAt), dayOf(doneAt)])
        }
        expect(day?.inProgress).toBe(cards.filter(({ startedAt, doneAt }) => startedAt && !doneAt).length)
        const kept = [...fold.cards.values()].filter(({ place, finishedOn }) => place !== 'board' && finishedOn !== null)
        expect(day?.done).toBe(cards.filter(({ doneAt }) => doneAt).length + kept.length)
        for (const [at, { id }] of fold.columns.entries())
          expect(day?.counts[at] ?? 0).toBe(state.orderOf(id).size + kept.filter(({ columnId }) => columnId === id).length)
      }),
    )
  })

  test('done falls only when something is opened again, and the whole only when something leaves', () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 60, size: 'max' }), (acts) => {
        const { fold: make, last } = live(acts, { undoes: true })
        const days = flowDays(make(), '2026-03-20', last)
        const all = ({ counts }: { counts: number[] }) => counts.reduce((total, count) => total + count, 0)
        for (const [i, day] of days.slice(1).entries()) {
          const before = days[i] as typeof day
          expect(before.done - day.done).toBeLessThanOrEqual(day.reopened)
          expect(all(before) - all(day)).toBeLessThanOrEqual(day.left)
          expect(day.counts.every((count) => count >= 0)).toBe(true)
        }
      }),
    )
  })

  test('past days never change, however the log goes on', () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 60, size: 'max' }), fc.nat(), (acts, cut) => {
        const { entries, last } = live(acts, { undoes: true })
        const fold = folded(entries.slice(0, cut % (entries.length + 1)))
        const until = addDays('1970-01-01', fold.today.on - 1)
        const before = JSON.stringify(flowDays(fold, '2026-03-20', until))
        folded(entries, fold)
        expect(JSON.stringify(flowDays(fold, '2026-03-20', until))).toBe(before)
        expect(JSON.stringify(cumulativeFlow(fold, '2026-03-20', last))).toBe(JSON.stringify(cumulativeFlow(folded(entries), '2026-03-20', last)))
      }),
    )
  })

  test('mean cycle time and mean presence are what the law compares', () => {
    const { fold: make, day } = sharedSprint('UTC', '2026-06-01')
    expect(mean(finishedItems(make()).map(({ days }) => days))).toBe(4)
    expect(mean(flowDays(make(), day(1), day(10)).map(present))).toBe(2.2)
  })
})
