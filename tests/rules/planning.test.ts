import { capacityOf } from '@rondo/core/capacity-of'
import { nextSprint } from '@rondo/core/next-sprint'
import { isReady, readinessGaps, readyWork } from '@rondo/core/readiness'
import { scopeQuestion } from '@rondo/core/scope-reason'
import { CRITERIA } from '@rondo/types'
import { expect, test } from 'vitest'
import { board } from '../support/board.ts'

const days = { startsOn: '2026-03-02', endsOn: '2026-03-13' }

test('a card is ready when nothing of the definition is missing, and says what is', () => {
  const { does, card, state } = board()
  const gaps = () => readinessGaps(card('c') as never, state.get('boards', 'b')?.definitionOfReady ?? []).map(({ id }) => id)
  does({ type: 'card.add', id: 'c', columnId: 'todo', title: 'Sign in' })
  expect(gaps()).toEqual(['described', 'criteria', 'points'])
  does({ type: 'card.describe', id: 'c', base: '', text: 'So that people come back' })
  does({ type: 'check.add', id: 'k1', cardId: 'c', list: 'Checklist', text: 'Not a criterion' })
  does({ type: 'check.add', id: 'k2', cardId: 'c', list: CRITERIA.toUpperCase(), text: 'A wrong password is refused' })
  does({ type: 'card.estimate', id: 'c', points: 20 })
  expect(gaps()).toEqual(['size'])
  does({ type: 'card.estimate', id: 'c', points: 13 })
  does({ type: 'card.block', id: 'c', reason: 'No key' })
  expect(gaps()).toEqual(['unblocked'])
  does({ type: 'card.unblock', id: 'c' })
  expect(gaps()).toEqual([])
  does({ type: 'board.ready', checks: [{ id: 'talk', name: 'We have talked about it', kind: 'tick' }] })
  expect(gaps()).toEqual(['talk'])
  expect(() => does({ type: 'card.ready', id: 'c', checkId: 'points', isTicked: true })).toThrow('no longer a line to tick')
  does({ type: 'card.ready', id: 'c', checkId: 'talk', isTicked: true })
  expect(isReady(card('c') as never, state.get('boards', 'b')?.definitionOfReady ?? [])).toBe(true)
  does({ type: 'card.ready', id: 'c', checkId: 'talk', isTicked: false })
  expect(gaps()).toEqual(['talk'])
})

test('what a card says of its texts and criteria follows them, through undo too', () => {
  const { act, undo, card } = board()
  const says = () => [card('c')?.isDescribed, card('c')?.criteriaCount]
  act({ type: 'card.add', id: 'c', columnId: 'todo', title: 'Sign in' })
  const described = act({ type: 'card.describe', id: 'c', base: '', text: 'Why' })
  const added = act({ type: 'check.add', id: 'k', cardId: 'c', list: CRITERIA, text: 'It works' })
  expect(says()).toEqual([true, 1])
  undo(added)
  undo(described)
  expect(says()).toEqual([false, 0])
  act({ type: 'check.add', id: 'l', cardId: 'c', list: CRITERIA, text: 'It works' })
  act({ type: 'check.remove', id: 'l' })
  act({ type: 'card.describe', id: 'c', base: '', text: ' \n ' })
  expect(says()).toEqual([false, 0])
})

test('a checklist that is given another name takes its items with it, counts as what it is called, and is no second of that name', () => {
  const { act, does, undo, card, state } = board()
  act({ type: 'card.add', id: 'c', columnId: 'todo', title: 'Sign in' })
  act({ type: 'check.add', id: 'k', cardId: 'c', list: 'Later', text: 'It works' })
  act({ type: 'check.add', id: 'l', cardId: 'c', list: 'Later', text: 'It is fast' })
  const renamed = act({ type: 'check.list', cardId: 'c', list: 'Later', name: CRITERIA })
  expect(card('c')?.criteriaCount).toBe(2)
  expect([...state.all('checks')].map(({ list }) => list)).toEqual([CRITERIA, CRITERIA])
  act({ type: 'check.add', id: 'm', cardId: 'c', list: 'Ideas', text: 'A picture' })
  expect(() => does({ type: 'check.list', cardId: 'c', list: 'Ideas', name: CRITERIA })).toThrow('This card has a checklist “Acceptance criteria” already.')
  expect(() => does({ type: 'check.list', cardId: 'c', list: 'Nothing', name: 'Else' })).toThrow('This card has no checklist “Nothing”.')
  undo(renamed)
  expect(card('c')?.criteriaCount).toBe(0)
})

test('a reason is wanted for cards that are not ready, and for what changes the scope of a running sprint', () => {
  const { does, state } = board()
  for (const id of ['ready', 'raw']) does({ type: 'card.add', id, columnId: 'todo', title: id })
  does({ type: 'board.ready', checks: [{ id: 'points', name: 'It is estimated', kind: 'points' }] })
  does({ type: 'card.estimate', id: 'ready', points: 3 })
  does({ type: 'sprint.plan', id: 's', name: 'S', goal: '', ...days })
  const asked = (cardIds: string[], sprintId: string | null) => {
    const question = scopeQuestion(state, 'b', cardIds, sprintId)
    return question && [question.unready.map(({ card, gaps }) => [card.id, ...gaps.map(({ kind }) => kind)]), question.running.map(({ id }) => id)]
  }
  expect(asked(['ready'], 's')).toBeNull()
  expect(asked(['ready', 'raw', 'gone'], 's')).toEqual([[['raw', 'points']], []])
  expect(asked(['raw'], null)).toBeNull()
  does({ type: 'sprint.add', sprintId: 's', cardIds: ['raw'] })
  expect(asked(['raw'], 's')).toBeNull()
  expect(asked(['raw'], null)).toBeNull()
  does({ type: 'sprint.start', id: 's' })
  expect(asked(['ready'], 's')).toEqual([[], ['s']])
  expect(asked(['raw'], null)).toEqual([[], ['s']])
})

test('a definition of ready names each line once, and a size has its number', () => {
  const { does } = board()
  const line = { id: 'x', name: 'Small', kind: 'size' } as const
  expect(() => does({ type: 'board.ready', checks: [line] })).toThrow('how many points are not too large')
  expect(() =>
    does({
      type: 'board.ready',
      checks: [
        { ...line, max: 5 },
        { ...line, max: 8 },
      ],
    }),
  ).toThrow('the same id')
})

test('capacity is working days less days off, by each one’s share', () => {
  const { does, state } = board({ fay: 'facilitator', max: 'member', vic: 'viewer' })
  does({ type: 'holiday.add', on: '2026-03-06', name: 'Founders’ day' })
  does({ type: 'absence.add', id: 'x', userId: 'max', from: '2026-03-05', to: '2026-03-10' })
  does({ type: 'absence.add', id: 'y', userId: 'max', from: '2026-03-10', to: '2026-03-10' })
  does({ type: 'capacity.set', userId: 'fay', fte: 0.5, onCall: 0.2 })
  const { people, available, focus, usable } = capacityOf(state, 'b', days)
  expect(people.map(({ userId, workdays, off, days }) => [userId, workdays, off, days])).toEqual([
    ['ann', 9, 0, 9],
    ['fay', 9, 0, 3.6],
    ['max', 9, 3, 6],
  ])
  expect([available, focus, usable]).toEqual([18.6, 0.7, 13.02])
  does({ type: 'board.workdays', workdays: [1, 2, 3, 4] })
  expect(capacityOf(state, 'b', days).people[0]?.days).toBe(8)
})

test('focus is measured on sprints that were closed, and so is for how many sprints work is ready', () => {
  const { does, state } = board()
  does({ type: 'board.ready', checks: [{ id: 'points', name: 'Estimated', kind: 'points' }] })
  for (const [i, points] of [8, 6].entries()) {
    const id = `s${i}`
    does({ type: 'card.add', id, columnId: 'done', title: 'Work', points })
    does({ type: 'sprint.plan', id, name: id, goal: '', ...days })
    does({ type: 'sprint.add', sprintId: id, cardIds: [id] })
    does({ type: 'sprint.start', id })
    does({ type: 'sprint.finish', id, unfinished: 'backlog' })
  }
  expect(readyWork(state, 'b')).toEqual({ points: 0, velocity: 7, sprints: 0 })
  does({ type: 'card.add', id: 'c', columnId: 'todo', title: 'Ready', points: 14 })
  does({ type: 'card.add', id: 'd', columnId: 'todo', title: 'Not ready' })
  expect(readyWork(state, 'b')).toEqual({ points: 14, velocity: 7, sprints: 2 })
  expect(capacityOf(state, 'b', days)).toMatchObject({ available: 10, focus: 0.7, usable: 7 })
})

test('the next sprint follows the rhythm', () => {
  const { does, state } = board()
  const next = (today: string) => nextSprint(state, 'b', today)
  expect(next('2026-02-28')).toEqual({ name: 'Sprint 1', startsOn: '2026-03-02', endsOn: '2026-03-13' })
  does({ type: 'sprint.plan', id: 's', name: 'Harbour 9', goal: '', ...days })
  expect(next('2026-03-01')).toEqual({ name: 'Harbour 10', startsOn: '2026-03-16', endsOn: '2026-03-27' })
  expect(next('2026-04-02')).toEqual({ name: 'Harbour 10', startsOn: '2026-04-13', endsOn: '2026-04-24' })
  does({ type: 'holiday.add', on: '2026-03-16', name: 'A day off' })
  does({ type: 'board.cadence', days: 7 })
  expect(next('2026-03-01')).toEqual({ name: 'Harbour 10', startsOn: '2026-03-17', endsOn: '2026-03-20' })
})

test('a holiday makes one sprint shorter, and the rhythm goes on as it was', () => {
  const { does, state } = board()
  does({ type: 'holiday.add', on: '2027-01-04', name: 'A day off' })
  does({ type: 'sprint.plan', id: 's1', name: 'Sprint 1', goal: '', startsOn: '2026-12-21', endsOn: '2027-01-01' })
  const second = nextSprint(state, 'b', '2026-12-21')
  expect(second).toEqual({ name: 'Sprint 2', startsOn: '2027-01-05', endsOn: '2027-01-15' })
  does({ type: 'sprint.plan', id: 's2', goal: '', ...second })
  expect(nextSprint(state, 'b', '2026-12-21')).toEqual({ name: 'Sprint 3', startsOn: '2027-01-18', endsOn: '2027-01-29' })
})

test('a sprint at the end of all days keeps nobody waiting for the next one', () => {
  const { does, state } = board()
  does({ type: 'sprint.plan', id: 's', name: 'Last', goal: '', startsOn: '9999-12-01', endsOn: '9999-12-31' }, { at: '9999-11-30T08:00:00.000Z' })
  expect(nextSprint(state, 'b', '2026-03-01').name).toBe('Next sprint')
})

test('a year that was mistyped is refused, before a sprint of it draws a picture of centuries', () => {
  const { does } = board()
  const plan = (startsOn: string, endsOn: string) => () => does({ type: 'sprint.plan', id: 's', name: 'Next', goal: '', startsOn, endsOn })
  expect(plan('2206-12-14', '2206-12-20')).toThrow('14 December 2206 is more than two years from today. Look at the year again.')
  expect(plan('0226-12-14', '0226-12-20')).toThrow('may not be before 1900')
  plan('2027-12-14', '2027-12-20')()
  expect(() => does({ type: 'sprint.edit', id: 's', startsOn: '2172-12-14', endsOn: '2172-12-20' })).toThrow('more than two years from today')
})
