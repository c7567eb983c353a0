import { cannotBeUndone } from '@rondo/core/roles'
import { expect, test } from 'vitest'
import { board } from '../support/board.ts'

const ship = { type: 'card.add', id: 'c', columnId: 'todo', title: 'Ship it' } as const

test('undo is a change of its own, and undoing that brings it back', () => {
  const { act, undo, card } = board()
  act(ship)
  const moved = act({ type: 'card.move', id: 'c', columnId: 'done' })
  const undone = { actorId: 'ann', command: { type: 'undo', mutationId: 'm' } as const, patches: undo(moved) }
  expect(card('c')).toMatchObject({ columnId: 'todo', doneAt: null })
  undo(undone)
  expect(card('c')?.columnId).toBe('done')
})

test('only one’s own', () => {
  const { act, undo } = board({ bob: 'member' })
  const added = act(ship)
  expect(() => undo(added, 'bob')).toThrow('You can only undo your own changes.')
})

test('never over what someone else did since', () => {
  const { act, undo, card } = board({ bob: 'member' })
  act(ship)
  const renamed = act({ type: 'card.rename', id: 'c', title: 'Mine' })
  act({ type: 'card.rename', id: 'c', title: 'Theirs' }, 'bob')
  expect(() => undo(renamed)).toThrow('Someone has changed this since.')
  expect(card('c')?.title).toBe('Theirs')
})

test('another field that someone changed since stays as they made it', () => {
  const { act, undo, card } = board({ bob: 'member' })
  act(ship)
  const renamed = act({ type: 'card.rename', id: 'c', title: 'Mine' })
  act({ type: 'card.estimate', id: 'c', points: 5 }, 'bob')
  undo(renamed)
  expect(card('c')).toMatchObject({ title: 'Ship it', points: 5 })
})

test('a card that others have written on is not undone away', () => {
  const { act, undo, card } = board({ bob: 'member' })
  const added = act(ship)
  act({ type: 'link.add', id: 'h', cardId: 'c', url: 'https://example.org/' }, 'bob')
  expect(() => undo(added)).toThrow('Someone has added to this card since.')
  expect(card('c')).toBeDefined()
})

test('a deleted card comes back with all that hung on it', () => {
  const { act, undo, state } = board()
  act(ship)
  act({ type: 'card.comment', id: 'k', cardId: 'c', text: 'Hello' })
  act({ type: 'card.describe', id: 'c', base: '', text: 'Why' })
  const before = state.toRows()
  const deleted = act({ type: 'card.delete', id: 'c' })
  undo(deleted)
  expect(state.toRows()).toEqual(before)
})

test('a card that comes back to a board that went on is done where that is done, and has no label that is gone', () => {
  const { act, undo, card } = board()
  act({ type: 'label.add', id: 'l', name: 'api', color: 'teal' })
  act({ ...ship, labels: ['l'], columnId: 'doing' })
  const deleted = act({ type: 'card.delete', id: 'c' })
  act({ type: 'label.remove', id: 'l' })
  act({ type: 'column.kind', id: 'doing', kind: 'done' })
  undo(deleted)
  expect(card('c')).toMatchObject({ labels: [], columnId: 'doing' })
  expect(card('c')?.doneAt).not.toBeNull()
})

test('a card cannot come back to a column that is gone', () => {
  const { act, undo } = board()
  act({ ...ship, columnId: 'doing' })
  const deleted = act({ type: 'card.delete', id: 'c' })
  act({ type: 'column.remove', id: 'doing' })
  expect(() => undo(deleted)).toThrow('That column is no longer on this board.')
})

test('what others relied on at once cannot be undone', () => {
  const { act, undo } = board({ bob: 'member' })
  expect(cannotBeUndone.has('member.remove')).toBe(true)
  const removed = act({ type: 'member.remove', userId: 'bob' })
  expect(() => undo(removed)).toThrow('That cannot be undone.')
})

test('redo needs the right that the first act needed, as it is now', () => {
  const { act, does, undo, state } = board({ fay: 'facilitator' })
  const renamed = act({ type: 'column.rename', id: 'todo', name: 'Mine' }, 'fay')
  const undone = { actorId: 'fay', command: { type: 'undo', mutationId: 'm' } as const, patches: undo(renamed) }
  does({ type: 'member.role', userId: 'fay', role: 'member' })
  expect(() => undo(undone)).toThrow('Only a facilitator')
  expect(state.get('columns', 'todo')?.name).toBe('todo')
})

test.each(['card.archive', 'card.delete'] as const)('%s of a card with words on it is undone and redone', (type) => {
  const { act, undo, state } = board()
  act(ship)
  act({ type: 'card.describe', id: 'c', base: '', text: 'Why' })
  act({ type: 'card.comment', id: 'k', cardId: 'c', text: 'Hello' })
  const gone = act({ type, id: 'c' })
  const after = state.toRows()
  const undone = { actorId: 'ann', command: { type: 'undo', mutationId: 'm' } as const, patches: undo(gone) }
  undo(undone)
  expect(state.toRows()).toEqual(after)
})

test('a restored card goes back to the archive with its words', () => {
  const { act, undo, state } = board()
  act(ship)
  act({ type: 'card.describe', id: 'c', base: '', text: 'Why' })
  act({ type: 'card.archive', id: 'c' })
  undo(act({ type: 'card.restore', id: 'c' }))
  expect([state.size('cards'), state.size('archived'), state.size('descriptions')]).toEqual([0, 1, 1])
})
