import { noun } from '@rondo/core/count'
import { sizesOf } from '@rondo/core/poker/deck'
import type { Round } from '@rondo/core/poker/round'
import { verdictOf } from '@rondo/core/poker/verdict'
import type { Session } from '@rondo/types'
import { useEffect, useRef } from 'react'
import { announceNews } from '../../../ui/announce.ts'
import { useLeads } from '../use-leads.ts'
import { Hear } from './hear.tsx'
import { Histogram } from './histogram.tsx'
import css from './result.module.css'
import { headline, roundWords } from './result-words.ts'
import { Settle } from './settle.tsx'

type ResultProps = { session: Session; cardId: string; isThere: boolean; rounds: readonly Round[]; isRevealed: boolean; onNext(cardId: string): void }

/** What the votes say, round by round, and what follows from it. There is no average: it hides that people disagree. */
export function Result({ session, cardId, isThere, rounds, isRevealed, onNext }: ResultProps) {
  const leads = useLeads(session)
  const last = rounds.at(-1) as Round
  const earlier = isRevealed ? rounds.slice(0, -1) : rounds
  const verdict = verdictOf(rounds)
  useSaid(isRevealed ? headline(last, verdict) : undefined)
  return (
    <section className={css.result} aria-label="Result">
      {isRevealed && (
        <>
          <h4 className={css.headline} data-consensus={verdict.isConsensus || undefined}>
            {headline(last, verdict)}
          </h4>
          <div className={css.numbers}>
            <Histogram round={last} />
            {last.numbers && <Facts round={last} deck={session.deck} />}
          </div>
          <Hear round={last} verdict={verdict} />
          {session.settled[cardId] !== undefined && (
            <p className={css.settled}>
              Settled at <b>{session.settled[cardId]}</b>, and written on the card.
            </p>
          )}
          {leads && isThere && <Settle key={last.round} session={session} cardId={cardId} round={last} verdict={verdict} onNext={onNext} />}
        </>
      )}
      {earlier.length > 0 && (
        <ol className={css.rounds} aria-label="Earlier rounds">
          {earlier.map((round) => (
            <li key={round.round}>{roundWords(round)}</li>
          ))}
        </ol>
      )}
    </section>
  )
}

function Facts({ round, deck }: { round: Round; deck: readonly string[] }) {
  if (!round.numbers) return null
  const { median, modes, agreement, spread } = round.numbers
  const most = sizesOf(deck).flatMap(({ card, points }) => (modes.includes(points) ? card : []))
  return (
    <dl className={css.facts}>
      <dt>Median</dt>
      <dd>
        {median} <small>{noun(median, 'point')}</small>
      </dd>
      <dt>Chosen most</dt>
      <dd>
        {most.length > 2 ? 'none' : most.join(' and ')} <small>({Math.round(agreement * 100)} % agree)</small>
      </dd>
      <dt>Spread</dt>
      <dd>
        {spread} {noun(spread, 'step')} <small>of the deck</small>
      </dd>
      <dt>Nearest card</dt>
      <dd>{round.suggested?.card}</dd>
    </dl>
  )
}

/** Read out once, when the cards are turned. */
function useSaid(words: string | undefined) {
  const was = useRef(words)
  useEffect(() => {
    if (words && was.current !== words) announceNews(`The cards are turned. ${words}`)
    was.current = words
  }, [words])
}
