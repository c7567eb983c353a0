import { Button, Group } from '@mantine/core'
import { ArrowDownToLine, ArrowUpToLine } from 'lucide-react'
import { useState } from 'react'
import css from '../../parts/pickers/pick-place.module.css'
import { useCards } from '../../parts/pickers/use-cards.ts'
import { NumberField } from '../../ui/number-field.tsx'
import { BACKLOG, listOf } from './lists.ts'
import { useUnfinishedSprints } from './target-sprint.ts'
import { useShownInList } from './use-backlog-filter.ts'

/** Every place a drag could reach: the backlog or a sprint, and where in it. */
export function PickListPlace({ cardIds, onMove }: { cardIds: readonly string[]; onMove(listId: string, place: number): void }) {
  const [first] = useCards(cardIds)
  const lists = [{ id: BACKLOG, name: 'Backlog' }, ...useUnfinishedSprints()]
  const here = first ? listOf(first) : BACKLOG
  const [listId, setListId] = useState(here)
  const places = useShownInList(listId, null).filter((id) => !cardIds.includes(id)).length + 1
  const [place, setPlace] = useState('1')
  return (
    <div className={css.both}>
      <fieldset className={css.columns}>
        <legend>List</legend>
        {lists.map(({ id, name }) => (
          <label key={id} className={css.column} data-kind="todo">
            <input type="radio" name="list" value={id} checked={id === listId} onChange={() => setListId(id)} data-autofocus={id === here || undefined} />
            <span>{name}</span>
            {id === here && <span className={css.here}>is here</span>}
          </label>
        ))}
      </fieldset>
      <fieldset className={css.place}>
        <legend>Place</legend>
        <Group gap={6}>
          <Button size="xs" variant="default" leftSection={<ArrowUpToLine size={14} aria-hidden />} onClick={() => onMove(listId, 0)}>
            To the top
          </Button>
          <Button size="xs" variant="default" leftSection={<ArrowDownToLine size={14} aria-hidden />} onClick={() => onMove(listId, Number.MAX_SAFE_INTEGER)}>
            To the bottom
          </Button>
        </Group>
        <form
          onSubmit={(event) => {
            event.preventDefault()
            onMove(listId, Math.min(Math.max(1, Number(place) || 1), places) - 1)
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
