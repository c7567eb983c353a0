import { priorityMethods } from '@rondo/core/catalog/priority-methods'
import { methodOf, placeOfOrder, proposedOrder } from '@rondo/core/priority'
import { readAnswer } from '@rondo/core/read-answer'
import type { Reveal, Template } from '@rondo/types'
import { expect, test } from 'vitest'
import { board } from '../support/board.ts'

const wsjf = priorityMethods.find(({ id }) => id === 'wsjf') as Template
const revealed = (cardId: string, ...given: number[][]): Reveal => ({
  id: cardId,
  sessionId: 's',
  question: `score:${cardId}`,
  round: 1,
  at: '2026-01-05T09:00:00.000Z',
  count: given.length,
  answers: given.map((numbers) => ({ userId: null, value: { inputs: Object.fromEntries(wsjf.columns.map(({ id }, n) => [id, numbers[n]])) } })),
})

test('each method that comes with Rondo has a formula for just the numbers that it asks for', () => {
  for (const method of priorityMethods) expect(methodOf(method)?.scales).toHaveProperty(method.columns[0]?.id ?? '')
  expect(methodOf({ columns: wsjf.columns.slice(1) })).toBeUndefined()
})

test('the order is that of medians, and says what one step would turn', () => {
  const order = proposedOrder({ columns: wsjf.columns, cardIds: ['slow', 'quick', 'close', 'unscored'] }, [
    revealed('slow', [2, 1, 1, 20]),
    revealed('quick', [20, 20, 20, 1], [13, 13, 13, 1], [1, 1, 1, 20]),
    revealed('close', [1, 1, 1, 13]),
  ])
  expect(order.cards.map(({ id, score, people }) => [id, Math.round(score * 100) / 100, people])).toEqual([
    ['quick', 39, 3],
    ['close', 0.23, 1],
    ['slow', 0.2, 1],
  ])
  expect(order.close).toEqual([['close', 'slow']])
})

test('where cards are compared with each other, the order says which column has no 1', () => {
  const cardIds = ['a', 'b']
  const names = (...given: number[][]) =>
    proposedOrder(
      { columns: wsjf.columns, cardIds },
      cardIds.map((id, n) => revealed(id, given[n] as number[])),
    ).unmeasured.map(({ name }) => name)
  expect(names([1, 3, 1, 5], [20, 1, 2, 1])).toEqual([])
  expect(names([1, 3, 1, 5], [20, 2, 2, 2])).toEqual(['Time criticality', 'Job size'])
  expect(proposedOrder({ columns: wsjf.columns, cardIds }, [revealed('a', [3, 3, 3, 3])]).unmeasured).toEqual([])
  const cd3 = priorityMethods.find(({ id }) => id === 'cd3') as Template
  expect(proposedOrder({ columns: cd3.columns, cardIds }, []).unmeasured).toEqual([])
})

test('a number that is on no step of its scale is refused, with the steps in words', () => {
  const { does, state } = board()
  does({ type: 'card.add', id: 'a', columnId: 'todo', title: 'Reset link' })
  does({ type: 'template.save', ...wsjf, id: 'ours' })
  does({ type: 'session.open', id: 's', kind: 'priority', template: 'ours', secrecy: 'named-at-reveal', cardIds: ['a'] })
  const score = (riskReduction: number) =>
    readAnswer(state, { sessionId: 's', key: 'score:a', value: { inputs: { value: 1, urgency: 1, riskReduction, size: 20 } } }, 'ann', [])
  expect(() => score(4)).toThrow('Risk reduction takes 1, 2, 3, 5, 8, 13 or 20.')
  expect(score(5)).toEqual({ inputs: { value: 1, urgency: 1, riskReduction: 5, size: 20 } })
})

test('the order takes the place of the highest of its cards in the backlog', () => {
  const { does, state } = board()
  for (const id of ['a', 'b', 'c', 'd']) does({ type: 'card.add', id, columnId: 'todo', title: id })
  expect(placeOfOrder(state, ['a', 'd'])).toBeNull()
  expect(placeOfOrder(state, ['d', 'c'])).toBe('b')
  does({ type: 'backlog.move', ids: ['d', 'c'], after: placeOfOrder(state, ['d', 'c']) })
  expect(state.backlog.ids).toEqual(['a', 'b', 'd', 'c'])
})
