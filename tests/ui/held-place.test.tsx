import { expect, test } from 'vitest'
import { whatStays } from '../../apps/web/src/screens/board/use-held-place.ts'

const seen = ['c', 'd', 'e', 'f'].map((id, n) => ({ id, top: 80 * n }))
const stays = (ids: string) => whatStays(seen, [...ids])?.id

test('what one sees is held by its first card, whatever comes and goes above', () => {
  expect(stays('abcdefg')).toBe('c')
  expect(stays('xabcdefg')).toBe('c')
  expect(stays('gabcdef')).toBe('c')
  expect(stays('cdefg')).toBe('c')
})

test('a card that goes away, or is moved, holds nothing', () => {
  expect(stays('abdefg')).toBe('d')
  expect(stays('abdefgc')).toBe('d')
  expect(stays('dabcefg')).toBe('c')
  expect(stays('xyz')).toBeUndefined()
})
