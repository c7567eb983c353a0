import { expect, test } from 'vitest'
import { stepped } from '../../apps/web/src/screens/board/stepped.ts'

const list = ['a', 'b', 'c', 'd', 'e', 'f']
/** The list when those cards have gone to the index, which counts with all in their old places. */
const after = (cards: string[], index: number) => [
  ...list.slice(0, index).filter((id) => !cards.includes(id)),
  ...cards,
  ...list.slice(index).filter((id) => !cards.includes(id)),
]
const steps = (...cards: string[]) => (['up', 'down', 'top', 'bottom'] as const).map((step) => after(cards, stepped(list, cards, step)).join(''))

test('a card goes past its neighbour, to the top and to the end, and no farther', () => {
  expect(steps('c')).toEqual(['acbdef', 'abdcef', 'cabdef', 'abdefc'])
  expect(steps('a')[0]).toBe('abcdef')
  expect(steps('f')[1]).toBe('abcdef')
})

test('several go past what stands above the first or below the last, whichever of them has the focus', () => {
  expect(steps('c', 'd')).toEqual(['acdbef', 'abecdf', 'cdabef', 'abefcd'])
  expect(steps('b', 'd')).toEqual(['bdacef', 'acebdf', 'bdacef', 'acefbd'])
})
