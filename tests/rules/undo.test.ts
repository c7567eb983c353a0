import type { Past } from '@rondo/core/past'
import { cannotBeUndone } from '@rondo/core/roles'
import { isCriterion } from '@rondo/core/rules/check'
import { type CommandInput, CRITERIA, Refusal } from '@rondo/types'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { board } from '../support/board.ts'
import { chance } from '../support/chance.ts'

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

test('what two people tick and say on one card is not in the way of each other’s undo', () => {
  const { act, undo, state, card } = board({ bob: 'member' })
  act(ship)
  for (const id of ['one', 'two']) act({ type: 'check.add', id, cardId: 'c', text: id })
  const ticked = act({ type: 'check.tick', id: 'one', done: true })
  const said = act({ type: 'card.comment', id: 'mine', cardId: 'c', text: 'Hello' })
  act({ type: 'check.tick', id: 'two', done: true }, 'bob')
  act({ type: 'card.comment', id: 'theirs', cardId: 'c', text: 'Hi' }, 'bob')
  undo(ticked)
  undo(said)
  expect([state.get('checks', 'one')?.done, state.get('checks', 'two')?.done, state.get('comments', 'mine')]).toEqual([false, true, undefined])
  expect(card('c')).toMatchObject({ checksDone: 1, commentCount: 1 })
})

test('whatever two people tick, say and undo, a card counts what hangs on it', () => {
  let undone = 0
  for (let seed = 1; seed <= 100; seed++) {
    const { act, undo, state } = board({ bob: 'facilitator' })
    const dice = chance(seed)
    const acts: Past[] = []
    for (const id of ['c', 'd']) act({ ...ship, id })
    for (let step = 0; step < 60; step++) {
      const cardId = dice.one(['c', 'd']) as string
      const [check, comment] = [dice.one([...state.all('checks')])?.id ?? 'none', dice.one([...state.all('comments')])?.id ?? 'none']
      const list = dice.happens(0.5) ? CRITERIA : 'Checklist'
      const commands: CommandInput[] = [
        { type: 'check.add', id: `check-${step}`, cardId, list, text: 'One' },
        { type: 'check.tick', id: check, done: dice.happens(0.6) },
        { type: 'check.list', cardId, list, name: dice.happens(0.5) ? CRITERIA : 'Other' },
        { type: 'check.remove', id: check },
        { type: 'card.comment', id: `comment-${step}`, cardId, text: 'Hello' },
        { type: 'comment.delete', id: comment },
      ]
      try {
        const past = dice.happens(0.4) ? dice.one(acts) : undefined
        if (past) {
          acts.push({ actorId: past.actorId, command: { type: 'undo', mutationId: 'm' }, patches: undo(past) })
          undone++
        } else acts.push(act(dice.one(commands) as CommandInput, dice.one(['ann', 'bob'])))
      } catch (error) {
        if (!(error instanceof Refusal)) throw error
      }
      for (const { id, checkCount, checksDone, criteriaCount, commentCount } of state.all('cards')) {
        const checks = [...state.all('checks')].filter((one) => one.cardId === id)
        const comments = [...state.all('comments')].filter((one) => one.cardId === id)
        expect([checkCount, checksDone, criteriaCount, commentCount], `seed ${seed}, step ${step}`).toEqual([
          checks.length,
          checks.filter(({ done }) => done).length,
          checks.filter((one) => isCriterion(one.list)).length,
          comments.length,
        ])
      }
    }
  }
  expect(undone).toBeGreaterThan(500)
})

test('after an undo that brings back a rank given away since, a card goes where it is put, in a column and in the backlog', () => {
  fc.assert(
    fc.property(fc.constantFrom('x', 'y', 'w', 'z'), (above) => {
      const { act, does, undo, cards, card, state } = board({ bob: 'member' })
      for (const id of ['x', 'y', 'z', 'w', 'v']) does({ type: 'card.add', id, columnId: 'todo', title: id })
      const moved = act({ type: 'card.move', id: 'y', columnId: 'done' })
      act({ type: 'card.move', id: 'w', columnId: 'todo', after: 'x' }, 'bob')
      undo(moved)
      expect(card('w')?.rank).toBe(card('y')?.rank)
      const ranked = act({ type: 'backlog.move', ids: ['y'] })
      act({ type: 'backlog.move', ids: ['w'], after: 'x' }, 'bob')
      undo(ranked)
      expect(card('w')?.backlogRank).toBe(card('y')?.backlogRank)
      does({ type: 'card.move', id: 'v', columnId: 'todo', after: above })
      does({ type: 'backlog.move', ids: ['v'], after: above })
      expect(cards('todo').indexOf('v')).toBe(cards('todo').indexOf(above) + 1)
      expect(state.backlog.ids.indexOf('v')).toBe(state.backlog.ids.indexOf(above) + 1)
    }),
  )
})
