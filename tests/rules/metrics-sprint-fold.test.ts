import { MONDAY_TO_FRIDAY } from '@rondo/core/metrics/calendar'
import { addDays, dayNumber, dayNumbered } from '@rondo/core/metrics/days'
import { scopeSteps } from '@rondo/core/metrics/scope-steps'
import { SprintFold, type StoredSprints } from '@rondo/core/metrics/sprint-fold'
import { burnReport, predictabilityReport, scopeReport, sprintFor, velocityReport } from '@rondo/core/metrics/sprint-reports'
import type { SprintStory } from '@rondo/core/metrics/sprint-story'
import { dayAt, startOfDay } from '@rondo/core/metrics/zone-days'
import { type CommandInput, type Entry, Refusal } from '@rondo/types'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { boardWithLog as board, folded } from '../support/board-with-log.ts'
import { checkSums } from '../support/planning.ts'

/** metrics.md 2.1, the shared sprint, d0 to d10. */
function sharedSprint(zone: string, first: string) {
  const it = board(zone, first)
  const at = (d: number) => new Date(startOfDay(zone, dayNumber(first) + d + 1) - 1000).toISOString()
  const add = (id: string, points: number): CommandInput => ({ type: 'card.add', id, columnId: 'Todo', title: id, points })
  const move = (id: string, columnId: string): CommandInput => ({ type: 'card.move', id, columnId })
  it.tell(at(0), { type: 'sprint.plan', id: 's', name: 'Sprint 1', goal: 'Readers sign in', startsOn: first, endsOn: addDays(first, 10) })
  for (const [id, points] of Object.entries({ A: 3, B: 5, C: 2, D: 8, F: 1 })) it.tell(at(0), add(id, points))
  it.tell(at(0), { type: 'sprint.add', sprintId: 's', cardIds: ['A', 'B', 'C', 'D', 'F'] })
  it.tell(at(0), { type: 'sprint.start', id: 's' })
  const acts: [number, CommandInput][] = [
    [1, move('A', 'Doing')],
    [4, move('A', 'Done')],
    [4, add('E', 3)],
    [4, { type: 'sprint.add', sprintId: 's', cardIds: ['E'], reason: 'The auditors asked' }],
    [5, move('C', 'Done')],
    [6, { type: 'sprint.remove', sprintId: 's', cardIds: ['F'], reason: 'Not needed' }],
    [7, move('B', 'Done')],
    [9, move('E', 'Done')],
  ]
  for (const [d, command] of acts) it.tell(at(d), command)
  const close = (d = 10) => it.tell(at(d), { type: 'sprint.finish', id: 's', unfinished: 'backlog' })
  return { ...it, at, day: (d: number) => addDays(first, d), close }
}

const burnt = (fold: SprintFold, today: string) => burnReport(sprintFor(fold) as SprintStory, today, fold.calendar).days

test('of sprints that were closed on one day the last is the one that was closed last, and they stand in that order', () => {
  const it = board('UTC', '2026-06-01')
  const tell = (hour: number, command: CommandInput) => it.tell(`2026-06-01T${hour}:00:00.000Z`, command)
  tell(10, { type: 'board.parallel', isAllowed: true })
  for (const id of ['a', 'b']) {
    tell(10, { type: 'sprint.plan', id, name: id, goal: '', startsOn: '2026-06-01', endsOn: '2026-06-12' })
    tell(11, { type: 'sprint.start', id })
  }
  tell(12, { type: 'sprint.finish', id: 'b', unfinished: 'backlog' })
  tell(13, { type: 'sprint.finish', id: 'a', unfinished: 'backlog' })
  expect(sprintFor(it.fold())?.id).toBe('a')
  expect(velocityReport(it.fold()).sprints.map(({ id }) => id)).toEqual(['b', 'a'])
})

test('the journal of scope has no stray digits', () => {
  const it = sharedSprint('UTC', '2026-06-01')
  for (const points of [0.1, 0.3]) it.tell(it.at(3), { type: 'card.estimate', id: 'A', points })
  expect(sprintFor(it.fold())?.journal.at(-1)?.points).toBe(0.2)
})

test('why a card came into a plan is kept with who said it and when; the journal begins with the sprint', () => {
  const it = board('UTC', '2026-06-01')
  it.tell('2026-06-01T10:00:00.000Z', { type: 'sprint.plan', id: 's', name: 'Sprint 1', goal: '', startsOn: '2026-06-01', endsOn: '2026-06-12' })
  for (const id of ['A', 'B']) it.tell('2026-06-01T10:00:00.000Z', { type: 'card.add', id, columnId: 'Todo', title: id })
  const add = (cardId: string, reason?: string): CommandInput => ({ type: 'sprint.add', sprintId: 's', cardIds: [cardId], ...(reason && { reason }) })
  it.tell('2026-06-01T11:00:00.000Z', add('A', 'The auditors come'))
  it.tell('2026-06-01T11:00:00.000Z', add('B'))
  const reasons = () => sprintFor(it.fold(), 's')?.reasons
  expect(reasons()).toEqual([{ cardId: 'A', by: 'ann', at: '2026-06-01T11:00:00.000Z', reason: 'The auditors come' }])
  it.tell('2026-06-01T12:00:00.000Z', { type: 'sprint.remove', sprintId: 's', cardIds: ['A'], reason: 'Not yet' })
  it.tell('2026-06-01T13:00:00.000Z', add('A', 'They do come'))
  expect(reasons()).toMatchObject([{ cardId: 'A', reason: 'They do come' }])
  expect(sprintFor(it.fold(), 's')?.journal).toEqual([])
})

test('a sprint that is started before its first day has a chart from that day on', () => {
  const it = board('UTC', '2026-06-01')
  it.tell('2026-06-04T10:00:00.000Z', { type: 'sprint.plan', id: 's', name: 'Sprint 1', goal: '', startsOn: '2026-06-08', endsOn: '2026-06-12' })
  it.tell('2026-06-04T10:00:00.000Z', { type: 'card.add', id: 'A', columnId: 'Todo', title: 'A', points: 3, sprintId: 's' })
  it.tell('2026-06-05T09:00:00.000Z', { type: 'sprint.start', id: 's' })
  it.tell('2026-06-05T15:00:00.000Z', { type: 'card.move', id: 'A', columnId: 'Done' })
  const days = burnt(it.fold(), '2026-06-06')
  expect(days.map(({ on, done }) => [on, done])).toEqual([
    ['2026-06-05', 3],
    ['2026-06-06', 3],
    ...[7, 8, 9, 10, 11, 12].map((day) => [`2026-06-${String(day).padStart(2, '0')}`, null]),
  ])
  it.tell('2026-06-06T15:00:00.000Z', { type: 'sprint.finish', id: 's', unfinished: 'backlog' })
  expect(burnt(it.fold(), '2026-06-20').map(({ done }) => done)).toEqual([3, 3, null, null, null, null, null, null])
})

describe.each([
  ['UTC', '2026-06-01'],
  ['Europe/Berlin', '2026-03-25'],
  ['Pacific/Kiritimati', '2026-12-28'],
  ['Pacific/Honolulu', '2026-02-23'],
])('the shared sprint in %s', (zone, first) => {
  const it = sharedSprint(zone, first)

  test('scope, done and what remains at the end of each day', () => {
    const days = burnt(it.fold(), it.day(10))
    expect(days.map(({ on }) => on)).toEqual(Array.from({ length: 11 }, (_, d) => it.day(d)))
    expect(days.map(({ scope }) => scope)).toEqual([19, 19, 19, 19, 22, 22, 21, 21, 21, 21, 21])
    expect(days.map(({ done }) => done)).toEqual([0, 0, 0, 0, 3, 5, 5, 10, 10, 13, 13])
    expect(days.map(({ remaining }) => remaining)).toEqual([19, 19, 19, 19, 19, 17, 16, 11, 11, 8, 8])
    expect(days.at(-1)?.ideal).toBeCloseTo(0, 9)
  })

  test('days to come are not drawn yet', () => {
    expect(burnt(it.fold(), it.day(4)).map(({ scope }) => scope)).toEqual([19, 19, 19, 19, 22, null, null, null, null, null, null])
  })

  test('each change of scope says who, when and why', () => {
    const { changes } = scopeReport(sprintFor(it.fold()) as SprintStory, it.paceOn)
    expect(changes.map(({ on, by, what, cardId, points, reason }) => [on, by, what, cardId, points, reason])).toEqual([
      [it.day(4), 'ann', 'added', 'E', 3, 'The auditors asked'],
      [it.day(6), 'ann', 'removed', 'F', -1, 'Not needed'],
    ])
  })

  test('closed, it has its say/do, throughput ratio and churn', () => {
    const { close, fold } = sharedSprint(zone, first)
    close()
    expect(velocityReport(fold())).toEqual({ sprints: [{ id: 's', name: 'Sprint 1', committed: 19, done: 13, added: 3, removed: 1 }], range: null })
    const [ratios] = predictabilityReport(fold()).sprints
    expect([ratios?.sayDo, ratios?.throughputRatio, ratios?.churn]).toEqual([10 / 19, 13 / 19, 4 / 19])
  })
})

describe('the pictures of a sprint', () => {
  const shared = () => sharedSprint('UTC', '2026-06-01')

  test('an estimate that changes is a change of scope, on its day', () => {
    const it = shared()
    it.tell(it.at(10), { type: 'card.estimate', id: 'D', points: 5 })
    expect(scopeReport(sprintFor(it.fold()) as SprintStory, it.paceOn).changes.at(-1)).toMatchObject({
      what: 're-estimated',
      cardId: 'D',
      points: -3,
      reason: null,
    })
    expect(burnt(it.fold(), it.day(10)).at(-1)).toMatchObject({ scope: 18, remaining: 5 })
  })

  test('what is done and put away still counts; put away unfinished, it leaves', () => {
    const it = shared()
    it.tell(it.at(10), { type: 'card.archive', id: 'A' })
    expect(burnt(it.fold(), it.day(10)).at(-1)).toMatchObject({ scope: 21, done: 13 })
    it.tell(it.at(10), { type: 'card.archive', id: 'D' })
    expect(burnt(it.fold(), it.day(10)).at(-1)).toMatchObject({ scope: 13, done: 13 })
    expect(scopeReport(sprintFor(it.fold()) as SprintStory, it.paceOn).changes.map(({ what, cardId }) => `${what} ${cardId}`)).toEqual([
      'added E',
      'removed F',
      'removed D',
    ])
  })

  test('one that begins late has its work from the first day of its plan on; one that is not closed in time goes on', () => {
    const it = board('UTC', '2026-06-01')
    const noon = (day: string) => `${day}T12:00:00.000Z`
    it.tell(noon('2026-06-01'), { type: 'sprint.plan', id: 's', name: 'Sprint', goal: '', startsOn: '2026-06-01', endsOn: '2026-06-05' })
    it.tell(noon('2026-06-01'), { type: 'card.add', id: 'A', columnId: 'Todo', title: 'A', points: 5, sprintId: 's' })
    it.tell(noon('2026-06-03'), { type: 'sprint.start', id: 's' })
    expect(burnt(it.fold(), '2026-06-08').map(({ on, scope, ideal }) => [on.slice(-2), scope, Math.round(ideal * 100) / 100])).toEqual([
      ['01', 5, 4],
      ['02', 5, 3],
      ['03', 5, 2],
      ['04', 5, 1],
      ['05', 5, 0],
      ['06', 5, 0],
      ['07', 5, 0],
      ['08', 5, 0],
    ])
  })

  test('what is closed stays: neither cards, nor the clock, nor a holiday that is named later changes it', () => {
    const it = shared()
    it.close()
    const before = JSON.stringify([burnt(it.fold(), it.day(10)), scopeReport(sprintFor(it.fold(), 's') as SprintStory, it.paceOn), velocityReport(it.fold())])
    for (const command of [
      { type: 'card.estimate', id: 'A', points: 100 },
      { type: 'card.move', id: 'B', columnId: 'Todo' },
      { type: 'card.delete', id: 'C' },
      { type: 'holiday.add', on: it.day(3), name: 'Found out later' },
      { type: 'board.workdays', workdays: [1] },
      { type: 'board.zone', zone: 'Asia/Tokyo' },
    ] as CommandInput[])
      it.tell(it.at(20), command)
    expect(JSON.stringify([burnt(it.fold(), it.day(30)), scopeReport(sprintFor(it.fold(), 's') as SprintStory, it.paceOn), velocityReport(it.fold())])).toBe(
      before,
    )
  })

  test('not even its own row does, should anything ever write to it', () => {
    const it = shared()
    it.close()
    const fold = it.fold()
    const before = JSON.stringify(fold.sprints.get('s'))
    const patches: Entry['patches'] = [
      { table: 'sprints', id: 's', from: { name: 'Sprint 1', endsOn: it.day(10) }, to: { name: 'Renamed', endsOn: it.day(3) } },
    ]
    fold.take({ seq: fold.seq + 1, at: it.at(12), actorId: 'ann', command: { type: 'sprint.edit', id: 's', name: 'Renamed' }, patches })
    expect(JSON.stringify(fold.sprints.get('s'))).toBe(before)
  })

  test('a day of dithering is one event a card, and cards that no sprint can know are forgotten', () => {
    const it = shared()
    const { events } = sprintFor(it.fold()) as SprintStory
    const length = events.length
    for (let points = 1; points <= 20; points++) it.tell(it.at(10), { type: 'card.estimate', id: 'D', points })
    expect((sprintFor(it.fold()) as SprintStory).events.length).toBe(length + 1)
    it.tell(it.at(10), { type: 'card.archive', id: 'D' })
    it.tell(it.at(10), { type: 'card.archive', id: 'A' })
    expect([...it.fold().cards.keys()].sort()).toEqual(['A', 'B', 'C', 'E', 'F'])
    it.close()
    expect([...it.fold().cards.keys()].sort()).toEqual(['B', 'C', 'E', 'F'])
  })

  test('a new zone counts from its day on', () => {
    const it = shared()
    it.tell(`${it.day(9)}T23:59:59.000Z`, { type: 'board.zone', zone: 'Asia/Tokyo' })
    it.tell(`${it.day(10)}T16:00:00.000Z`, { type: 'card.move', id: 'D', columnId: 'Done' })
    expect(
      burnt(it.fold(), it.day(11))
        .map(({ done }) => done)
        .slice(-3),
    ).toEqual([13, 13, 21])
  })

  test('a holiday flattens the ideal line of a sprint that runs', () => {
    const it = shared()
    it.tell(it.at(9), { type: 'holiday.add', on: it.day(1), name: 'Whit Tuesday' })
    const [, before, on] = burnt(it.fold(), it.day(10)).map(({ ideal }, i, all) => (i === 0 ? 0 : (all[i - 1]?.ideal ?? 0) - ideal))
    expect([before, (on ?? 0) > 0]).toEqual([0, true])
    it.tell(it.at(9), { type: 'holiday.remove', on: it.day(1) })
    expect(it.fold().calendar).toEqual(MONDAY_TO_FRIDAY)
  })

  test('a plan that was dropped is forgotten, and none is drawn that has not begun', () => {
    const it = board('UTC', '2026-06-01')
    it.tell('2026-06-01T12:00:00.000Z', { type: 'sprint.plan', id: 's', name: 'Sprint', goal: '', startsOn: '2026-06-01', endsOn: '2026-06-05' })
    expect(sprintFor(it.fold())).toBeUndefined()
    expect(sprintFor(it.fold(), 's')?.startedAt).toBeNull()
    it.tell('2026-06-01T12:00:00.000Z', { type: 'sprint.delete', id: 's' })
    expect(sprintFor(it.fold(), 's')).toBeUndefined()
  })

  test('entries come one after the other', () => {
    const it = shared()
    const fold = it.fold()
    expect(() => fold.take({ ...(it.entries[0] as Entry), seq: fold.seq + 2 })).toThrow('does not follow')
  })
})

describe('whatever a team does', () => {
  const act = fc.record({
    hours: fc.constantFrom(0, 1, 3, 20, 70),
    id: fc.constantFrom('A', 'B', 'C', 'D'),
    to: fc.constantFrom('Todo', 'Doing', 'Done', 'Done'),
    sprint: fc.constantFrom('s0', 's1'),
    points: fc.constantFrom(null, 1, 2.5, 8),
    what: fc.constantFrom('add', 'move', 'move', 'in', 'in', 'out', 'estimate', 'archive', 'restore', 'delete', 'split', 'start', 'finish', 'undo'),
  })

  function live(acts: readonly { hours: number; id: string; to: string; sprint: string; points: number | null; what: string }[]) {
    const it = board('Europe/Berlin', '2026-03-20')
    let now = Date.parse('2026-03-20T08:00:00Z')
    const at = () => new Date(now).toISOString()
    it.tell(at(), { type: 'board.parallel', isAllowed: true })
    for (const id of ['s0', 's1']) it.tell(at(), { type: 'sprint.plan', id, name: id, goal: '', startsOn: '2026-03-20', endsOn: '2026-04-02' })
    it.tell(at(), { type: 'sprint.start', id: 's0' })
    let ids = 0
    for (const { hours, id, to, sprint, points, what } of acts) {
      now += hours * 3_600_000
      const known = [...it.state.all('cards'), ...it.state.all('archived')].find((card) => card.id.startsWith(id))?.id ?? id
      const commands: Record<string, CommandInput> = {
        add: { type: 'card.add', id: `${id}${ids++}`, columnId: to, title: id, points, sprintId: it.state.get('sprints', sprint)?.finishedAt ? null : sprint },
        move: { type: 'card.move', id: known, columnId: to },
        in: { type: 'sprint.add', sprintId: sprint, cardIds: [known] },
        out: { type: 'sprint.remove', sprintId: sprint, cardIds: [known] },
        estimate: { type: 'card.estimate', id: known, points },
        archive: { type: 'card.archive', id: known },
        restore: { type: 'card.restore', id: known },
        delete: { type: 'card.delete', id: known },
        split: { type: 'card.split', id: known, newId: `${id}${ids++}`, title: id, points: points === null ? null : 1 },
        start: { type: 'sprint.start', id: sprint },
        finish: { type: 'sprint.finish', id: sprint, unfinished: 'backlog' },
        undo: { type: 'undo', mutationId: `m${it.entries.length}` },
      }
      try {
        it.tell(at(), commands[what] as CommandInput)
      } catch (error) {
        if (!(error instanceof Refusal)) throw error
      }
    }
    return { ...it, today: dayNumbered(dayAt('Europe/Berlin', now)) }
  }
  const lives = fc.array(act, { maxLength: 60, size: 'max' })

  test('a fold that was stored and goes on is one from the beginning, wherever it is cut', () => {
    fc.assert(
      fc.property(lives, fc.array(fc.nat(), { maxLength: 5 }), (acts, cuts) => {
        const { entries, fold } = live(acts)
        let piecemeal = new SprintFold()
        for (const cut of [...cuts.map((cut) => cut % (entries.length + 1)).sort((a, b) => a - b), entries.length]) {
          piecemeal = SprintFold.from(JSON.parse(JSON.stringify(folded(entries.slice(0, cut), piecemeal))) as StoredSprints)
        }
        expect(JSON.stringify(folded(entries, piecemeal))).toBe(JSON.stringify(fold()))
      }),
    )
  })

  test('a sprint that runs ends with what the rows say, and its changes add up to it', () => {
    fc.assert(
      fc.property(lives, (acts) => {
        const { state, fold, today } = live(acts)
        for (const story of fold().sprints.values()) {
          if (!story.startedAt || story.finishedAt) continue
          const cards = [...state.all('cards'), ...state.all('archived')].filter(({ sprintId }) => sprintId === story.id)
          const points = (of: typeof cards) => of.reduce((sum, card) => sum + (card.points ?? 0), 0)
          const now = burnReport(story, today, MONDAY_TO_FRIDAY).days.findLast(({ scope }) => scope !== null)
          expect([now?.scope, now?.done]).toEqual([points(cards), points(cards.filter(({ doneAt }) => doneAt))])
          expect(story.committed + story.journal.reduce((sum, change) => sum + change.points, 0)).toBeCloseTo(points(cards), 6)
        }
      }),
    )
  })

  test('what a sprint came to adds up, and is what its steps say', () => {
    fc.assert(
      fc.property(lives, (acts) => {
        const { state, fold } = live(acts)
        for (const story of fold().sprints.values()) {
          const figures = state.get('sprints', story.id)?.figures
          if (!figures) continue
          checkSums(figures, (holds, what) => expect(holds, what).toBe(true))
          const { added, removed, splitOff } = scopeSteps(story)
          expect([figures.added, figures.removed, figures.splitOff ?? 0]).toEqual([added, removed, splitOff])
          expect(figures.kept.points).toBeLessThanOrEqual(Math.min(figures.committed.points, figures.delivered))
        }
      }),
    )
  })

  test('a closed sprint’s pictures never change, however the log goes on', () => {
    fc.assert(
      fc.property(lives, fc.nat(), (acts, cut) => {
        const { entries, fold, today, paceOn } = live(acts)
        const before = fold(cut % (entries.length + 1))
        const after = fold()
        for (const story of before.sprints.values())
          if (story.finishedAt) {
            const later = after.sprints.get(story.id) as SprintStory
            expect(burnReport(later, today, after.calendar)).toEqual(burnReport(story, '2026-03-20', before.calendar))
            expect(scopeReport(later, paceOn)).toEqual(scopeReport(story, paceOn))
          }
      }),
    )
  })
})
