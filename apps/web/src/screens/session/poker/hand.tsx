import { Button, SegmentedControl } from '@mantine/core'
import { count } from '@rondo/core/count'
import { cardWords, isOfWords, sizesOf } from '@rondo/core/poker/deck'
import type { Session } from '@rondo/types'
import { useMyAnswer, useSealed } from '../../../live/use-session.ts'
import { announce } from '../../../ui/announce.ts'
import { promises } from '../promise.ts'
import css from './hand.module.css'
import { useHandKeys } from './use-hand-keys.ts'

type Confidence = 'low' | 'normal' | 'high'
type HandProps = { session: Session; question: `vote:${string}`; onHold(card: string): void }

/** The cards of the deck. A click votes; by keyboard, digits and arrows choose and Enter votes. */
export function Hand({ session, question, onHold }: HandProps) {
  const { deck, id, secrecy } = session
  const { seal } = useSealed(id)
  const mine = useMyAnswer<'vote'>(id, question)
  const sizes = isOfWords(deck) ? sizesOf(deck) : []
  const { ref, tabStop, onKeyDown } = useHandKeys(deck, mine?.card, onHold)
  const vote = (card: string, confidence: Confidence = mine?.confidence ?? 'normal') => {
    onHold(card)
    seal(question, confidence === 'normal' ? { card } : { card, confidence })
    announce(`Your vote is ${cardWords(card)}`)
  }
  return (
    <section className={css.hand} aria-label="Your hand">
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as a fan of cards */}
      <div ref={ref} className={css.cards} role="group" aria-label="Choose a card" onKeyDown={onKeyDown}>
        {deck.map((card) => {
          const points = sizes.find((size) => size.card === card)?.points
          return (
            <button
              key={card}
              type="button"
              className={css.card}
              data-card={card}
              aria-pressed={mine?.card === card}
              aria-label={points === undefined ? (cardWords(card) === card ? card : `${card} ${cardWords(card)}`) : `${card}, ${count(points, 'point')}`}
              tabIndex={card === tabStop ? 0 : -1}
              onClick={() => vote(card)}
              onFocus={() => onHold(card)}
            >
              <span>{card}</span>
              {points !== undefined && <small>{points}</small>}
            </button>
          )
        })}
      </div>
      <div className={css.beside}>
        {mine ? (
          <>
            <span className={css.label} id="confidence">
              How sure are you?
            </span>
            <SegmentedControl
              size="xs"
              aria-labelledby="confidence"
              value={mine.confidence ?? 'normal'}
              data={[
                { value: 'low', label: 'Unsure' },
                { value: 'normal', label: 'As usual' },
                { value: 'high', label: 'Sure' },
              ]}
              onChange={(value) => vote(mine.card, value as Confidence)}
            />
            <Button size="xs" variant="subtle" color="gray" onClick={() => seal(question, null)}>
              Take my vote back
            </Button>
          </>
        ) : (
          <span className={css.keys}>
            Type a number or use <kbd>←</kbd> <kbd>→</kbd>, and <kbd>Enter</kbd> to vote.
          </span>
        )}
        <span className={css.promise}>{promises[secrecy]}</span>
      </div>
    </section>
  )
}
