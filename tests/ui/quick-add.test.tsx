import { expect, test } from 'vitest'
import { readQuick, suggestions } from '../../apps/web/src/parts/quick-syntax.ts'

const known = {
  people: [
    { userId: 'ann', name: 'Ann Lindqvist' },
    { userId: 'bo', name: 'Bo Chen' },
    { userId: 'bob', name: 'Bob Stone' },
  ],
  labels: [
    { id: 'l1', name: 'api', color: 'blue' as const },
    { id: 'l2', name: 'needs design', color: 'pink' as const },
  ],
}
const read = (line: string) => readQuick(line, known)

test('signs become what they stand for, the rest is the title', () => {
  expect(read('Reset link expires @ann #api !high ~5 ^top')).toEqual({
    title: 'Reset link expires',
    assignees: ['ann'],
    labels: ['l1'],
    priority: 'high',
    points: 5,
    isTop: true,
  })
})

test('a sign that leads to nobody, or to more than one, stays in the title', () => {
  expect(read('Mail @carla about #42 and C# ~soon !important').title).toBe('Mail @carla about #42 and C# ~soon !important')
  expect(read('Ask @b').title).toBe('Ask @b')
  expect(read('Ask @bo-chen')).toMatchObject({ title: 'Ask', assignees: ['bo'] })
})

test('a name of several words is written with hyphens', () => {
  expect(read('Draw it #needs-design').labels).toEqual(['l2'])
})

test('what the word under the caret may become is offered', () => {
  expect(suggestions('Draw it #des', 12, known)).toEqual({ word: '#des', offers: ['#needs-design'], newLabel: null })
  expect(suggestions('Mail a@b.c', 10, known)).toBeNull()
  expect(suggestions('Draw it', 7, known)).toBeNull()
})

test('a label that nobody has made yet is offered as new to whoever may make it', () => {
  expect(suggestions('Draw it #Sketch', 15, known, true)).toEqual({ word: '#Sketch', offers: [], newLabel: 'Sketch' })
  expect(suggestions('Draw it #Sketch', 15, known)).toBeNull()
  expect(suggestions('Draw it #API', 12, known, true)?.newLabel).toBeNull()
  expect(suggestions('Fix #42', 7, known, true)).toBeNull()
})
