import { median } from './percentile.ts'

/** What a revealed round says. Null where nobody chose a number. */
export type PokerStatistics = {
  median: number
  /** The cards chosen most often, and the share of the numbers that each of them got. */
  modes: number[]
  agreement: number
  /** Between the lowest and the highest vote, in steps of the deck. */
  spread: number
  /** The card of the deck nearest to the median, upward where two are as near. */
  suggestion: number
  /** The voices to hear first; none where all agree. */
  hear: number[]
  isConsensus: boolean
}

/** `deck` ascending; votes are cards of it. `questions` counts those who chose “?”: there is no consensus while one is open. No mean: it hides disagreement. */
export function pokerStatistics(votes: readonly number[], deck: readonly number[], questions = 0): PokerStatistics | null {
  const middle = median(votes)
  if (middle === null) return null
  const [lowest, highest] = [Math.min(...votes), Math.max(...votes)]
  const counts = [...Map.groupBy(votes, (vote) => vote)].map(([card, { length }]) => ({ card, length }))
  const most = Math.max(...counts.map(({ length }) => length))
  const spread = deck.indexOf(highest) - deck.indexOf(lowest)
  return {
    median: middle,
    modes: counts.flatMap(({ card, length }) => (length === most ? [card] : [])).toSorted((a, b) => a - b),
    agreement: most / votes.length,
    spread,
    suggestion: deck.reduce((best, card) => (Math.abs(card - middle) <= Math.abs(best - middle) ? card : best)),
    hear: spread === 0 ? [] : [lowest, highest],
    isConsensus: spread <= 1 && questions === 0,
  }
}
