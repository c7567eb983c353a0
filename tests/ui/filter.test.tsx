import { unplanned } from '@rondo/core/completed'
import { State } from '@rondo/core/state'
import type { Card, Label } from '@rondo/types'
import { expect, test } from 'vitest'
import { readBoardSearch } from '../../apps/web/src/screens/board/board-search.ts'
import { filterOf, labelInUrl, shownIn } from '../../apps/web/src/screens/board/filter.ts'

const labels: Label[] = [
  { id: 'l1', name: 'api', color: 'blue' },
  { id: 'l2', name: '', color: 'red' },
]
const card = (number: number, title: string, more: Partial<Card> = {}): Card => ({
  id: `c${number}`,
  number,
  title,
  type: 'story',
  columnId: 'todo',
  rank: `a${number}`,
  assignees: [],
  labels: [],
  priority: null,
  points: null,
  dueOn: null,
  values: {},
  blockedReason: null,
  blockedSince: null,
  createdAt: '2026-01-05T09:00:00.000Z',
  createdBy: 'ann',
  startedAt: null,
  doneAt: null,
  commentCount: 0,
  checkCount: 0,
  checksDone: 0,
  ...unplanned(number),
  ...more,
})
const state = State.from({
  cards: Object.fromEntries(
    [card(1, 'Reset link', { labels: ['l1'], assignees: ['ann'] }), card(2, 'Rate limit', { labels: ['l2'], assignees: ['bo'] }), card(3, 'Audit')].map(
      (one) => [one.id, one],
    ),
  ),
})
const shown = (search: Record<string, unknown>) => shownIn(state, 'todo', filterOf(readBoardSearch(search), labels, 'ann'), 'APP')

test('without a filter everything is shown, and it is the very list of the state', () => {
  expect(shown({})).toBe(state.cardsIn('todo'))
})

test('words are found in title and key', () => {
  expect(shown({ q: 'LIMIT' })).toEqual(['c2'])
  expect(shown({ q: 'app-3' })).toEqual(['c3'])
  expect(shown({ q: 'reset limit' })).toEqual([])
})

test('labels and people widen among themselves and narrow each other', () => {
  expect(shown({ label: ['api', 'l2'] })).toEqual(['c1', 'c2'])
  expect(shown({ label: ['api', 'l2'], who: 'bo' })).toEqual(['c2'])
  expect(shown({ mine: 'yes' })).toEqual(['c1'])
})

test('a label that does not exist finds nothing and breaks nothing', () => {
  expect(shown({ label: 'nope' })).toEqual([])
})

test('the address calls a label by its name, and by its id where it has none', () => {
  expect(labels.map((label) => labelInUrl(labels, label))).toEqual(['api', 'l2'])
})
