import { useState } from 'react'
import { PlaceForm } from '../../parts/pickers/place-form.tsx'
import { useCards } from '../../parts/pickers/use-cards.ts'
import { BACKLOG, listOf } from './lists.ts'
import { useUnfinishedSprints } from './target-sprint.ts'
import { useShownInList } from './use-backlog-filter.ts'

type PickListPlaceProps = { cardIds: readonly string[]; onMove(listId: string, place: number): void }

/** Every place a drag could reach: the backlog or a sprint, and where in it. */
export function PickListPlace({ cardIds, onMove }: PickListPlaceProps) {
  const [first] = useCards(cardIds)
  const lists = [{ id: BACKLOG, name: 'Backlog' }, ...useUnfinishedSprints()].map(({ id, name }) => ({ id, name, kind: 'todo' }))
  const here = first ? listOf(first) : BACKLOG
  const [listId, setListId] = useState(here)
  const places = useShownInList(listId, null).filter((id) => !cardIds.includes(id)).length + 1
  return <PlaceForm legend="List" lists={lists} here={here} chosen={listId} onChoose={setListId} places={places} onMove={onMove} />
}
