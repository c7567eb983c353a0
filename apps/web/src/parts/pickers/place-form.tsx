import { Button, Group } from '@mantine/core'
import { ArrowDownToLine, ArrowUpToLine } from 'lucide-react'
import { useState } from 'react'
import { NumberField } from '../../ui/number-field.tsx'
import css from './pick-place.module.css'

type PlaceFormProps = {
  legend: string
  lists: readonly { id: string; name: string; kind: string }[]
  /** Where the card is now. */
  here: string
  chosen: string
  onChoose(listId: string): void
  /** How many places there are in the one that is chosen. */
  places: number
  onMove(listId: string, index: number): void
}

/** A list, and where in it. */
export function PlaceForm({ legend, lists, here, chosen, onChoose, places, onMove }: PlaceFormProps) {
  const [place, setPlace] = useState('1')
  return (
    <div className={css.both}>
      <fieldset className={css.columns}>
        <legend>{legend}</legend>
        {lists.map(({ id, name, kind }) => (
          <label key={id} className={css.column} data-kind={kind}>
            <input type="radio" name="list" value={id} checked={id === chosen} onChange={() => onChoose(id)} data-autofocus={id === here || undefined} />
            <span>{name}</span>
            {id === here && <span className={css.here}>is here</span>}
          </label>
        ))}
      </fieldset>
      <fieldset className={css.place}>
        <legend>Place</legend>
        <Group gap={6}>
          <Button size="xs" variant="default" leftSection={<ArrowUpToLine size={14} aria-hidden />} onClick={() => onMove(chosen, 0)}>
            To the top
          </Button>
          <Button size="xs" variant="default" leftSection={<ArrowDownToLine size={14} aria-hidden />} onClick={() => onMove(chosen, Number.MAX_SAFE_INTEGER)}>
            To the bottom
          </Button>
        </Group>
        <form
          onSubmit={(event) => {
            event.preventDefault()
            onMove(chosen, Math.min(Math.max(1, Number(place) || 1), places) - 1)
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
