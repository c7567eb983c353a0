import { leastRole } from '@rondo/core/roles'
import { sentence } from '@rondo/core/sentences'
import type { Lookup } from '@rondo/core/sentences/names'
import { shortened } from '@rondo/core/shortened'
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
    sprint: (id) => state.get('sprints', id)?.name,
    epic: (id) => state.get('epics', id)?.name,
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

test('planning is told as it is said', () => {
  const { says } = told()
  for (const id of ['c', 'd', 'e', 'f']) says({ type: 'card.add', id, columnId: 'todo', title: `Card ${id}`, points: 5 })
  const plan = { type: 'sprint.plan', id: 's', name: 'Sprint 1', goal: '', startsOn: '2026-03-02', endsOn: '2026-03-13' } as const
  expect(says(plan)).toBe('Ann planned the sprint Sprint 1 from 2 March 2026 to 13 March 2026')
  expect(says({ type: 'sprint.goal', id: 's', goal: 'People can sign in' })).toBe('Ann set the goal of Sprint 1: People can sign in')
  expect(says({ type: 'sprint.add', sprintId: 's', cardIds: ['c', 'd'] })).toBe('Ann added “Card c” and “Card d” to Sprint 1')
  expect(says({ type: 'sprint.start', id: 's' })).toBe('Ann started Sprint 1')
  expect(says({ type: 'sprint.remove', sprintId: 's', cardIds: ['d'], reason: 'The law changed' })).toBe('Ann took “Card d” out of Sprint 1: The law changed')
  expect(says({ type: 'sprint.edit', id: 's', name: 'Sprint one', endsOn: '2026-03-16' })).toBe(
    'Ann renamed the sprint Sprint 1 to Sprint one and set the last day of Sprint one to 16 March 2026',
  )
  expect(says({ type: 'backlog.move', ids: ['c', 'd', 'e', 'f'], after: null })).toBe('Ann moved 4 cards in the backlog')
  expect(says({ type: 'card.split', id: 'c', newId: 'n', title: 'First half', points: 1 })).toBe('Ann split “First half” off “Card c”, with 1 point of it')
  expect(says({ type: 'epic.add', id: 'x', name: 'Accounts', color: 'teal' })).toBe('Ann added the epic Accounts')
  expect(says({ type: 'card.epic', id: 'c', epicId: 'x' })).toBe('Ann put “Card c” under the epic Accounts')
  expect(says({ type: 'absence.add', id: 'v', userId: 'bo', from: '2026-03-02', to: '2026-03-02' })).toBe('Ann noted that Bo is away on 2 March 2026')
  expect(says({ type: 'absence.remove', id: 'v' })).toBe('Ann took back an absence of Bo')
  expect(says({ type: 'capacity.set', userId: 'bo', fte: 0.8, onCall: 0.1 })).toBe('Ann set the time of Bo to 80 %, 10 % of it on call')
  expect(says({ type: 'board.workdays', workdays: [0, 1, 2] })).toBe('Ann set the working days to Monday, Tuesday and Sunday')
  expect(says({ type: 'sprint.finish', id: 's', unfinished: 'backlog' })).toBe('Ann finished Sprint one')
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

test('an undo, and a redo, says what it put back', () => {
  const { past, does, lookup } = told()
  does({ type: 'card.add', id: 'c', columnId: 'todo', title: 'Reset link' })
  const says = (before: ReturnType<typeof past>, here?: string) => {
    const command = { type: 'undo', mutationId: 'm' } as const
    const undone = { actorId: 'ann', command, patches: does(command, { past: before }) }
    return { undone, words: sentence(undone, { ...lookup, ...(here && { here }) }) }
  }
  const undone = (command: CommandInput) => says(past(command)).words
  const bothWays = (command: CommandInput, here?: string) => {
    const { undone, words } = says(past(command), here)
    const redone = says(undone, here)
    says(redone.undone)
    return [words, redone.words]
  }
  expect(bothWays({ type: 'card.move', id: 'c', columnId: 'done' })).toEqual(['Ann put “Reset link” back in todo', 'Ann put “Reset link” back in done'])
  expect(undone({ type: 'card.rename', id: 'c', title: 'Something' })).toBe('Ann called “Something” “Reset link” again')
  expect(bothWays({ type: 'card.estimate', id: 'c', points: 3 })).toEqual([
    'Ann took the estimate off “Reset link” again',
    'Ann put back the estimate of “Reset link”',
  ])
  expect(undone({ type: 'card.block', id: 'c', reason: 'Waiting' })).toBe('Ann took the block off “Reset link” again')
  expect(undone({ type: 'column.rename', id: 'todo', name: 'Ready' })).toBe('Ann put back the name of the column todo')
  expect(bothWays({ type: 'card.archive', id: 'c' })).toEqual(['Ann brought “Reset link” back from the archive', 'Ann put “Reset link” back in the archive'])
  expect(undone({ type: 'epic.add', id: 'x', name: 'Accounts', color: 'teal' })).toBe('Ann removed the epic Accounts')
  does({ type: 'sprint.plan', id: 's', name: 'Sprint 1', goal: '', startsOn: '2026-03-02', endsOn: '2026-03-13' })
  expect(undone({ type: 'sprint.add', sprintId: 's', cardIds: ['c'] })).toBe('Ann took “Reset link” back out of Sprint 1')
  expect(bothWays({ type: 'card.add', id: 'd', columnId: 'todo', title: 'Other' })).toEqual(['Ann removed “Other”', 'Ann brought back “Other”'])
  does({ type: 'card.describe', id: 'c', base: '', text: 'Why' })
  expect(undone({ type: 'card.describe', id: 'c', base: 'Why', text: 'Why not' })).toBe('Ann put back the words of the description of “Reset link”')
  does({ type: 'check.add', id: 'k', cardId: 'c', text: 'Tell support' })
  expect(undone({ type: 'check.tick', id: 'k', done: true })).toBe('Ann unticked “Tell support” on “Reset link” again')
  expect(undone({ type: 'check.remove', id: 'k' })).toBe('Ann brought back “Tell support” on “Reset link”')
  expect(bothWays({ type: 'card.comment', id: 'w', cardId: 'c', text: 'Hello' })).toEqual([
    'Ann removed a comment on “Reset link”',
    'Ann brought back a comment on “Reset link”',
  ])
  does({ type: 'card.comment', id: 'v', cardId: 'c', text: 'Hello' })
  expect(bothWays({ type: 'card.delete', id: 'c' }, 'c')).toEqual(['Ann brought back this card', 'Ann removed this card'])
  does({ type: 'card.archive', id: 'c' })
  expect(bothWays({ type: 'card.delete', id: 'c' })).toEqual(['Ann put “Reset link” back in the archive', 'Ann removed “Reset link”'])
  does({ type: 'label.add', id: 'l', name: 'api', color: 'blue' })
  does({ type: 'card.add', id: 'e', columnId: 'todo', title: 'Labelled', labels: ['l'] })
  const deleted = past({ type: 'card.delete', id: 'e' })
  does({ type: 'label.remove', id: 'l' })
  expect(says(deleted).words).toBe('Ann brought back “Labelled”')
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
  const two = ['a', 'b'].map((id) => ({ table: 'cards' as const, id, from: null, to: { title: id } }))
  expect(sentence(entry(two), lookup)).toBe('Carla added 2 cards')
  expect(sentence(entry([{ table: 'boards', id: 'app', from: null, to: { name: 'App', closedAt: at } }]), lookup)).toBe('Carla made the board “App”')
  expect(sentence(entry([{ table: 'boards', id: 'app', from: { closedAt: at }, to: { closedAt: null } }]), lookup)).toBe('Carla opened the board')
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

test('a text that is too long ends in dots, and has no more characters than it may', () => {
  expect(shortened('short')).toBe('short')
  expect(shortened(`${'word '.repeat(20)}`)).toBe(`${'word '.repeat(15)}word…`)
  expect(shortened('x'.repeat(81))).toHaveLength(80)
})
