import { mergeTexts } from '@rondo/core/text-merge'
import fc from 'fast-check'
import { expect, test } from 'vitest'

test('changes in different lines are both there', () => {
  expect(mergeTexts('a\nb\nc', 'A\nb\nc', 'a\nb\nC')).toBe('A\nb\nC')
})

test('what truly collides keeps both', () => {
  expect(mergeTexts('a', 'theirs', 'mine')).toBe('theirs\nmine')
})

test('no word that either wrote is lost', () => {
  const words = fc.array(fc.constantFrom('one', 'two', 'three', 'four', ''), { maxLength: 6 })
  fc.assert(
    fc.property(words, words, words, (base, theirs, mine) => {
      const added = (text: string[], mark: string) => [...text, `${mark}-words`]
      const merged = mergeTexts(base.join('\n'), added(theirs, 'their').join('\n'), added(mine, 'my').join('\n'))
      expect(merged).toContain('their-words')
      expect(merged).toContain('my-words')
    }),
  )
})

test('a text that only one of them changed is that one’s', () => {
  fc.assert(fc.property(fc.string(), fc.string(), (base, mine) => mergeTexts(base, base, mine) === mine))
})

test('changes far apart in a very long text of equal lines are merged, not doubled', () => {
  const base = Array(90_000).fill('').join('\n')
  expect(mergeTexts(base, `${base}\ntheirs`, `mine\n${base}`)).toBe(`mine\n${base}\ntheirs`)
})

test('where too much is alike to tell what changed, both texts are kept whole', () => {
  const lines = Array.from({ length: 20_000 }, (_, i) => String(i % 2))
  const theirs = ['their first', ...lines, 'their last'].join('\n')
  const mine = ['my first', ...lines, 'my last'].join('\n')
  expect(mergeTexts(lines.join('\n'), theirs, mine)).toBe(`${theirs}\n${mine}`)
})
