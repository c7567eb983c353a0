import { healthChecks } from '@rondo/core/catalog/health-checks'
import { checksBefore, deltaOf, isSameQuestion } from '@rondo/core/health/delta'
import { colorOf, healthResult } from '@rondo/core/health/result'
import { twinOf } from '@rondo/core/health/twins'
import { FlowFold } from '@rondo/core/metrics/flow-fold'
import type { Reveal, Session, SessionColumn, Template } from '@rondo/types'
import { expect, test } from 'vitest'
import { board } from '../support/board.ts'

const answers = (...scores: number[]): Pick<Reveal, 'answers' | 'count'> => ({
  count: scores.length,
  answers: scores.map((score) => ({ userId: null, value: { score, trend: 'up' } })),
})
const told = (...scores: number[]) => {
  const answer = healthResult(answers(...scores), 'lights')
  if (!answer.isTold) throw new Error('nothing was told')
  return answer.result
}

test('no figure comes out below three answers, not even when they are there', () => {
  expect(healthResult(answers(1, 3), 'lights')).toEqual({ isTold: false, count: 2 })
  expect(healthResult({ count: 2, answers: [] }, 'lights')).toEqual({ isTold: false, count: 2 })
  expect(healthResult(answers(1, 3, 3), 'lights').isTold).toBe(true)
})

test('a dimension is told as distribution, median, trend and how far people are apart', () => {
  expect(told(1, 3, 3, 2)).toMatchObject({ count: 4, distribution: [1, 1, 2], median: 2.5, trend: { up: 4, same: 0, down: 0 } })
  expect(told(2, 2, 2).disagreement).toBe(0)
  expect(told(1, 1, 3, 3).disagreement).toBe(1)
  expect(told(1, 2, 3, 2).disagreement).toBe(0.5)
})

test('of ten, up to six is unfavourable and from nine favourable; lights have the colour of their median', () => {
  expect([6, 7, 8, 9].map((mark) => colorOf(mark, 'ten'))).toEqual(['red', 'amber', 'amber', 'green'])
  expect([1, 2, 3].map((mark) => colorOf(mark, 'lights'))).toEqual(['red', 'amber', 'green'])
})

test('a change within the band of noise is called noise', () => {
  expect(deltaOf([1, 2, 3], [2, 2, 3])).toMatchObject({ isNoise: true })
  expect(deltaOf([1, 1, 1, 2], [3, 3, 3, 3])).toMatchObject({ by: 1.75, isNoise: false })
})

test('answers are compared only where the question was the same, word for word and on the same scale', () => {
  const [column] = (healthChecks[0] as Template).columns as [SessionColumn]
  const asked = { column, scale: 'lights' as const }
  expect(isSameQuestion(asked, { column: { ...column, name: 'Releasing' }, scale: 'lights' })).toBe(true)
  expect(isSameQuestion(asked, { column: { ...column, prompt: 'We ship.' }, scale: 'lights' })).toBe(false)
  expect(isSameQuestion(asked, { column: { ...column, worst: 'We do not ship.' }, scale: 'lights' })).toBe(false)
  expect(isSameQuestion(asked, { column, scale: 'five' })).toBe(false)
  const { state } = board()
  const check = (id: string, openedAt: string, columns = [column]) => ({ id, kind: 'health', template: 'squad', scale: 'lights', openedAt, columns }) as Session
  const rows = [check('a', '2026-01-01'), check('b', '2026-02-01'), check('c', '2026-03-01', [{ ...column, prompt: 'Else' }]), check('d', '2026-04-01')]
  state.hold({ sessions: Object.fromEntries(rows.map((row) => [row.id, row])) })
  expect(checksBefore(state, rows[3] as Session).map(({ id }) => id)).toEqual(['b', 'a'])
})

test('beside what people feel stands what the board measures, and nothing where nothing was measured', () => {
  const { does, state } = board({ bo: 'member', cy: 'viewer' })
  const fold = new FlowFold()
  for (const id of ['a', 'b', 'c']) does({ type: 'card.add', id, columnId: 'doing', title: id })
  expect(twinOf('pace', state, fold, '2026-01-20')).toBe('1.5 cards under way per person.')
  for (const id of ['speed', 'goal-clarity', 'predictability', 'quality', 'review-wait', 'fun']) expect(twinOf(id, state, fold, '2026-01-20')).toBeUndefined()
})
