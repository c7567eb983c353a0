import type { AnswerOf, Reveal } from '@rondo/types'
import { type PokerStatistics, pokerStatistics } from '../metrics/poker.ts'
import { BREAK, QUESTION, type Size, sizesOf, TOO_BIG } from './deck.ts'

type Vote = { userId: string | null } & AnswerOf<'vote'>
/** A card that was chosen, by how many and by whom, where names are shown. */
export type Pile = { card: string; count: number; people: string[] }

export type Round = {
  round: number
  /** Without names, what fewer than three have voted stays closed. */
  isClosed: boolean
  votes: Vote[]
  /** Said openly once the others were turned, and counted nowhere. */
  late: Vote[]
  /** In the order of the deck, sizes that nobody chose among them where they lie between two that were. */
  piles: Pile[]
  /** In points; null where nobody chose a size. */
  numbers: PokerStatistics | null
  /** The card that is nearest to the median. */
  suggested: Size | null
  lowest: Pile | null
  highest: Pile | null
  questions: number
  breaks: number
  tooBig: number
  /** How many were less sure of their card than usual. */
  unsure: number
}

/** What a round says, once it is revealed. */
export function readRound({ round, answers, count }: Pick<Reveal, 'round' | 'answers' | 'count'>, deck: readonly string[]): Round {
  const votesOf = (isLate: boolean) =>
    answers.filter((answer) => Boolean(answer.isLate) === isLate).map(({ userId, value }) => ({ userId, ...(value as AnswerOf<'vote'>) }))
  const votes = votesOf(false)
  const sizes = sizesOf(deck)
  const pointsOf = new Map(sizes.map(({ card, points }) => [card, points]))
  const countOf = (card: string) => votes.filter((vote) => vote.card === card).length
  const [questions, breaks, tooBig] = [countOf(QUESTION), countOf(BREAK), countOf(TOO_BIG)]
  const numbers = pokerStatistics(
    votes.flatMap(({ card }) => pointsOf.get(card) ?? []),
    sizes.map(({ points }) => points),
    questions + tooBig,
  )
  const piles = pilesOf(votes, sizes, deck)
  const pileAt = (points: number | undefined) => piles.find(({ card }) => pointsOf.get(card) === points) ?? null
  const isHeard = numbers !== null && numbers.hear.length > 0
  return {
    round,
    isClosed: count > votes.length,
    votes,
    late: votesOf(true),
    piles,
    numbers,
    suggested: sizes.find(({ points }) => points === numbers?.suggestion) ?? null,
    lowest: isHeard ? pileAt(numbers.hear[0]) : null,
    highest: isHeard ? pileAt(numbers.hear.at(-1)) : null,
    questions,
    breaks,
    tooBig,
    unsure: votes.filter(({ confidence }) => confidence === 'low').length,
  }
}

function pilesOf(votes: readonly Vote[], sizes: readonly Size[], deck: readonly string[]): Pile[] {
  const pile = (card: string): Pile => {
    const chose = votes.filter((vote) => vote.card === card)
    return { card, count: chose.length, people: chose.flatMap(({ userId }) => userId ?? []).sort() }
  }
  const ofSizes = sizes.map(({ card }) => pile(card))
  const [first, last] = [ofSizes.findIndex(({ count }) => count > 0), ofSizes.findLastIndex(({ count }) => count > 0)]
  const said = deck.filter((card) => !sizes.some((size) => size.card === card)).map(pile)
  return [...(first < 0 ? [] : ofSizes.slice(first, last + 1)), ...said.filter(({ count }) => count > 0)]
}
