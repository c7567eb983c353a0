import { cardsToTakeOut } from '@rondo/core/cards-to-take-out'
import { isOfWords, sizesOf } from '@rondo/core/poker/deck'
import { nextOpen, toEstimate } from '@rondo/core/poker/next-open'
import { referenceCards } from '@rondo/core/poker/reference'
import { readRound } from '@rondo/core/poker/round'
import { comparedWithSize, sizeRanges, takeAsLong } from '@rondo/core/poker/size-range'
import { verdictOf } from '@rondo/core/poker/verdict'
import { readScores } from '@rondo/core/score-votes'
import type { Card } from '@rondo/types'
import { expect, test } from 'vitest'
import { board } from '../support/board.ts'

const deck = ['0', '1', '2', '3', '5', '8', '13', '21', '∞', '?', '☕']
const round = (cards: string[], n = 1, of = deck) =>
  readRound(
    { round: n, count: cards.length, answers: cards.map((card, at) => ({ userId: `p${at}`, value: { card, ...(at === 0 && { confidence: 'low' }) } })) },
    of,
  )

test('2, 3, 3, 5, 13: median 3, spread of 4 steps, 3 suggested, whoever chose 2 and 13 speaks first', () => {
  const { numbers, suggested, lowest, highest, piles, unsure } = round(['2', '3', '3', '5', '13'])
  expect(numbers).toMatchObject({ median: 3, modes: [3], agreement: 0.4, spread: 4, isConsensus: false })
  expect(suggested).toEqual({ card: '3', points: 3 })
  expect(lowest).toEqual({ card: '2', count: 1, people: ['p0'] })
  expect(highest).toEqual({ card: '13', count: 1, people: ['p4'] })
  expect(piles.map(({ card, count }) => `${card}:${count}`)).toEqual(['2:1', '3:2', '5:1', '8:0', '13:1'])
  expect(unsure).toBe(1)
})

test('T-shirt sizes have points by their place, and are counted in steps of the deck', () => {
  const shirts = ['XS', 'S', 'M', 'L', 'XL', 'XXL', '∞', '?', '☕']
  expect(sizesOf(shirts).map(({ card, points }) => `${card}=${points}`)).toEqual(['XS=1', 'S=2', 'M=3', 'L=5', 'XL=8', 'XXL=13'])
  expect(isOfWords(shirts)).toBe(true)
  expect(isOfWords(deck)).toBe(false)
  const { numbers, suggested, lowest } = round(['S', 'M', 'XL'], 1, shirts)
  expect(numbers).toMatchObject({ spread: 3, median: 3 })
  expect(suggested).toEqual({ card: 'M', points: 3 })
  expect(lowest?.card).toBe('S')
})

test('a deck of numbers in any order is read by size', () => {
  expect(sizesOf(['5', '0.5', '3']).map(({ points }) => points)).toEqual([0.5, 3, 5])
})

test('a question, or “too big”, keeps people who otherwise agree from consensus', () => {
  expect(verdictOf([round(['3', '3', '5'])])).toMatchObject({ isConsensus: true, needsReason: false })
  expect(verdictOf([round(['3', '3', '?'])])).toMatchObject({ isConsensus: false, needsReason: true })
  expect(verdictOf([round(['3', '3', '∞'])])).toMatchObject({ isConsensus: false, needsReason: true })
  expect(round(['?', '☕'])).toMatchObject({ numbers: null, suggested: null, questions: 1, breaks: 1 })
})

test('disagreement is settled after a second round, or with a reason', () => {
  expect(verdictOf([round(['2', '8'])]).needsReason).toBe(true)
  expect(verdictOf([round(['2', '8']), round(['3', '8'], 2)]).needsReason).toBe(false)
})

test('two rounds that are three steps apart, or “too big” from half of the team, suggest to split', () => {
  expect(verdictOf([round(['2', '8']), round(['2', '8'], 2)]).shouldBeSplit).toBe(true)
  expect(verdictOf([round(['2', '8'])]).shouldBeSplit).toBe(false)
  expect(verdictOf([round(['2', '8']), round(['3', '8'], 2)]).shouldBeSplit).toBe(false)
  expect(verdictOf([round(['∞', '8'])]).shouldBeSplit).toBe(true)
  expect(verdictOf([round(['∞', '8', '8'])]).shouldBeSplit).toBe(false)
})

test('one who wants a break waits for another', () => {
  expect(verdictOf([round(['☕', '3', '3'])]).wantsBreak).toBe(false)
  expect(verdictOf([round(['☕', '3', '☕'])]).wantsBreak).toBe(true)
})

const dayOf = (instant: string) => instant.slice(0, 10)
const card = (number: number, fields: Partial<Card>) =>
  ({ id: `c${number}`, number, points: 5, startedAt: null, doneAt: null, pastSprints: [], sprintId: null, ...fields }) as unknown as Card

test('a size is held against the three cards of it that were finished last, with the days that they took', () => {
  const cards = [
    card(1, { startedAt: '2026-02-04T09:00:00Z', doneAt: '2026-02-12T17:00:00Z' }),
    card(2, { startedAt: '2026-02-09T09:00:00Z', doneAt: '2026-02-12T18:00:00Z', pastSprints: ['s1', 's2'] }),
    card(3, { doneAt: '2026-02-13T08:00:00Z', pastSprints: ['s1'], sprintId: 's2' }),
    card(4, { startedAt: '2026-01-01T09:00:00Z', doneAt: '2026-01-02T09:00:00Z' }),
    card(5, { startedAt: '2026-02-20T09:00:00Z' }),
    card(6, { points: 8, startedAt: '2026-02-20T09:00:00Z', doneAt: '2026-02-21T09:00:00Z' }),
  ]
  expect(referenceCards(cards, 5, dayOf).map(({ card, days, carried }) => [card.number, days, carried])).toEqual([
    [3, 1, 1],
    [2, 4, 1],
    [1, 9, 0],
  ])
  expect(referenceCards(cards, 13, dayOf)).toEqual([])
})

const finishedIn = (points: number, ...days: number[]) =>
  days.map((took, n) => card(points * 100 + n, { points, startedAt: '2026-02-01T09:00:00Z', doneAt: `2026-02-${String(took).padStart(2, '0')}T17:00:00Z` }))

test('a deck does not tell two sizes apart where the middle of each lies within what most of the other took', () => {
  const [five, eight, thirteen] = sizeRanges([...finishedIn(8, 3, 5, 5, 6, 10), ...finishedIn(5, 2, 4, 4, 5, 9), ...finishedIn(13, 15, 16, 17, 18, 19)], dayOf)
  expect(five).toEqual({ points: 5, from: 2, middle: 4, to: 9 })
  if (!five || !eight || !thirteen) throw new Error('A size has no range')
  expect(takeAsLong(five, eight)).toBe(true)
  expect(takeAsLong(eight, thirteen)).toBe(false)
  expect(sizeRanges(finishedIn(3, 1, 2, 3, 4), dayOf), 'four finished cards say nothing yet').toEqual([])
})

test('a finished card is held against the others of its estimate, where there are five', () => {
  const [mine, ...others] = finishedIn(5, 9, 2, 4, 4, 9, 12)
  const finished = { ...(mine as Card), doneAt: '2026-02-09T17:00:00Z' }
  expect(comparedWithSize(finished, [finished, ...others, ...finishedIn(8, 1)], dayOf)).toEqual({ less: 3, of: 5 })
  expect(comparedWithSize(finished, others.slice(1), dayOf)).toBeNull()
  expect(comparedWithSize({ ...finished, points: null }, others, dayOf)).toBeNull()
})

test('little confidence takes out the cards of lowest rank beyond what the team is sure to finish, never what is done', () => {
  const cards = [card(1, { doneAt: '2026-02-12T17:00:00Z' }), card(2, {}), card(3, {}), card(4, {})]
  expect(cardsToTakeOut(cards, 1).map(({ number }) => number)).toEqual([3, 4])
  expect(cardsToTakeOut(cards, 5)).toEqual([])
})

test('fingers on a goal: the median, a bar for each number, and who must be heard', () => {
  const answers = [5, 5, 4, 3, 1].map((score, n) => ({ userId: `p${n}`, value: { score } }))
  const { median, bars, toHear, said } = readScores({ question: 'fist', answers })
  expect({ median, toHear, said }).toEqual({ median: 4, toHear: ['p4'], said: 'One voice to hear.' })
  expect(bars.map(({ count }) => count)).toEqual([0, 1, 0, 1, 1, 2])
})

test('confidence below a median of three is said plainly, and without names there is nobody to call upon', () => {
  const read = (...scores: number[]) => readScores({ question: 'confidence', answers: scores.map((score) => ({ userId: null, value: { score } })) })
  expect(read(2, 2, 4)).toMatchObject({ median: 2, said: 'The team does not believe in this plan.', toHear: [] })
  expect(read(3, 3).said).toBe('It may work.')
  expect(read().said).toBe('Nobody has voted.')
  expect(read(5).bars).toHaveLength(5)
})

test('a card that has gone is neither turned to nor counted, unless it was settled before', () => {
  const { does, state } = board()
  for (const id of ['a', 'b', 'c', 'd']) does({ type: 'card.add', id, columnId: 'todo', title: id })
  const session = { cardIds: ['a', 'b', 'c', 'd'], settled: { d: 3 } }
  expect(nextOpen(state, session, 'a')).toBe('b')
  for (const id of ['b', 'd']) does({ type: 'card.delete', id })
  expect(nextOpen(state, session, 'a')).toBe('c')
  expect(nextOpen(state, session, 'c')).toBe('a')
  expect(toEstimate(state, session)).toEqual(['a', 'c', 'd'])
})
