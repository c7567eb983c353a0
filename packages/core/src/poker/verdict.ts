import type { Round } from './round.ts'

/** From this many steps between lowest and highest, twice, a card is not understood or too large. */
const FAR_APART = 3

/** What the rounds on a card come to: whether it can be settled at once, and whether talking about its size once more is of use. */
export type Verdict = {
  isConsensus: boolean
  /** Only with a reason that is noted: people disagree, and there was no second round. */
  needsReason: boolean
  /** Two rounds far apart, or most say that it is too big. */
  shouldBeSplit: boolean
  /** Two or more would rather have a break. */
  wantsBreak: boolean
}

export function verdictOf(rounds: readonly Round[]): Verdict {
  const last = rounds.at(-1)
  const isConsensus = last?.numbers?.isConsensus ?? false
  const areFarApart = ({ numbers }: Round) => numbers !== null && numbers.spread >= FAR_APART
  const isTooBig = last !== undefined && last.tooBig > 0 && last.tooBig * 2 >= last.votes.length
  return {
    isConsensus,
    needsReason: !isConsensus && rounds.length < 2,
    shouldBeSplit: (rounds.length >= 2 && rounds.slice(-2).every(areFarApart)) || isTooBig,
    wantsBreak: (last?.breaks ?? 0) >= 2,
  }
}
