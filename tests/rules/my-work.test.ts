import { myWork } from '@rondo/core/my-work'
import { workOnBoard, workOnBoards } from '@rondo/core/work-on-boards'
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

test('on all boards what has waited longest or is due first stands first, whichever board it is on', () => {
  const [app, web] = [board(), board()]
  const add = ({ does }: typeof app, name: string, at: string) => {
    does({ type: 'card.add', id: `under-way-${name}`, columnId: 'doing', title: name, assignees: ['ann'] }, { at: `${at}T09:00:00.000Z` })
    does({ type: 'card.add', id: `blocked-${name}`, columnId: 'todo', title: name, assignees: ['ann'] })
    does({ type: 'card.block', id: `blocked-${name}`, reason: 'No key' }, { at: `${at}T09:00:00.000Z` })
    does({ type: 'card.add', id: `due-${name}`, columnId: 'todo', title: name, assignees: ['ann'] })
    does({ type: 'card.due', id: `due-${name}`, on: at })
  }
  for (const [where, name, at] of [
    [app, 'third', '2026-01-07'],
    [app, 'first', '2026-01-05'],
    [web, 'second', '2026-01-06'],
  ] as const)
    add(where, name, at)
  const { doing, blocked, due } = workOnBoards([app.state, web.state], 'ann', Date.parse('2026-01-07T12:00:00Z'))
  for (const group of [doing, blocked, due]) expect(group.map(({ title }) => title)).toEqual(['first', 'second', 'third'])
})

test('what is next and what comes later stands in its board’s order, one board after the other', () => {
  const [app, web] = [board(), board()]
  for (const [n, { does }] of [app, web].entries()) {
    for (const id of ['a', 'b', 'c', 'd']) does({ type: 'card.add', id, columnId: 'todo', title: `${n}${id}`, assignees: ['ann'] })
    does({ type: 'sprint.plan', id: 's', name: 'S', goal: '', startsOn: '2026-01-05', endsOn: '2026-01-16' })
    does({ type: 'sprint.add', sprintId: 's', cardIds: ['a', 'b'] })
    does({ type: 'sprint.start', id: 's' })
    does({ type: 'card.move', id: 'b', columnId: 'todo', after: null })
    does({ type: 'backlog.move', ids: ['d'], after: null })
  }
  const { next, later } = workOnBoards([app.state, web.state], 'ann', Date.parse('2026-01-05T12:00:00Z'))
  expect(next.map(({ title }) => title)).toEqual(['0b', '0a', '1b', '1a'])
  expect(later.map(({ title }) => title)).toEqual(['0d', '0c', '1d', '1c'])
})

test('a card has been under way only while it is: one that went back has begun, and waits', () => {
  const { does, state } = board()
  does({ type: 'card.add', id: 'c', columnId: 'doing', title: 'c', assignees: ['ann'] }, { at: '2026-01-05T09:00:00.000Z' })
  expect(workOnBoard(state, 'ann', '2026-01-05').doing).toMatchObject([{ column: 'doing', underWaySince: '2026-01-05T09:00:00.000Z' }])
  does({ type: 'card.move', id: 'c', columnId: 'todo' })
  expect(workOnBoard(state, 'ann', '2026-01-05').later).toMatchObject([{ column: 'todo', underWaySince: null }])
  expect(state.get('cards', 'c')?.startedAt).not.toBeNull()
})
