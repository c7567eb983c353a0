import { commands, readCommand } from '@rondo/types'
import { expect, test } from 'vitest'
import golden from '../fixtures/golden-commands.json' with { type: 'json' }

// Commands that were ever given are in logs and in queues of browsers. Lines of the golden file are added, never changed.

test('every command ever shipped can still be read', () => {
  for (const command of golden) expect(readCommand(command)).toEqual({ command })
})

test('every command there is has its line', () => {
  expect(new Set(golden.map(({ type }) => type))).toEqual(new Set(Object.keys(commands)))
})
