import { IMPORTER, leastRole, may, SYSTEM } from '@rondo/core/roles'
import { type CommandType, commands, roles } from '@rondo/types'
import { expect, test } from 'vitest'
import { board } from '../support/board.ts'

const people = { ann: 'admin', fay: 'facilitator', max: 'member', vic: 'viewer' } as const

test('every command has its least role, and each role may what the one below it may', () => {
  const { state } = board(people)
  for (const type of Object.keys(commands) as CommandType[]) {
    const can = ['vic', 'max', 'fay', 'ann'].map((userId) => may(state, userId, type))
    expect(can).toEqual(can.toSorted())
    expect(may(state, 'nobody', type)).toBe(false)
    const least = leastRole[type]
    if (least === 'system' || least === 'importer') expect(can).not.toContain(true)
    else expect(can.indexOf(true)).toBe(roles.indexOf(least))
  }
})

test('a viewer changes nothing but may leave, and say something in a review', () => {
  const { state } = board(people)
  const allowed = (Object.keys(commands) as CommandType[]).filter((type) => may(state, 'vic', type))
  expect(allowed).toEqual(['member.leave', 'remark.add', 'remark.remove'])
})

test('the importer brings history and nothing else; the program itself brings none', () => {
  const { state } = board()
  const allowed = (actorId: string) => (Object.keys(commands) as CommandType[]).filter((type) => may(state, actorId, type))
  expect(allowed(IMPORTER)).toEqual(['import.put', 'import.drop'])
  expect(allowed(SYSTEM)).not.toContain('import.put')
})

test('a board always keeps an admin', () => {
  const { does, state } = board(people)
  expect(() => does({ type: 'member.leave' })).toThrow('A board needs an admin. Make someone else admin first.')
  expect(() => does({ type: 'member.role', userId: 'ann', role: 'member' })).toThrow('A board needs an admin')
  expect(() => does({ type: 'member.remove', userId: 'ann' })).toThrow('A board needs an admin')
  expect(state.get('members', 'ann')?.role).toBe('admin')
  does({ type: 'member.role', userId: 'fay', role: 'admin' })
  does({ type: 'member.leave' })
  expect(may(state, 'ann', 'card.add')).toBe(false)
})

test('whoever has left keeps a name on the board and can come back', () => {
  const { does, state } = board(people)
  does({ type: 'member.remove', userId: 'max' })
  expect(state.get('members', 'max')).toEqual({ id: 'max', role: null, name: null })
  expect(() => does({ type: 'member.remove', userId: 'max' })).toThrow('no longer on this board')
  does({ type: 'member.add', userId: 'max', role: 'viewer' })
  expect(may(state, 'max', 'member.leave')).toBe(true)
})

test('the right is asked at each act, not remembered', () => {
  const { does, act, undo } = board(people)
  const added = act({ type: 'column.add', id: 'x', name: 'X', kind: 'todo' }, 'fay')
  does({ type: 'member.role', userId: 'fay', role: 'member' })
  expect(() => does({ type: 'column.rename', id: 'x', name: 'Y' }, { actorId: 'fay' })).toThrow(
    'Only a facilitator of this board may do that; you are a member.',
  )
  expect(() => undo(added)).toThrow('Only a facilitator')
  expect(() => does({ type: 'board.close' }, { actorId: 'fay' })).toThrow('Only an admin of this board may do that; you are a member.')
})

test('a closed board takes no change from anybody, in words, but who is on it and that it opens again', () => {
  const { does, state } = board(people)
  does({ type: 'card.add', id: 'c', columnId: 'todo', title: 'Left as it was' })
  does({ type: 'board.close' })
  const allowed = (userId: string) => (Object.keys(commands) as CommandType[]).filter((type) => may(state, userId, type))
  expect(allowed('ann')).toEqual(['board.close', 'board.reopen', 'member.remove', 'member.leave'])
  expect(allowed('max')).toEqual(['member.leave'])
  expect(() => does({ type: 'card.move', id: 'c', columnId: 'done', after: null }, { actorId: 'max' })).toThrow('This board is closed: it can be read')
  expect(() => does({ type: 'card.add', id: 'd', columnId: 'todo', title: 'New' }, { actorId: 'vic' })).toThrow('you are a viewer')
  does({ type: 'board.reopen' })
  does({ type: 'card.move', id: 'c', columnId: 'done', after: null }, { actorId: 'max' })
  expect(state.get('cards', 'c')?.columnId).toBe('done')
})
