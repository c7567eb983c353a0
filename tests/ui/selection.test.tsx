import { beforeEach, expect, test } from 'vitest'
import { extendSelection, stepSelection } from '../../apps/web/src/screens/board/extend-selection.ts'
import { forgetView, setView, toggleSelected, view } from '../../apps/web/src/screens/board/view.ts'

const list = ['a', 'b', 'c', 'd', 'e', 'f']
const selected = () => [...view().selected].sort().join('')
beforeEach(forgetView)

test('a stretch grows step by step, shrinks when one steps back, and grows on the other side of where it began', () => {
  const walk = ['c', 'd', 'e', 'd', 'c', 'b']
  const seen = walk.slice(1).map((next, n) => {
    stepSelection(list, walk[n] as string, next)
    return selected()
  })
  expect(seen).toEqual(['cd', 'cde', 'cd', 'c', 'bc'])
})

test('what was selected apart from the stretch stays selected', () => {
  toggleSelected('f')
  stepSelection(list, 'a', 'b')
  stepSelection(list, 'b', 'a')
  expect(selected()).toBe('af')
})

test('a click with Shift selects from where the stretch began, nearer or farther than before', () => {
  toggleSelected('b')
  extendSelection(list, 'e')
  expect(selected()).toBe('bcde')
  extendSelection(list, 'c')
  expect(selected()).toBe('bc')
})

test('with nothing selected, a click with Shift selects from the card that has the focus', () => {
  setView({ focused: 'b' })
  extendSelection(list, 'd')
  expect(selected()).toBe('bcd')
})

test('a stretch does not reach into another list: there a new one begins', () => {
  toggleSelected('b')
  extendSelection(['x', 'y', 'z'], 'y')
  extendSelection(['x', 'y', 'z'], 'z')
  expect(selected()).toBe('byz')
})
