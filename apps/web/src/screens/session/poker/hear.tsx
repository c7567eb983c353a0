import { count } from '@rondo/core/count'
import type { Pile, Round } from '@rondo/core/poker/round'
import type { Verdict } from '@rondo/core/poker/verdict'
import { Coffee, Ear, HelpCircle, type LucideIcon, Scissors, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { useNames } from '../../../live/use-people.ts'
import css from './result.module.css'

/** Who speaks first, and what stands in the way of an estimate. */
export function Hear({ round, verdict }: { round: Round; verdict: Verdict }) {
  const { lowest, highest, questions, breaks, unsure, tooBig } = round
  const who = useVoices()
  return (
    <ul className={css.hear} aria-label="What to talk about">
      {lowest && highest && !verdict.isConsensus && (
        <Line icon={Ear}>
          {lowest.people.length > 0 ? (
            <>
              First <b>{who(lowest)}</b>, then <b>{who(highest)}</b>, then anyone.
            </>
          ) : (
            `What speaks for ${lowest.card}, and what for ${highest.card}? Anybody may say it, and nobody has to say whose card it was.`
          )}
        </Line>
      )}
      {questions > 0 && <Line icon={HelpCircle}>{count(questions, 'question')} to answer first. If nobody here can, leave the card for later.</Line>}
      {verdict.shouldBeSplit && (
        <Line icon={Scissors}>
          {tooBig > 0 ? 'It is called too big.' : 'Two rounds, and still far apart.'} Split the card, or find out more in a spike, before you size it.
        </Line>
      )}
      {unsure > 0 && <Line icon={TriangleAlert}>{count(unsure, 'vote was', 'votes were')} given unsure.</Line>}
      {breaks > 0 && (
        <Line icon={Coffee}>
          {count(breaks, 'person asks', 'people ask')} for a break{verdict.wantsBreak ? '. Take one now.' : '; with a second one, take it.'}
        </Line>
      )}
    </ul>
  )
}

function Line({ icon: Icon, children }: { icon: LucideIcon; children: ReactNode }) {
  return (
    <li>
      <Icon size={15} aria-hidden />
      <span>{children}</span>
    </li>
  )
}

function useVoices() {
  const nameOf = useNames()
  return ({ card, people }: Pile) => `${people.map(nameOf).join(' or ')} (${card})`
}
