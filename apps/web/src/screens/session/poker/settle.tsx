import { Button, Group, TextInput } from '@mantine/core'
import { count } from '@rondo/core/count'
import { isOfWords, sizesOf } from '@rondo/core/poker/deck'
import { nextOpen } from '@rondo/core/poker/next-open'
import type { Round } from '@rondo/core/poker/round'
import type { Verdict } from '@rondo/core/poker/verdict'
import type { Session } from '@rondo/types'
import { Coffee, RotateCcw } from 'lucide-react'
import { useState } from 'react'
import { v7 } from 'uuid'
import { useCommand } from '../../../live/use-command.ts'
import { useSelected } from '../../../live/use-selected.ts'
import css from './settle.module.css'

type SettleProps = { session: Session; cardId: string; round: Round; verdict: Verdict; onNext(cardId: string): void }

/** Writes the estimate on the card and goes on. Where people disagree, another round comes first, or a reason that is noted on the card. */
export function Settle({ session, cardId, round, verdict, onNext }: SettleProps) {
  const { id, deck, settled } = session
  const command = useCommand()
  const [reason, setReason] = useState('')
  const sizes = sizesOf(deck)
  const [chosen, setChosen] = useState(settled[cardId] ?? round.suggested?.points)
  const next = useSelected(['cards'], (state) => nextOpen(state, session, cardId))
  const lacksReason = verdict.needsReason && reason.trim() === ''
  const settle = () => {
    if (chosen === undefined || lacksReason) return
    if (!command({ type: 'poker.settle', id, cardId, points: chosen })) return
    if (reason.trim()) command({ type: 'card.comment', id: v7(), cardId, text: `Estimated at ${count(chosen, 'point')}: ${reason.trim()}` })
    if (next) onNext(next)
  }
  return (
    <form
      className={css.settle}
      onSubmit={(event) => {
        event.preventDefault()
        settle()
      }}
    >
      {/* biome-ignore lint/a11y/useSemanticElements: a row of small cards */}
      <div className={css.sizes} role="group" aria-label="Estimate">
        {sizes.map(({ card, points }) => (
          <button key={card} type="button" className={css.size} aria-pressed={chosen === points} onClick={() => setChosen(points)}>
            {card}
            {isOfWords(deck) && <small> = {points}</small>}
          </button>
        ))}
      </div>
      {verdict.needsReason && (
        <TextInput
          size="xs"
          className={css.reason ?? ''}
          label="Or settle now, and say why"
          placeholder="What you found out by talking; it becomes a comment on the card"
          maxLength={500}
          value={reason}
          onChange={({ currentTarget }) => setReason(currentTarget.value)}
        />
      )}
      <Group gap="xs">
        <Button
          variant={verdict.isConsensus ? 'default' : 'filled'}
          leftSection={<RotateCcw size={15} aria-hidden />}
          onClick={() => command({ type: 'poker.again', id, cardId })}
        >
          Vote again
        </Button>
        <Button type="submit" variant={verdict.isConsensus ? 'filled' : 'default'} disabled={chosen === undefined || lacksReason}>
          {chosen === undefined ? 'Settle' : `Settle at ${chosen}`}
          {next ? ' and go on' : ''}
        </Button>
        {next && (
          <Button variant="subtle" color="gray" onClick={() => onNext(next)}>
            Leave it for later
          </Button>
        )}
        {verdict.wantsBreak && (
          <Button
            variant="subtle"
            color="gray"
            leftSection={<Coffee size={15} aria-hidden />}
            onClick={() => command({ type: 'session.time', id, what: 'start', minutes: 5 })}
          >
            Five minutes’ break
          </Button>
        )}
      </Group>
    </form>
  )
}
