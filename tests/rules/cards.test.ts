import { LONGEST_RANK } from '@rondo/core/rank'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { board } from '../support/board.ts'

const add = (id: string, columnId = 'todo', after?: string | null) =>
  ({ type: 'card.add', id, columnId, title: id, ...(after === undefined ? {} : { after }) }) as const

describe('order', () => {
  test('a new card goes to the end, to the top, or below the one named', () => {
    const { does, cards } = board()
    does(add('one'))
    does(add('two'))
    does(add('top', 'todo', null))
    does(add('between', 'todo', 'one'))
    expect(cards('todo')).toEqual(['top', 'one', 'between', 'two'])
  })

  test('a card put after another is found there, whatever was moved before', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(11), fc.nat(2), fc.option(fc.nat(11))), { maxLength: 80 }), (moves) => {
        const { does, cards } = board()
        for (let i = 0; i < 12; i++) does(add(`c${i}`))
        for (const [card, column, after] of moves) {
          const columnId = ['todo', 'doing', 'done'][column] as string
          const above = after === null ? null : `c${after}`
          does({ type: 'card.move', id: `c${card}`, columnId, after: above })
          if (above === `c${card}`) continue
          const order = cards(columnId)
          const expected = above !== null && order.includes(above) ? order.indexOf(above) + 1 : above === null ? 0 : order.length - 1
          expect(order.indexOf(`c${card}`)).toBe(expected)
        }
      }),
    )
  })

  test('a column of many thousands keeps its order', () => {
    const { does, cards, state } = board()
    for (let i = 0; i < 3000; i++) does(add(`c${i}`, 'todo', i % 7 === 0 ? null : i % 3 === 0 ? `c${Math.floor(i / 2)}` : undefined))
    const ranks = cards('todo').map((id) => state.get('cards', id)?.rank ?? '')
    expect(ranks).toHaveLength(3000)
    expect(ranks.every((rank, i) => i === 0 || (ranks[i - 1] as string) < rank)).toBe(true)
  })

  test('squeezing a thousand cards into one gap does not make ranks grow without end', () => {
    const { does, cards, state } = board()
    does(add('first'))
    does(add('last'))
    for (let i = 0; i < 1000; i++) does(add(`c${i}`, 'todo', 'first'))
    expect(cards('todo').slice(0, 2)).toEqual(['first', 'c999'])
    expect(cards('todo').at(-1)).toBe('last')
    expect(Math.max(...cards('todo').map((id) => state.get('cards', id)?.rank.length ?? 0))).toBeLessThanOrEqual(LONGEST_RANK)
  })

  test('a move to where the card already is changes nothing', () => {
    const { does } = board()
    for (const id of ['one', 'two', 'three']) does(add(id))
    expect(does({ type: 'card.move', id: 'two', columnId: 'todo', after: 'one' })).toEqual([])
    expect(does({ type: 'card.move', id: 'one', columnId: 'todo', after: null })).toEqual([])
    expect(does({ type: 'card.move', id: 'three', columnId: 'todo' })).toEqual([])
    expect(does({ type: 'card.move', id: 'two', columnId: 'todo', after: 'two' })).toEqual([])
  })
})

describe('when work began and ended', () => {
  test('starts at the first doing column, is done at the last done one, and a reopened card is not done', () => {
    const { does, card } = board()
    does(add('c'))
    does({ type: 'card.move', id: 'c', columnId: 'doing' }, { at: '2026-02-01T10:00:00.000Z' })
    does({ type: 'card.move', id: 'c', columnId: 'todo' }, { at: '2026-02-02T10:00:00.000Z' })
    does({ type: 'card.move', id: 'c', columnId: 'doing' }, { at: '2026-02-03T10:00:00.000Z' })
    does({ type: 'card.move', id: 'c', columnId: 'done' }, { at: '2026-02-04T10:00:00.000Z' })
    expect(card('c')).toMatchObject({ startedAt: '2026-02-01T10:00:00.000Z', doneAt: '2026-02-04T10:00:00.000Z' })
    does({ type: 'card.move', id: 'c', columnId: 'doing' }, { at: '2026-02-05T10:00:00.000Z' })
    expect(card('c')?.doneAt).toBeNull()
  })

  test('a card that skips doing starts the day it is done', () => {
    const { does, card } = board()
    does(add('c'))
    does({ type: 'card.move', id: 'c', columnId: 'done' }, { at: '2026-02-04T10:00:00.000Z' })
    expect(card('c')?.startedAt).toBe('2026-02-04T10:00:00.000Z')
  })

  test('changing what a column means changes what its cards are', () => {
    const { does, card } = board()
    does(add('c', 'doing'))
    does({ type: 'column.kind', id: 'doing', kind: 'done' })
    expect(card('c')?.doneAt).not.toBeNull()
  })

  test('blocked again, it is blocked since the first time', () => {
    const { does, card } = board()
    does(add('c'))
    does({ type: 'card.block', id: 'c', reason: 'No key' }, { at: '2026-02-01T10:00:00.000Z' })
    does({ type: 'card.block', id: 'c', reason: 'Still no key' }, { at: '2026-02-03T10:00:00.000Z' })
    expect(card('c')).toMatchObject({ blockedReason: 'Still no key', blockedSince: '2026-02-01T10:00:00.000Z' })
    does({ type: 'card.unblock', id: 'c' })
    expect(card('c')).toMatchObject({ blockedReason: null, blockedSince: null })
  })
})

describe('what hangs on a card', () => {
  test('counts of comments and checks are right, and nothing is left when the card is deleted', () => {
    const { does, card, state } = board()
    does(add('c'))
    does({ type: 'card.describe', id: 'c', base: '', text: 'Why' })
    does({ type: 'card.comment', id: 'k1', cardId: 'c', text: 'One' })
    does({ type: 'card.comment', id: 'k2', cardId: 'c', text: 'Two' })
    does({ type: 'comment.delete', id: 'k1' })
    does({ type: 'check.add', id: 'x1', cardId: 'c', text: 'Tested' })
    does({ type: 'check.add', id: 'x2', cardId: 'c', text: 'Shipped' })
    does({ type: 'check.tick', id: 'x2', done: true })
    does({ type: 'check.tick', id: 'x2', done: true })
    does({ type: 'link.add', id: 'l', cardId: 'c', url: 'https://example.org/' })
    expect(card('c')).toMatchObject({ commentCount: 1, checkCount: 2, checksDone: 1 })
    does({ type: 'check.remove', id: 'x2' })
    expect(card('c')).toMatchObject({ checkCount: 1, checksDone: 0 })
    does({ type: 'card.delete', id: 'c' })
    expect((['cards', 'descriptions', 'comments', 'checks', 'links'] as const).map((table) => state.size(table))).toEqual([0, 0, 0, 0, 0])
  })

  test('a comment is changed by its author alone, and deleted by its author or who leads', () => {
    const { does } = board({ bob: 'member', fay: 'facilitator' })
    does(add('c'))
    does({ type: 'card.comment', id: 'k', cardId: 'c', text: 'One' })
    expect(() => does({ type: 'comment.edit', id: 'k', text: 'Not mine' }, { actorId: 'bob' })).toThrow('Only its author')
    expect(() => does({ type: 'comment.delete', id: 'k' }, { actorId: 'bob' })).toThrow('Only its author or a facilitator')
    does({ type: 'comment.delete', id: 'k' }, { actorId: 'fay' })
  })

  test('a field takes what it is for, and says so', () => {
    const { does, card } = board()
    does(add('c'))
    does({ type: 'field.add', id: 'f', name: 'Customer', kind: 'choice', options: ['North', 'South'] })
    does({ type: 'field.add', id: 'n', name: 'Budget', kind: 'number' })
    expect(() => does({ type: 'card.fill', id: 'c', fieldId: 'f', value: 'East' })).toThrow('“Customer” takes one of its options.')
    expect(() => does({ type: 'card.fill', id: 'c', fieldId: 'n', value: 'much' })).toThrow('“Budget” takes a number.')
    does({ type: 'field.add', id: 'd', name: 'Promised', kind: 'date' })
    for (const value of ['2026-99-99', '2026-05-01 <b>', '0000-01-01'])
      expect(() => does({ type: 'card.fill', id: 'c', fieldId: 'd', value })).toThrow('“Promised” takes a date.')
    does({ type: 'card.fill', id: 'c', fieldId: 'd', value: '2026-05-01' })
    does({ type: 'card.fill', id: 'c', fieldId: 'd', value: null })
    does({ type: 'card.fill', id: 'c', fieldId: 'f', value: 'North' })
    does({ type: 'card.fill', id: 'c', fieldId: 'n', value: 3 })
    does({ type: 'card.fill', id: 'c', fieldId: 'n', value: null })
    expect(card('c')?.values).toEqual({ f: 'North' })
    does({ type: 'field.remove', id: 'f' })
    expect(card('c')?.values).toEqual({})
  })

  test('a card has at most fifty labels and people, and none is left out without a word', () => {
    const people = Array.from({ length: 51 }, (_, n) => `p${n}`)
    const { does, card } = board(Object.fromEntries(people.map((id) => [id, 'member'])))
    const labels = Array.from({ length: 51 }, (_, n) => `l${n}`)
    for (const id of labels) does({ type: 'label.add', id, name: id, color: 'teal' })
    does(add('c'))
    does({ type: 'card.label', id: 'c', add: labels.slice(0, 50) })
    expect(() => does({ type: 'card.label', id: 'c', add: ['l50'] })).toThrow('A card has at most 50 labels.')
    does({ type: 'card.label', id: 'c', add: ['l50'], remove: ['l0'] })
    expect(card('c')?.labels).toEqual(labels.slice(1))
    does({ type: 'card.assign', id: 'c', add: people.slice(0, 50) })
    expect(() => does({ type: 'card.assign', id: 'c', add: ['p50'] })).toThrow('A card has at most 50 people.')
  })

  test('a label or person that is not on the board cannot be put on a card', () => {
    const { does } = board({ bob: 'member' })
    does(add('c'))
    expect(() => does({ type: 'card.label', id: 'c', add: ['none'] })).toThrow('That label is no longer on this board.')
    expect(() => does({ type: 'card.assign', id: 'c', add: ['stranger'] })).toThrow('That person is no longer on this board.')
    does({ type: 'member.remove', userId: 'bob' })
    expect(() => does({ type: 'card.assign', id: 'c', add: ['bob'] })).toThrow('That person is no longer on this board.')
  })

  test('removing a label takes it off every card', () => {
    const { does, card } = board()
    does({ type: 'label.add', id: 'l', name: 'api', color: 'teal' })
    does({ ...add('c'), labels: ['l'] })
    does({ type: 'label.remove', id: 'l' })
    expect(card('c')?.labels).toEqual([])
  })
})

describe('columns', () => {
  test('one with cards is removed only with a place for them, and they arrive in order', () => {
    const { does, cards, card } = board()
    for (const id of ['one', 'two']) does(add(id, 'doing'))
    does(add('old', 'done'))
    expect(() => does({ type: 'column.remove', id: 'doing' })).toThrow('This column has 2 cards. Say which column they go to.')
    does({ type: 'column.remove', id: 'doing', moveCardsTo: 'done' })
    expect(cards('done')).toEqual(['old', 'one', 'two'])
    expect(card('one')?.doneAt).not.toBeNull()
  })

  test('an archived one takes no cards', () => {
    const { does } = board()
    does(add('c', 'doing'))
    does({ type: 'column.archive', id: 'todo' })
    const words = 'The column “todo” is archived.'
    expect(() => does(add('d', 'todo'))).toThrow(words)
    expect(() => does({ type: 'card.move', id: 'c', columnId: 'todo' })).toThrow(words)
    expect(() => does({ type: 'column.remove', id: 'doing', moveCardsTo: 'todo' })).toThrow(words)
  })

  test.each([
    ['the first in use of the same kind', ['todo'], 'later'],
    ['the first in use where none of that kind is', ['todo', 'later'], 'doing'],
  ])('a card restored while its own is archived goes to the end of %s', (_, archived, found) => {
    const { does, cards } = board()
    does({ type: 'column.add', id: 'later', name: 'later', kind: 'todo' })
    does(add('c', 'todo'))
    does(add('there', found))
    does({ type: 'card.archive', id: 'c' })
    for (const id of archived) does({ type: 'column.archive', id })
    does({ type: 'card.restore', id: 'c' })
    expect(cards(found)).toEqual(['there', 'c'])
  })

  test('they are ordered as one says', () => {
    const { does, state } = board()
    does({ type: 'column.move', id: 'done', after: null })
    does({ type: 'column.add', id: 'review', name: 'Review', kind: 'doing', after: 'doing' })
    const byRank = [...state.all('columns')].sort((a, b) => (a.rank < b.rank ? -1 : 1))
    expect(byRank.map(({ id }) => id)).toEqual(['done', 'todo', 'doing', 'review'])
  })
})

describe('what has an end', () => {
  test('columns squeezed into one gap keep short ranks', () => {
    const { does, state } = board()
    for (let i = 0; i < 150; i++) {
      does({ type: 'column.add', id: `x${i}`, name: 'X', kind: 'todo', after: 'todo' })
      does({ type: 'column.move', id: 'doing', after: `x${i}` })
    }
    expect(Math.max(...[...state.all('columns')].map(({ rank }) => rank.length))).toBeLessThanOrEqual(LONGEST_RANK)
  })

  test('a board has so many columns, a card so many lines to tick', () => {
    const { does } = board()
    does(add('c'))
    for (let i = 0; i < 197; i++) does({ type: 'column.add', id: `x${i}`, name: 'X', kind: 'todo' })
    expect(() => does({ type: 'column.add', id: 'more', name: 'X', kind: 'todo' })).toThrow('A board has at most 200 columns.')
    for (let i = 0; i < 500; i++) does({ type: 'check.add', id: `k${i}`, cardId: 'c', text: 'x' })
    expect(() => does({ type: 'check.add', id: 'more', cardId: 'c', text: 'x' })).toThrow('A card has at most 500 lines to tick.')
  })
})

test('marks that turn words about are no part of a title', () => {
  const { does, state } = board()
  does({ ...add('c'), title: 'invoice\u202Efdp.exe\u2066' })
  expect(state.get('cards', 'c')?.title).toBe('invoicefdp.exe')
})

test('joiners stay inside words and emoji', () => {
  const { does, card } = board()
  const title = 'می\u200cخواهم 👩\u200d💻'
  does({ ...add('c'), title })
  expect(card('c')?.title).toBe(title)
})

describe('what is not possible, in words', () => {
  test.each([
    ['points below zero', { type: 'card.estimate', id: 'c', points: -1 }, 'may not be below 0'],
    ['points beyond sense', { type: 'card.estimate', id: 'c', points: 1e9 }, 'may not be above 1,000'],
    ['a title that nobody sees', { type: 'card.rename', id: 'c', title: '\u200b \u200c\u200d\u2060\ufeff' }, 'may not be empty'],
    ['no title', { type: 'card.rename', id: 'c', title: '   ' }, 'may not be empty'],
    ['a title too long', { type: 'card.rename', id: 'c', title: 'x'.repeat(501) }, 'may have at most 500 characters'],
    ['characters that are not text', { type: 'card.rename', id: 'c', title: 'a\0b' }, 'holds characters that are not text'],
    ['half a character', { type: 'card.rename', id: 'c', title: 'a\ud800' }, 'holds characters that are not text'],
    ['a link that runs', { type: 'link.add', id: 'l', cardId: 'c', url: 'javascript:alert(1)' }, 'is not an address, such as https://example.org'],
    ['a day that is none', { type: 'card.due', id: 'c', on: '2026-02-30' }, 'is not a day, such as 2026-11-24'],
    ['an id that is no key', { type: 'card.rename', id: '__proto__', title: 'x' }, 'is not an id'],
    ['an id with a path in it', { type: 'card.rename', id: '../c', title: 'x' }, 'is not an id'],
    ['a card that is not there', { type: 'card.rename', id: 'none', title: 'x' }, 'That card is no longer on this board.'],
    ['a column that is not there', { type: 'card.move', id: 'c', columnId: 'none' }, 'That column is no longer on this board.'],
    ['a card that exists', add('c'), 'That card already exists.'],
  ] as const)('%s', (_, command, words) => {
    const { does, state } = board()
    does(add('c'))
    const before = state.toRows()
    expect(() => does(command as never)).toThrow(words)
    expect(state.toRows()).toEqual(before)
  })
})
