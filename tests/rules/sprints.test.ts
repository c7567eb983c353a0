import { IMPORTER } from '@rondo/core/roles'
import type { CommandInput } from '@rondo/types'
import { expect, test } from 'vitest'
import { board } from '../support/board.ts'

const days = { startsOn: '2026-03-02', endsOn: '2026-03-13' }
const plan = { type: 'sprint.plan', id: 's1', name: 'Sprint 1', goal: 'People can sign in', ...days } as const
const later = { ...plan, id: 's2', name: 'Sprint 2', startsOn: '2026-03-16', endsOn: '2026-03-27' } as const

function team() {
  const it = board({ fay: 'facilitator', max: 'member' })
  for (const [id, points] of [
    ['a', 3],
    ['b', 5],
    ['c', 2],
    ['d', null],
  ] as const)
    it.does({ type: 'card.add', id, columnId: 'todo', title: `Card ${id}`, points })
  it.does(plan)
  return { ...it, sprint: (id = 's1') => it.state.get('sprints', id), running: () => it.state.runningSprints.map(({ id }) => id) }
}

test('a sprint that begins writes down what was agreed, and nothing changes that any more', () => {
  const { does, sprint } = team()
  does({ type: 'sprint.add', sprintId: 's1', cardIds: ['a', 'b'] })
  does({ type: 'card.goal', id: 'a', isGoal: true })
  does({ type: 'sprint.start', id: 's1' })
  const agreed = sprint()?.commitment
  expect(agreed).toEqual({
    goal: 'People can sign in',
    cards: [
      { id: 'a', number: 1, title: 'Card a', points: 3, isGoal: true },
      { id: 'b', number: 2, title: 'Card b', points: 5, isGoal: false },
    ],
    points: 8,
    availableDays: 30,
    focus: 0.7,
    forecast: null,
  })
  does({ type: 'card.estimate', id: 'a', points: 8 })
  does({ type: 'card.rename', id: 'a', title: 'Another' })
  does({ type: 'sprint.goal', id: 's1', goal: 'Something else' })
  does({ type: 'sprint.add', sprintId: 's1', cardIds: ['c'] })
  does({ type: 'sprint.remove', sprintId: 's1', cardIds: ['b'] })
  does({ type: 'sprint.finish', id: 's1', unfinished: 'backlog' })
  expect(sprint()?.commitment).toEqual(agreed)
})

test('a sprint is closed clean: each card has its decision, and the sums are those of all', () => {
  const { does, sprint, card, state } = team()
  does(later)
  for (const id of ['e', 'f', 'g']) does({ type: 'card.add', id, columnId: 'todo', title: `Card ${id}`, points: 8 })
  does({ type: 'sprint.add', sprintId: 's1', cardIds: ['a', 'b', 'c', 'd', 'e'] })
  does({ type: 'sprint.start', id: 's1' })
  does({ type: 'sprint.add', sprintId: 's1', cardIds: ['f', 'g'] })
  does({ type: 'sprint.remove', sprintId: 's1', cardIds: ['d'] })
  does({ type: 'card.estimate', id: 'a', points: 4 })
  does({ type: 'card.estimate', id: 'e', points: 5 })
  for (const id of ['a', 'b']) does({ type: 'card.move', id, columnId: 'done' })
  does({ type: 'card.archive', id: 'b' })
  for (const id of ['c', 'e', 'f', 'g']) does({ type: 'card.move', id, columnId: 'doing' })
  does({
    type: 'sprint.finish',
    id: 's1',
    unfinished: 's2',
    decisions: { e: { what: 'split', pointsDone: 2 }, f: { what: 'return' }, g: { what: 'drop' }, a: { what: 'drop' } },
  })
  const { cards: listed, ...sums } = sprint()?.figures ?? { cards: [] }
  expect(sums).toEqual({
    committed: { cards: 5, points: 18 },
    added: { cards: 2, points: 17 },
    removed: { cards: 1, points: 3 },
    all: { cards: 6, points: 32 },
    done: { cards: 2, points: 9 },
    carried: { cards: 1, points: 2 },
    split: { cards: 1, points: 5 },
    returned: { cards: 1, points: 8 },
    dropped: { cards: 1, points: 8 },
    delivered: 11,
    kept: { cards: 2, points: 10 },
    goalMet: null,
    charts: null,
  })
  expect(Object.fromEntries(listed.map(({ id, outcome, wasCommitted, pointsDone }) => [id, [outcome, wasCommitted, pointsDone]]))).toEqual({
    a: ['done', true, 4],
    b: ['done', true, 5],
    c: ['carried', true, 0],
    e: ['split', true, 2],
    f: ['returned', false, 0],
    g: ['dropped', false, 0],
  })
  expect(card('c')).toMatchObject({ columnId: 'doing', sprintId: 's2', pastSprints: ['s1'] })
  expect(card('e')).toMatchObject({ points: 3, sprintId: 's2', columnId: 'doing', pastSprints: ['s1'] })
  expect([...state.all('cards')].find(({ title }) => title === 'Card e (part done in Sprint 1)')).toMatchObject({
    points: 2,
    columnId: 'done',
    sprintId: null,
    pastSprints: ['s1'],
  })
  expect(card('f')).toMatchObject({ columnId: 'todo', sprintId: null, pastSprints: ['s1'] })
  expect(state.get('archived', 'g')).toMatchObject({ sprintId: null, pastSprints: ['s1'] })
  expect(state.get('archived', 'b')).toMatchObject({ sprintId: null, pastSprints: ['s1'], doneAt: expect.any(String) })
})

test('the goal is met when all its cards are done, unless somebody says otherwise', () => {
  const met = (isDone: boolean, goalMet?: boolean) => {
    const { does, sprint } = team()
    does({ type: 'sprint.add', sprintId: 's1', cardIds: ['a', 'b'] })
    does({ type: 'card.goal', id: 'a', isGoal: true })
    does({ type: 'sprint.start', id: 's1' })
    if (isDone) does({ type: 'card.move', id: 'a', columnId: 'done' })
    does({ type: 'sprint.finish', id: 's1', unfinished: 'backlog', ...(goalMet === undefined ? {} : { goalMet }) })
    return sprint()?.figures?.goalMet
  }
  expect([met(true), met(false), met(false, true), met(true, false)]).toEqual([true, false, true, false])
})

test.each([
  ['reversed days', [{ ...later, startsOn: '2026-03-27', endsOn: '2026-03-16' }], 'cannot end on 16 March 2026 when it begins on 27 March 2026'],
  ['days that overlap', [{ ...later, startsOn: '2026-03-13' }], 'These days overlap with “Sprint 1”, which goes from 2 March 2026 to 13 March 2026'],
  ['days of another, by editing', [later, { type: 'sprint.edit', id: 's2', startsOn: '2026-03-10' }], 'overlap with “Sprint 1”'],
  ['a sprint of two years', [{ ...later, endsOn: '2028-03-16' }], 'a year at most'],
  [
    'beginning twice',
    [
      { type: 'sprint.start', id: 's1' },
      { type: 'sprint.start', id: 's1' },
    ],
    '“Sprint 1” has begun already',
  ],
  ['two at once', [later, { type: 'sprint.start', id: 's1' }, { type: 'sprint.start', id: 's2' }], '“Sprint 1” is running. Finish it first'],
  ['finishing what has not begun', [{ type: 'sprint.finish', id: 's1', unfinished: 'backlog' }], '“Sprint 1” has not begun'],
  [
    'a decision about a card that is not in it',
    [
      { type: 'sprint.start', id: 's1' },
      { type: 'sprint.finish', id: 's1', unfinished: 'backlog', decisions: { elsewhere: { what: 'drop' } } },
    ],
    'is not in this sprint any more',
  ],
  [
    'another first day once it runs',
    [
      { type: 'sprint.start', id: 's1' },
      { type: 'sprint.edit', id: 's1', startsOn: '2026-03-03' },
    ],
    'its first day stays',
  ],
  [
    'deleting what runs',
    [
      { type: 'sprint.start', id: 's1' },
      { type: 'sprint.delete', id: 's1' },
    ],
    'Finish it instead',
  ],
  ['a card in two sprints', [later, add('s1', 'a'), add('s2', 'a')], '“Card a” is in “Sprint 1” already'],
  ['an archived card', [{ type: 'card.archive', id: 'a' }, add('s1', 'a')], '“Card a” is archived. Restore it first'],
  ['a card that is not there', [add('s1', 'z')], 'That card is no longer on this board'],
  ['a sprint that is not there', [add('s9', 'a')], 'That sprint is no longer on this board'],
  ['below 0 points', [{ type: 'card.estimate', id: 'a', points: -1 }], 'may not be below 0'],
  ['a billion points', [{ type: 'card.estimate', id: 'a', points: 1e9 }], 'may not be above 1,000'],
  ['a goal without a sprint', [{ type: 'card.goal', id: 'a', isGoal: true }], 'is in no sprint'],
  ['carrying to nowhere', [add('s1', 'a'), { type: 'sprint.start', id: 's1' }, finish({ a: { what: 'carry' } })], 'Say into which sprint “Card a” is carried'],
  ['carrying to the sprint that ends', [add('s1', 'a'), { type: 'sprint.start', id: 's1' }, finish({ a: { what: 'carry', sprintId: 's1' } })], 'cannot stay'],
  ['splitting off everything', [add('s1', 'a'), { type: 'sprint.start', id: 's1' }, finish({ a: { what: 'split', pointsDone: 3 } })], 'fewer than all'],
  ['splitting what has no estimate', [add('s1', 'd'), { type: 'sprint.start', id: 's1' }, finish({ d: { what: 'split', pointsDone: 1 } })], 'has no estimate'],
  ['a part larger than the whole', [{ type: 'card.split', id: 'a', newId: 'n', title: 'Part', points: 4 }], 'the two parts together must have as many'],
  ['points of a card that has none', [{ type: 'card.split', id: 'd', newId: 'n', title: 'Part', points: 1 }], 'has no estimate'],
  ['one at a time while two run', [allow(true), later, { type: 'sprint.start', id: 's1' }, { type: 'sprint.start', id: 's2' }, allow(false)], 'is running'],
  ['a card below itself', [{ type: 'backlog.move', ids: ['a', 'b'], after: 'a' }], 'below itself'],
  ['a week without a working day', [{ type: 'board.workdays', workdays: [] }], 'workdays'],
] as [string, never[], string][])('refused in words: %s', (_, commands, words) => {
  const { does, state } = team()
  for (const command of commands.slice(0, -1)) does(command)
  const before = state.toRows()
  expect(() => does(commands.at(-1) as never)).toThrow(words)
  expect(state.toRows()).toEqual(before)
})

test.each([
  [{ type: 'sprint.add', sprintId: 's1', cardIds: ['b'] }],
  [{ type: 'sprint.remove', sprintId: 's1', cardIds: ['b'] }],
  [{ type: 'sprint.goal', id: 's1', goal: 'x' }],
  [{ type: 'sprint.edit', id: 's1', name: 'x' }],
  [{ type: 'sprint.explain', id: 's1', seq: 1, reason: 'x' }],
  [{ type: 'sprint.start', id: 's1' }],
  [{ type: 'sprint.finish', id: 's1', unfinished: 'backlog' }],
  [{ type: 'sprint.delete', id: 's1' }],
  [{ type: 'card.add', id: 'n', columnId: 'todo', title: 'New', sprintId: 's1' }],
] as const)('a finished sprint stays what it was: %o', (command) => {
  const { does } = team()
  does({ type: 'sprint.start', id: 's1' })
  does({ type: 'sprint.finish', id: 's1', unfinished: 'backlog' })
  expect(() => does(command as never)).toThrow('“Sprint 1” is finished. What it was stays as it was.')
})

test('the board shows the cards of the sprint that runs, and all where none does', () => {
  const { does, state, running } = team()
  const shown = () => [...state.shownIn('todo')]
  expect(shown()).toEqual(['a', 'b', 'c', 'd'])
  does(add('s1', 'c'))
  does(add('s1', 'a'))
  expect(shown()).toEqual(['a', 'b', 'c', 'd'])
  does({ type: 'sprint.start', id: 's1' })
  expect([shown(), running()]).toEqual([['a', 'c'], ['s1']])
  does({ type: 'card.move', id: 'c', columnId: 'todo', after: null })
  expect(shown()).toEqual(['c', 'a'])
  expect(state.shownIn('todo')).toBe(state.shownIn('todo'))
  does({ type: 'sprint.finish', id: 's1', unfinished: 'backlog' })
  expect(shown()).toEqual(['c', 'a', 'b', 'd'])
})

test('of two sprints at once the board shows both, in the order of the column', () => {
  const { does, state } = team()
  does(allow(true))
  does({ ...later, ...days })
  does(add('s1', 'a'))
  does(add('s1', 'd'))
  does(add('s2', 'c'))
  for (const id of ['s1', 's2']) does({ type: 'sprint.start', id })
  expect(state.shownIn('todo')).toEqual(['a', 'c', 'd'])
  expect(state.shownIn('todo')).toBe(state.shownIn('todo'))
})

test('the backlog has an order of its own, and holds what is to be done and in no sprint', () => {
  const { does, state } = team()
  const backlog = () => [...state.backlog.ids]
  does({ type: 'backlog.move', ids: ['d', 'b'], after: null })
  expect(backlog()).toEqual(['d', 'b', 'a', 'c'])
  expect(state.cardsIn('todo')).toEqual(['a', 'b', 'c', 'd'])
  does({ type: 'backlog.move', ids: ['d'], after: 'a' })
  expect(backlog()).toEqual(['b', 'a', 'd', 'c'])
  does({ type: 'backlog.move', ids: ['b'] })
  expect(backlog()).toEqual(['a', 'd', 'c', 'b'])
  does({ type: 'card.add', id: 'e', columnId: 'todo', title: 'New', after: null })
  does({ type: 'card.move', id: 'd', columnId: 'done' })
  does(add('s1', 'a'))
  expect([backlog(), [...state.orderOfSprint('s1').ids]]).toEqual([['c', 'b', 'e'], ['a']])
  does({ type: 'sprint.delete', id: 's1' })
  expect(backlog()).toEqual(['a', 'c', 'b', 'e'])
})

test('a thousand moves to one place leave the backlog in order', () => {
  const { does, state } = team()
  for (let i = 0; i < 1000; i++) does({ type: 'backlog.move', ids: [i % 2 ? 'a' : 'b'], after: 'c' })
  expect([...state.backlog.ids]).toEqual(['c', 'a', 'b', 'd'])
  expect(Math.max(...[...state.backlog].map(({ backlogRank }) => backlogRank.length))).toBeLessThan(60)
})

test('unfinished work that is put away leaves its sprint; finished work still counts there', () => {
  const { does, state, sprint } = team()
  for (const id of ['a', 'b']) does(add('s1', id))
  does({ type: 'sprint.start', id: 's1' })
  does({ type: 'card.move', id: 'b', columnId: 'done' })
  for (const id of ['a', 'b']) does({ type: 'card.archive', id })
  expect([state.get('archived', 'a')?.sprintId, state.get('archived', 'b')?.sprintId]).toEqual([null, 's1'])
  does({ type: 'sprint.finish', id: 's1', unfinished: 'backlog' })
  expect(sprint()?.figures).toMatchObject({ all: { cards: 1, points: 5 }, removed: { cards: 1, points: 3 }, delivered: 5 })
  does({ type: 'card.restore', id: 'b' })
  expect(state.get('cards', 'b')).toMatchObject({ sprintId: null, pastSprints: ['s1'] })
})

test('a split card keeps its points together, in the sprint too', () => {
  const { does, card, state } = team()
  does(add('s1', 'b'))
  does({ type: 'card.split', id: 'b', newId: 'n', title: 'The first half', points: 2 })
  expect([card('b')?.points, card('n')?.points, card('n')?.sprintId]).toEqual([3, 2, 's1'])
  expect(state.orderOfSprint('s1').ids).toEqual(['b', 'n'])
  does({ type: 'card.split', id: 'd', newId: 'm', title: 'Half of the unknown', points: null })
  expect([card('d')?.points, card('m')?.points]).toEqual([null, null])
})

test('the goal is written together', () => {
  const { does, sprint } = team()
  does({ type: 'sprint.goal', id: 's1', base: 'People can sign in', goal: 'People can sign in\nand out' }, { actorId: 'max' })
  does({ type: 'sprint.goal', id: 's1', base: 'People can sign in', goal: 'Soon: People can sign in' }, { actorId: 'fay' })
  expect(sprint()?.goal).toContain('and out')
})

test('an epic that goes leaves its cards', () => {
  const { does, card } = team()
  does({ type: 'epic.add', id: 'e', name: 'Accounts', color: 'teal' })
  does({ type: 'card.epic', id: 'a', epicId: 'e' })
  expect(() => does({ type: 'card.epic', id: 'a', epicId: 'none' })).toThrow('That epic is no longer on this board.')
  does({ type: 'epic.remove', id: 'e' })
  expect(card('a')?.epicId).toBeNull()
})

test('epics have an order', () => {
  const { does, state } = team()
  for (const id of ['x', 'y', 'z']) does({ type: 'epic.add', id, name: id, color: 'teal' })
  does({ type: 'epic.move', id: 'z', after: null })
  expect([...state.all('epics')].sort((a, b) => (a.rank < b.rank ? -1 : 1)).map(({ id }) => id)).toEqual(['z', 'x', 'y'])
})

test('a person plans their own days; a facilitator those of others', () => {
  const { does, state } = team()
  const away = { type: 'absence.add', id: 'x', userId: 'max', from: '2026-03-02', to: '2026-03-03' } as const
  does(away, { actorId: 'max' })
  does({ type: 'capacity.set', userId: 'max', fte: 0.5, onCall: 0.2 }, { actorId: 'fay' })
  expect(() => does({ type: 'capacity.set', userId: 'fay', fte: 0.1, onCall: 0 }, { actorId: 'max' })).toThrow(
    'Only a facilitator plans the days of someone else.',
  )
  expect(() => does({ ...away, id: 'y', userId: 'fay' }, { actorId: 'max' })).toThrow('Only a facilitator')
  does({ ...away, id: 'z', userId: 'fay' }, { actorId: 'fay' })
  expect(() => does({ type: 'absence.remove', id: 'z' }, { actorId: 'max' })).toThrow('Only a facilitator')
  expect(() => does({ ...away, id: 'w', to: '2026-03-01' }, { actorId: 'max' })).toThrow('cannot come before the first')
  expect(() => does({ ...away, id: 'w', userId: 'nobody' })).toThrow('That person is no longer on this board.')
  expect(state.get('capacities', 'max')).toEqual({ id: 'max', fte: 0.5, onCall: 0.2 })
})

test('starting and finishing cannot be taken back', () => {
  const { act, undo } = team()
  const started = act({ type: 'sprint.start', id: 's1' })
  expect(() => undo(started)).toThrow('That cannot be undone.')
  const finished = act({ type: 'sprint.finish', id: 's1', unfinished: 'backlog' })
  expect(() => undo(finished)).toThrow('That cannot be undone.')
})

test('a plan with cards in it is not undone away, and a deleted one comes back with them', () => {
  const { act, does, undo, card, sprint } = team()
  const planned = act(later)
  does(add('s2', 'a'))
  expect(() => undo(planned)).toThrow('There are cards in this sprint now. Take them out first.')
  const deleted = act({ type: 'sprint.delete', id: 's2' })
  undo(deleted)
  expect([sprint('s2')?.name, card('a')?.sprintId]).toEqual(['Sprint 2', 's2'])
})

test('undo does not take days that were given away since, nor change a sprint that is finished', () => {
  const { act, does, undo } = team()
  const moved = act({ type: 'sprint.edit', id: 's1', startsOn: '2026-04-01', endsOn: '2026-04-10' })
  does({ ...later, ...days })
  expect(() => undo(moved)).toThrow('These days overlap with “Sprint 2”')
  const goal = act({ type: 'sprint.goal', id: 's1', goal: 'Another' })
  does({ type: 'sprint.start', id: 's1' })
  does({ type: 'sprint.finish', id: 's1', unfinished: 'backlog' })
  expect(() => undo(goal)).toThrow('“Sprint 1” is finished.')
})

test('undo does not leave two sprints running where one is allowed', () => {
  const { act, does, undo } = team()
  const allowed = act(allow(true))
  does(later)
  for (const id of ['s1', 's2']) does({ type: 'sprint.start', id })
  expect(() => undo(allowed)).toThrow('“Sprint 1” is running.')
})

test('a card that comes back is in no sprint that is finished, and of no epic that is gone', () => {
  const { act, does, undo, card } = team()
  does({ type: 'epic.add', id: 'e', name: 'Accounts', color: 'teal' })
  does({ type: 'card.epic', id: 'a', epicId: 'e' })
  does(add('s1', 'a', 'b'))
  does({ type: 'card.goal', id: 'a', isGoal: true })
  does({ type: 'sprint.start', id: 's1' })
  const deleted = act({ type: 'card.delete', id: 'a' })
  const removed = act({ type: 'sprint.remove', sprintId: 's1', cardIds: ['b'] })
  does({ type: 'sprint.finish', id: 's1', unfinished: 'backlog' })
  does({ type: 'epic.remove', id: 'e' })
  undo(deleted)
  undo(removed)
  expect(card('a')).toMatchObject({ sprintId: null, isGoal: false, epicId: null })
  expect(card('b')?.sprintId).toBeNull()
})

test('an epic that cards belong to now is not undone away', () => {
  const { act, does, undo } = team()
  const added = act({ type: 'epic.add', id: 'e', name: 'Accounts', color: 'teal' })
  does({ type: 'card.epic', id: 'a', epicId: 'e' })
  expect(() => undo(added)).toThrow('Cards belong to this epic now.')
})

test('redo of planning needs the right to plan, as it is now', () => {
  const { act, does, undo } = team()
  const renamed = act({ type: 'sprint.edit', id: 's1', name: 'Mine' }, 'fay')
  const undone = { actorId: 'fay', command: { type: 'undo', mutationId: 'm' } as const, patches: undo(renamed) }
  does({ type: 'member.role', userId: 'fay', role: 'member' })
  expect(() => undo(undone)).toThrow('Only a facilitator')
})

test('everything has an end: cards in a sprint, sprints, epics, a goal', () => {
  const { does } = team()
  for (let i = 0; i < 501; i++) does({ type: 'card.add', id: `n${i}`, columnId: 'todo', title: 'Work' })
  const ids = Array.from({ length: 500 }, (_, i) => `n${i}`)
  does(add('s1', ...ids))
  expect(() => does(add('s1', 'n500'))).toThrow('A sprint holds at most 500 cards.')
  expect(() => does({ type: 'card.add', id: 'x', columnId: 'todo', title: 'One more', sprintId: 's1' })).toThrow('at most 500 cards')
  expect(() => does({ type: 'card.split', id: 'n1', newId: 'x', title: 'Half', points: null })).toThrow('at most 500 cards')
  does(allow(true))
  for (let i = 1; i < 1000; i++) does({ ...plan, id: `p${i}` })
  expect(() => does({ ...plan, id: 'p1000' })).toThrow('A board has at most 1,000 sprints.')
  for (let i = 0; i < 500; i++) does({ type: 'epic.add', id: `e${i}`, name: 'Epic', color: 'teal' })
  expect(() => does({ type: 'epic.add', id: 'e500', name: 'Epic', color: 'teal' })).toThrow('A board has at most 500 epics.')
  const long = (letter: string) => `${'x\n'.repeat(300)}${letter.repeat(390)}`
  does({ type: 'sprint.goal', id: 's1', goal: long('a') })
  expect(() => does({ type: 'sprint.goal', id: 's1', base: 'x\n'.repeat(300).trim(), goal: long('b') })).toThrow('A goal may have at most 1,000 characters.')
})

test('a new card needs an epic that is there', () => {
  const { does } = team()
  const card = { type: 'card.add', id: 'x', columnId: 'todo', title: 'One more', epicId: 'e' } as const
  expect(() => does(card)).toThrow('That epic is no longer on this board.')
})

test('an import does not take a sprint or an epic that cards are in', () => {
  const { does, state } = team()
  does(add('s1', 'a'))
  does({ type: 'epic.add', id: 'e', name: 'Accounts', color: 'teal' })
  does({ type: 'card.epic', id: 'a', epicId: 'e' })
  const at = '2026-01-05T09:00:00.000Z'
  for (const [table, id] of [
    ['sprints', 's1'],
    ['epics', 'e'],
  ] as const)
    expect(() => does({ type: 'import.drop', at, by: { name: 'Dana' }, rows: [{ table, id, was: {} }] }, { actorId: IMPORTER })).toThrow(
      'Somebody has changed this here',
    )
  expect([state.size('sprints'), state.size('epics')]).toEqual([1, 1])
})

function add(sprintId: string, ...cardIds: string[]) {
  return { type: 'sprint.add' as const, sprintId, cardIds }
}
function allow(isAllowed: boolean) {
  return { type: 'board.parallel' as const, isAllowed }
}
function finish(decisions: Record<string, object>) {
  return { type: 'sprint.finish' as const, id: 's1', unfinished: 'backlog' as const, decisions }
}

test('nothing has changed the scope of a sprint that has not begun, and no sprint takes endless reasons', () => {
  const { does } = team()
  const explain = (seq: number) => does({ type: 'sprint.explain', id: 's1', seq, reason: 'The auditors asked' })
  expect(() => explain(1)).toThrow('“Sprint 1” has not begun: nothing has changed its scope yet.')
  does({ type: 'sprint.start', id: 's1' })
  for (let seq = 1; seq <= 500; seq++) explain(seq)
  explain(500)
  expect(() => explain(501)).toThrow('A sprint keeps at most 500 reasons.')
})

test('what was done in a closed sprint counts there alone, unless it is opened again', () => {
  const { does, state } = team()
  does({ type: 'card.add', id: 'done', columnId: 'todo', title: 'Reset link', points: 3, sprintId: 's1' })
  does({ type: 'sprint.start', id: 's1' })
  does({ type: 'card.move', id: 'done', columnId: 'done' })
  does({ type: 'sprint.finish', id: 's1', unfinished: 'backlog' })
  does({ type: 'sprint.plan', id: 's2', name: 'Sprint 2', goal: '', startsOn: '2026-03-16', endsOn: '2026-03-27' })
  const again: CommandInput = { type: 'sprint.add', sprintId: 's2', cardIds: ['done'] }
  expect(() => does(again)).toThrow('“Reset link” was done in “Sprint 1” and counts there. Open it again if there is more to do.')
  does({ type: 'card.move', id: 'done', columnId: 'todo' })
  does(again)
  expect(state.get('cards', 'done')?.sprintId).toBe('s2')
})
