import { myWork } from '@rondo/core/my-work'
import { expect, test } from 'vitest'
import { board } from '../support/board.ts'

test('my work is what is open and mine: each card once, the most pressing reason first', () => {
  const { does, state } = board({ bo: 'member' })
  const add = (id: string, columnId = 'todo', assignees = ['ann']) => does({ type: 'card.add', id, columnId, title: id, assignees })
  for (const id of ['later', 'next', 'due', 'blocked', 'far']) add(id)
  add('doing', 'doing')
  add('done', 'done')
  add('of bo'.replace(' ', '-'), 'doing', ['bo'])
  does({ type: 'card.due', id: 'due', on: '2026-01-08' })
  does({ type: 'card.due', id: 'far', on: '2026-01-09' })
  does({ type: 'card.block', id: 'blocked', reason: 'No key' })
  does({ type: 'sprint.plan', id: 's', name: 'S', goal: '', startsOn: '2026-01-05', endsOn: '2026-01-16' })
  does({ type: 'sprint.add', sprintId: 's', cardIds: ['next'] })
  does({ type: 'sprint.start', id: 's' })
  const groups = Object.entries(myWork(state, 'ann', '2026-01-05')).map(([name, cards]) => [name, cards.map(({ id }) => id)])
  expect(groups).toEqual([
    ['doing', ['doing']],
    ['blocked', ['blocked']],
    ['due', ['due']],
    ['next', ['next']],
    ['later', ['later', 'far']],
  ])
})

test('what stands in a column that was put away is no work any more, until the column is back', () => {
  const { does, state } = board()
  const mine = () => myWork(state, 'ann', '2026-01-05').doing.map(({ id }) => id)
  does({ type: 'card.add', id: 'c', columnId: 'doing', title: 'c', assignees: ['ann'] })
  expect(mine()).toEqual(['c'])
  does({ type: 'column.archive', id: 'doing' })
  expect(mine()).toEqual([])
  does({ type: 'column.restore', id: 'doing' })
  expect(mine()).toEqual(['c'])
})
