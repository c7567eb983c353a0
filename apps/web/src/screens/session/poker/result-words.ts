import { count } from '@rondo/core/count'
import type { Round } from '@rondo/core/poker/round'
import type { Verdict } from '@rondo/core/poker/verdict'

/** What came of a round, in one sentence. */
export function headline({ isClosed, numbers, lowest, highest, suggested, questions, tooBig, votes }: Round, { isConsensus }: Verdict): string {
  if (isClosed) return 'Too few have voted to show anything: without names it takes three'
  if (votes.length === 0) return 'Nobody had voted'
  if (!numbers) return questions > 0 ? 'Nobody could say: there is something to ask' : 'Nobody chose a size'
  if (numbers.spread === 0 && isConsensus) return `All say ${suggested?.card}`
  if (isConsensus) return `Close enough: ${lowest?.card} or ${highest?.card}`
  if (numbers.spread > 1) return `From ${lowest?.card} to ${highest?.card}: hear both before you settle`
  return questions > 0 ? `${count(questions, 'question is', 'questions are')} open` : `${count(tooBig, 'person says', 'people say')} that it is too big`
}

/** A round that is over, in one line. */
export function roundWords({ round, piles, numbers }: Round): string {
  const chosen = piles.filter((pile) => pile.count > 0).map((pile) => (pile.count > 1 ? `${pile.count} × ${pile.card}` : pile.card))
  return `Round ${round}: ${chosen.join(', ')}${numbers ? `; median ${numbers.median}, ${count(numbers.spread, 'step')} apart` : ''}`
}
