import { leastRole } from '@rondo/core/roles'
import { sentence } from '@rondo/core/sentences'
import type { Lookup } from '@rondo/core/sentences/names'
import { type Command, type CommandInput, type CommandType, type Entry, readCommand } from '@rondo/types'
import { expect, test } from 'vitest'
import { board } from '../support/board.ts'

const people: Record<string, string> = { ann: 'Ann', bo: 'Bo' }

function read(input: CommandInput): Command {
  const known = readCommand(input)
  if ('problem' in known) throw new Error(known.problem)
  return known.command
}

function told() {
  const { does, state } = board({ bo: 'member' })
  const lookup: Lookup = {
    person: (id) => people[id],
    card: (id) => (state.get('cards', id) ?? state.get('archived', id))?.title,
    column: (id) => state.get('columns', id)?.name,
    label: (id) => state.get('labels', id)?.name,
    field: (id) => state.get('fields', id)?.name,
    check: (id) => state.get('checks', id)?.text,
  }
  const past = (command: CommandInput) => ({ actorId: 'ann', command: read(command), patches: does(command) })
  return { lookup, past, does, says: (command: CommandInput, more: Partial<Lookup> = {}) => sentence(past(command), { ...lookup, ...more }) }
}

test('what someone did is a sentence: who, what, where', () => {
  const { says } = told()
  expect(says({ type: 'card.add', id: 'c', columnId: 'todo', title: 'Reset link' })).toBe('Ann added “Reset link” to todo')
  expect(says({ type: 'card.move', id: 'c', columnId: 'doing' })).toBe('Ann moved “Reset link” from todo to doing')
  expect(says({ type: 'card.rename', id: 'c', title: 'Reset link expires' })).toBe('Ann renamed “Reset link” to “Reset link expires”')
  expect(says({ type: 'card.assign', id: 'c', add: ['bo'] })).toBe('Ann assigned Bo to “Reset link expires”')
  expect(says({ type: 'card.estimate', id: 'c', points: 1 })).toBe('Ann estimated “Reset link expires” at 1 point')
  expect(says({ type: 'card.due', id: 'c', on: '2026-12-03' })).toBe('Ann set the due date of “Reset link expires” to 3 December 2026')
  expect(says({ type: 'card.block', id: 'c', reason: 'No key' })).toBe('Ann marked “Reset link expires” as blocked: No key')
  expect(says({ type: 'check.add', id: 'k', cardId: 'c', text: 'Tell support' })).toBe('Ann added “Tell support” to the checklist of “Reset link expires”')
  expect(says({ type: 'check.tick', id: 'k', done: true })).toBe('Ann ticked “Tell support” on “Reset link expires”')
  expect(says({ type: 'column.limit', id: 'doing', wipLimit: 3 })).toBe('Ann set the limit of doing to 3')
  expect(says({ type: 'card.archive', id: 'c' })).toBe('Ann archived “Reset link expires”')
})

test('on its own page a card is this card', () => {
  const { says } = told()
  says({ type: 'card.add', id: 'c', columnId: 'todo', title: 'Reset link' })
  expect(says({ type: 'card.move', id: 'c', columnId: 'doing' }, { here: 'c' })).toBe('Ann moved this card from todo to doing')
  says({ type: 'check.add', id: 'k', cardId: 'c', text: 'Tell support' })
  expect(says({ type: 'check.tick', id: 'k', done: true }, { here: 'c' })).toBe('Ann ticked “Tell support”')
})

test('what is gone is called as it was then', () => {
  const { says } = told()
  says({ type: 'card.add', id: 'c', columnId: 'todo', title: 'Reset link' })
  says({ type: 'label.add', id: 'l', name: 'api', color: 'blue' })
  expect(says({ type: 'card.delete', id: 'c' })).toBe('Ann deleted “Reset link”')
  expect(says({ type: 'label.remove', id: 'l' })).toBe('Ann removed the label api')
  expect(says({ type: 'column.remove', id: 'todo' })).toBe('Ann removed the column todo')
})

test('an undo says what it came to', () => {
  const { past, does, lookup } = told()
  does({ type: 'card.add', id: 'c', columnId: 'todo', title: 'Reset link' })
  const undone = (command: CommandInput) => {
    const before = past(command)
    const patches = does({ type: 'undo', mutationId: 'm' }, { past: before })
    return sentence({ actorId: 'ann', command: { type: 'undo', mutationId: 'm' }, patches }, lookup)
  }
  expect(undone({ type: 'card.move', id: 'c', columnId: 'done' })).toBe('Ann took back a change: “Reset link” is in todo')
  expect(undone({ type: 'card.rename', id: 'c', title: 'Something' })).toBe('Ann took back a change: “Something” is called “Reset link”')
  expect(undone({ type: 'card.archive', id: 'c' })).toBe('Ann took back a change: “Reset link” is out of the archive')
  expect(undone({ type: 'card.add', id: 'd', columnId: 'todo', title: 'Other' })).toBe('Ann took back a change: “Other” is gone')
})

test('history from elsewhere is told in the name of whoever did it there', () => {
  const { lookup, does } = told()
  does({ type: 'card.add', id: 'c', columnId: 'todo', title: 'Reset link' })
  const at = '2020-01-01T00:00:00.000Z'
  const entry = (patches: Entry['patches']) => ({
    actorId: 'importer',
    by: { name: 'Carla' },
    patches,
    command: { type: 'import.put', at, by: { name: 'Carla' }, rows: [] } as Command,
  })
  expect(sentence(entry([{ table: 'cards', id: 'c', from: { columnId: 'todo' }, to: { columnId: 'doing' } }]), lookup)).toBe(
    'Carla moved “Reset link” from todo to doing',
  )
  expect(sentence(entry([{ table: 'cards', id: 'c', from: null, to: { title: 'Reset link' } }]), lookup)).toBe('Carla added “Reset link”')
})

test('every command has its words, and none of them is a code', () => {
  const nothing: Lookup = { person: () => undefined, card: () => undefined, column: () => undefined, label: () => undefined, field: () => undefined }
  const any = new Proxy(
    {},
    {
      get: (_, key) =>
        ['add', 'remove', 'rows', 'ids', 'cardIds'].includes(String(key))
          ? ['x']
          : ['points', 'wipLimit', 'days', 'fte', 'onCall'].includes(String(key))
            ? 2
            : ['on', 'startsOn', 'endsOn', 'from', 'to'].includes(String(key))
              ? '2026-12-03'
              : key === 'workdays'
                ? [1, 0]
                : key === 'kind'
                  ? 'doing'
                  : 'x',
    },
  )
  for (const type of Object.keys(leastRole) as CommandType[]) {
    const words = sentence({ actorId: 'gone', command: Object.assign(Object.create(any), { type }) as Command, patches: [] }, nothing)
    expect(words, type).toMatch(/^Somebody [a-z]/)
    expect(words, type).not.toMatch(/undefined|\b\w+\.\w+\b|null/)
  }
})
