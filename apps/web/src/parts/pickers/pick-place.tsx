import { useState } from 'react'
import { useColumns, useShownOrder } from '../../live/use-board.ts'
import { PlaceForm } from './place-form.tsx'
import { useCards } from './use-cards.ts'

type PickPlaceProps = { cardIds: readonly string[]; onMove(columnId: string, index: number): void }

/** Every place a drag could reach: a column, and where in it. */
export function PickPlace({ cardIds, onMove }: PickPlaceProps) {
  const [first] = useCards(cardIds)
  const columns = useColumns()
  const here = first?.columnId ?? columns[0]?.id ?? ''
  const [columnId, setColumnId] = useState(here)
  const places = useShownOrder(columnId).filter((id) => !cardIds.includes(id)).length + 1
  return <PlaceForm legend="Column" lists={columns} here={here} chosen={columnId} onChoose={setColumnId} places={places} onMove={onMove} />
}
