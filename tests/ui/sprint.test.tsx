import { carryOut } from '@rondo/core/carry-out'
import { SYSTEM } from '@rondo/core/roles'
import { State } from '@rondo/core/state'
import type { Card, Command } from '@rondo/types'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { saidDone, saidLeft, sprintProgress } from '../../apps/web/src/parts/goal/sprint-progress.ts'
import { type Choice, choicesOf, closingSums, decisionsOf, splitFault, usualChoice } from '../../apps/web/src/screens/sprint/closing.ts'

type Open = Pick<Card, 'id' | 'points' | 'startedAt' | 'doneAt'>
const at = '2026-03-04T09:00:00.000Z'
const card = (id: string, points: number | null, more: Partial<Open> = {}): Open => ({ id, points, startedAt: null, doneAt: null, ...more })

test('begun work is carried into the next sprint where there is one, all else goes back to the backlog', () => {
  expect(usualChoice(card('a', 3, { startedAt: at }), true)).toEqual({ what: 'carry' })
  expect(usualChoice(card('a', 3, { startedAt: at }), false)).toEqual({ what: 'return' })
  expect(usualChoice(card('a', 3), true)).toEqual({ what: 'return' })
})

test('a card that was done while one decides needs no decision any more, and without a next sprint nothing is carried', () => {
  const cards = [card('a', 3, { doneAt: at }), card('b', 2)]
  expect(choicesOf(cards, { a: { what: 'drop' }, b: { what: 'carry' } }, false)).toEqual({ b: { what: 'return' } })
})

test('whatever is decided, done + carried + split + returned + dropped are all cards and all points', () => {
  const anyCard = fc.record({
    points: fc.option(fc.integer({ min: 0, max: 100 }).map((points) => Math.round((points / 3) * 1e4) / 1e4)),
    isDone: fc.boolean(),
    what: fc.constantFrom('carry', 'split', 'return', 'drop'),
  })
  fc.assert(
    fc.property(fc.array(anyCard, { maxLength: 30 }), fc.boolean(), (given, hasNext) => {
      const cards = given.map(({ points, isDone }, i) => card(`c${i}`, points, { doneAt: isDone ? at : null }))
      const chosen = Object.fromEntries(given.map(({ what }, i): [string, Choice] => [`c${i}`, { what: what as Choice['what'] }]))
      const sums = closingSums(cards, choicesOf(cards, chosen, hasNext))
      expect(sums.isProved).toBe(true)
      expect(sums.all.cards).toBe(cards.length)
    }),
  )
  expect(closingSums([card('a', 3)], {}).isProved).toBe(false) // nobody has decided about it
})

test('a split says how many points are done: more than none and fewer than all', () => {
  const of = (points: number | null, pointsDone?: string) => splitFault({ points }, { what: 'split', ...(pointsDone !== undefined && { pointsDone }) })
  expect(of(5, '2')).toBeNull()
  expect(['', '0', '5', '-1', 'two'].map((done) => of(5, done))).toEqual(Array(5).fill('Say how many of its 5 points are done.'))
  expect(of(null, '1')).toContain('no estimate')
  expect(splitFault({ points: 5 }, { what: 'drop' })).toBeNull()
})

test('what is carried and what is left of a split card names the next sprint', () => {
  const choices: Record<string, Choice> = { a: { what: 'carry' }, b: { what: 'split', pointsDone: '2' }, c: { what: 'return' }, d: { what: 'drop' } }
  expect(decisionsOf(choices, { id: 'next' })).toEqual({
    a: { what: 'carry', sprintId: 'next' },
    b: { what: 'split', sprintId: 'next', pointsDone: 2 },
    c: { what: 'return' },
    d: { what: 'drop' },
  })
  expect(decisionsOf({ b: { what: 'split', pointsDone: '2' } }, undefined)).toEqual({ b: { what: 'split', pointsDone: 2 } })
})

test('days left are working days: weekends and holidays are none of them', () => {
  const state = new State()
  const tell = (command: object) => carryOut(state, command as Command, { boardId: 'board', actorId: SYSTEM, at: '2026-03-02T08:00:00.000Z' })
  tell({ type: 'board.create', name: 'Board', key: 'BO', zone: 'UTC' })
  const sprint = { id: 's', startsOn: '2026-03-02', endsOn: '2026-03-13', startedAt: '2026-03-02T08:00:00.000Z' }
  const on = (day: string) => sprintProgress(state, 'board', sprint, day)
  expect(on('2026-03-02')).toMatchObject({ day: 1, days: 10, left: 10, isOver: false })
  const early = { ...sprint, startedAt: '2026-02-26T08:00:00.000Z' }
  expect(sprintProgress(state, 'board', early, '2026-02-27')).toMatchObject({ day: 2, days: 12, left: 11 })
  expect(on('2026-03-07')).toMatchObject({ day: 5, left: 5 }) // a Saturday
  expect(on('2026-03-13')).toMatchObject({ day: 10, left: 1 })
  expect(on('2026-03-14')).toMatchObject({ left: 0, isOver: true })
  state.apply([{ table: 'holidays', id: '2026-03-12', from: null, to: { id: '2026-03-12', name: 'Rest' } }])
  expect(on('2026-03-13')).toMatchObject({ day: 9, days: 9, left: 1 })
  expect(['2026-03-02', '2026-03-13', '2026-03-14'].map((day) => saidLeft(on(day)))).toEqual(['9 working days left', 'last working day', 'past its last day'])
  expect(saidDone(on('2026-03-02'))).toBe('0 of 0 cards')
})
