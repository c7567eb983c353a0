import { type CommandType, checkAnswer, commands, readCommand } from '@rondo/types'
import { expect, test } from 'vitest'

const simple = [undefined, null, true, -1, 0, 1.5, 1e12, Number.NaN, '', 'no such', 'x'.repeat(200_000), '2026-02-31', [], {}]
const odd = [...simple, ...simple.flatMap((one) => [[one], [{ id: one }], { x: one }, { what: one }]), Array.from({ length: 30_000 }, () => 'x')]

test('no field of any command is refused in the words of a program', () => {
  for (const [type, schema] of Object.entries(commands))
    for (const field of [...Object.keys(schema.shape), 'nonsense'])
      for (const value of odd)
        for (const { message } of schema.safeParse({ [field]: value }).error?.issues ?? []) {
          expect(message, `${type}.${field}`).toMatch(/^(is|may|must|needs|holds|names) /)
          expect(message, `${type}.${field}`).not.toMatch(/Invalid|expected|Too small|Too big|Unrecognized|undefined|NaN/)
        }
})

test.each<[CommandType, object, string]>([
  ['column.limit', { id: 'c' }, 'wipLimit is missing'],
  ['column.limit', { id: 'c', wipLimit: '3' }, 'wipLimit is not a number'],
  ['column.limit', { id: 'c', wipLimit: 1.5 }, 'wipLimit is not a whole number'],
  ['column.limit', { id: 'c', wipLimit: -1 }, 'wipLimit may not be below 1'],
  ['column.limit', { id: 'c', wipLimit: 1000 }, 'wipLimit may not be above 999'],
  ['column.limit', { id: 'c', wipLimit: 1, colour: 'red' }, 'it may not have “colour”'],
  ['column.kind', { id: 'c', kind: 'later' }, 'kind may only be todo, doing, or done'],
  ['card.due', { id: 'c', on: '2026-02-31' }, 'on is not a day, such as 2026-11-24'],
  ['card.due', { id: 'c', on: '0000-01-01' }, 'on may not be before 1900'],
  ['card.assign', { id: 'c', add: Array.from({ length: 51 }, () => 'ann') }, 'add may have at most 50 entries'],
  ['sprint.add', { sprintId: 's', cardIds: [] }, 'cardIds may not be empty'],
  ['board.zone', { zone: 'x'.repeat(65) }, 'zone may have at most 64 characters'],
  ['session.until', { id: 's', answersUntil: 'tomorrow' }, 'answersUntil is not a moment, such as 2026-11-24T09:30:00Z'],
])('%s %j says what is wrong with it', (type, fields, words) => {
  expect(readCommand({ type, ...fields })).toEqual({ problem: `${type}: ${words}.` })
})

test('a sealed answer is refused in the same words', () => {
  expect(checkAnswer('mood', { score: 6 })).toEqual({ problem: 'score may not be above 5.' })
  expect(checkAnswer('score', { inputs: { cost: 0 } })).toEqual({ problem: 'inputs.cost must be above 0.' })
})
