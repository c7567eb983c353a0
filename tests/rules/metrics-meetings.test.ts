import { byVotes, groupVotes, voteBudget } from '@rondo/core/metrics/dot-votes'
import { fistOfFive } from '@rondo/core/metrics/fist-of-five'
import { pokerStatistics } from '@rondo/core/metrics/poker'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

const deck = [0, 1, 2, 3, 5, 8, 13, 21]

describe('planning poker', () => {
  test('2, 3, 3, 5, 13', () => {
    expect(pokerStatistics([2, 3, 3, 5, 13], deck)).toEqual({
      median: 3,
      modes: [3],
      agreement: 0.4,
      spread: 4,
      suggestion: 3,
      hear: [2, 13],
      isConsensus: false,
    })
  })

  test('a median between two cards suggests the larger', () => {
    expect(pokerStatistics([3, 5], deck)?.suggestion).toBe(5)
    expect(pokerStatistics([5, 8], deck)?.suggestion).toBe(8)
    expect(pokerStatistics([3, 5, 5, 13], deck)?.suggestion).toBe(5)
  })

  test('one step apart is consensus, unless someone has a question', () => {
    expect(pokerStatistics([3, 5, 5], deck)?.isConsensus).toBe(true)
    expect(pokerStatistics([3, 5, 5], deck, 1)?.isConsensus).toBe(false)
    expect(pokerStatistics([3, 8], deck)?.isConsensus).toBe(false)
  })

  test('where all agree nobody has to explain', () => {
    expect(pokerStatistics([5, 5], deck)).toMatchObject({ agreement: 1, spread: 0, hear: [] })
    expect(pokerStatistics([], deck)).toBeNull()
  })
})

describe('dot votes', () => {
  const ballots = [
    { userId: 'U1', noteId: 'A', dots: 2 },
    { userId: 'U2', noteId: 'A', dots: 1 },
    { userId: 'U1', noteId: 'B', dots: 2 },
  ]

  test('two notes become one group: the cap holds per person, the excess returns', () => {
    expect(groupVotes(ballots, ['A', 'B'], 3)).toEqual({
      total: 4,
      voters: 2,
      byPerson: [
        { userId: 'U1', counted: 3, returned: 1 },
        { userId: 'U2', counted: 1, returned: 0 },
      ],
    })
  })

  test('splitting the group again gives every dot back its place', () => {
    expect([groupVotes(ballots, ['A'], 3).total, groupVotes(ballots, ['B'], 3).total]).toEqual([3, 2])
  })

  test('counted and returned dots are all the dots there were', () => {
    const dots = fc.record({ userId: fc.constantFrom('U1', 'U2', 'U3'), noteId: fc.constantFrom('A', 'B', 'C'), dots: fc.integer({ min: 0, max: 5 }) })
    fc.assert(
      fc.property(fc.array(dots), fc.integer({ min: 1, max: 4 }), (ballots, cap) => {
        const { total, byPerson } = groupVotes(ballots, ['A', 'B', 'C'], cap)
        expect(total + byPerson.reduce((all, { returned }) => all + returned, 0)).toBe(ballots.reduce((all, { dots }) => all + dots, 0))
        expect(byPerson.every(({ counted }) => counted <= cap)).toBe(true)
      }),
    )
  })

  test.each([
    [6, 3],
    [16, 4],
    [30, 5],
    [0, 3],
  ])('%i topics give %i dots each', (topics, dots) => {
    expect(voteBudget(topics)).toBe(dots)
  })

  test('topics have a total order: votes, then people, then age, then id', () => {
    const topic = (id: string, votes: number, voters: number, createdAt = '2026-11-24T10:00:00Z') => ({ id, votes, voters, createdAt })
    const sorted = [topic('f', 5, 1), topic('e', 4, 3), topic('d', 4, 2, '2026-11-24T09:00:00.500Z'), topic('a', 4, 2), topic('b', 4, 2), topic('c', 0, 0)]
    fc.assert(
      fc.property(fc.shuffledSubarray(sorted, { minLength: 6 }), (shuffled) => {
        expect(shuffled.toSorted(byVotes)).toEqual(sorted)
      }),
    )
  })
})

describe('fist of five', () => {
  test('5 5 4 3 1: median 4, one voice to hear', () => {
    expect(fistOfFive([5, 5, 4, 3, 1])).toEqual({ median: 4, toHear: 1, said: 'One voice to hear.' })
  })

  test('two fingers must be heard, three need not', () => {
    expect(fistOfFive([2, 0, 3]).said).toBe('2 voices to hear.')
    expect(fistOfFive([3, 5]).said).toBe('All can go along.')
    expect(fistOfFive([]).median).toBeNull()
  })
})
