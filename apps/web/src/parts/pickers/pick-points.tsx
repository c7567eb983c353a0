import { Button, Group } from '@mantine/core'
import { useState } from 'react'
import { useCommand } from '../../live/use-command.ts'
import { NumberField } from '../../ui/number-field.tsx'
import { focusNow } from '../focus-now.ts'
import css from './pick-points.module.css'
import { useCards } from './use-cards.ts'

const usual = [0, 1, 2, 3, 5, 8, 13, 21]

/** Points: one of the usual, or any other. */
export function PickPoints({ cardIds, onDone }: { cardIds: readonly string[]; onDone(): void }) {
  const give = useCommand()
  const cards = useCards(cardIds)
  const [other, setOther] = useState<string | number>('')
  const estimate = (points: number | null) => {
    for (const card of cards) if (card.points !== points) give({ type: 'card.estimate', id: card.id, points })
    onDone()
  }
  const now = cards[0]?.points
  return (
    <div>
      <div className={css.usual}>
        {usual.map((points) => (
          <button key={points} type="button" className={css.points} aria-pressed={cards.length === 1 && points === now} onClick={() => estimate(points)}>
            {points}
          </button>
        ))}
      </div>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (other !== '') estimate(Number(other))
        }}
      >
        <Group gap={6} wrap="nowrap">
          <NumberField
            size="xs"
            aria-label="Another number of points"
            placeholder="Another"
            value={other}
            onChange={setOther}
            min={0}
            max={1000}
            isFraction
            data-autofocus
            ref={focusNow}
            flex={1}
          />
          <Button size="xs" type="submit">
            Set
          </Button>
          <Button size="xs" variant="default" onClick={() => estimate(null)}>
            None
          </Button>
        </Group>
      </form>
    </div>
  )
}
