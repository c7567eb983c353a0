import { Button, Group } from '@mantine/core'
import { ArrowDownToLine, ArrowUpToLine } from 'lucide-react'
import { useState } from 'react'
import { useColumns, useShownOrder } from '../../live/use-board.ts'
import { NumberField } from '../../ui/number-field.tsx'
import css from './pick-place.module.css'
import { useCards } from './use-cards.ts'

type PickPlaceProps = { cardIds: readonly string[]; onMove(columnId: string, index: number): void }

/** Every place a drag could reach: a column, and where in it. */
export function PickPlace({ cardIds, onMove }: PickPlaceProps) {
  const cards = useCards(cardIds)
  const columns = useColumns()
  const here = cards[0]?.columnId ?? columns[0]?.id ?? ''
  const [columnId, setColumnId] = useState(here)
  const others = useShownOrder(columnId).filter((id) => !cardIds.includes(id))
  const places = others.length + 1
  const [place, setPlace] = useState<string | number>(1)
  return (
    <div className={css.both}>
      <fieldset className={css.columns}>
        <legend>Column</legend>
        {columns.map(({ id, name, kind }, n) => (
          <label key={id} className={css.column} data-kind={kind}>
            <input
              type="radio"
              name="column"
              value={id}
              checked={id === columnId}
              onChange={() => setColumnId(id)}
              data-autofocus={id === here || (here === '' && n === 0) || undefined}
            />
            <span>{name}</span>
            {id === here && <span className={css.here}>is here</span>}
          </label>
        ))}
      </fieldset>
      <fieldset className={css.place}>
        <legend>Place</legend>
        <Group gap={6}>
          <Button size="xs" variant="default" leftSection={<ArrowUpToLine size={14} aria-hidden />} onClick={() => onMove(columnId, 0)}>
            To the top
          </Button>
          <Button size="xs" variant="default" leftSection={<ArrowDownToLine size={14} aria-hidden />} onClick={() => onMove(columnId, Number.MAX_SAFE_INTEGER)}>
            To the bottom
          </Button>
        </Group>
        <form
          onSubmit={(event) => {
            event.preventDefault()
            const index = Math.min(Math.max(1, Number(place) || 1), places) - 1
            onMove(columnId, index)
          }}
        >
          <Group gap={6} mt={6} wrap="nowrap" align="end">
            <NumberField size="xs" label={`Position, of ${places}`} value={place} onChange={setPlace} min={1} max={places} flex={1} />
            <Button size="xs" type="submit">
              Move
            </Button>
          </Group>
        </form>
      </fieldset>
    </div>
  )
}
