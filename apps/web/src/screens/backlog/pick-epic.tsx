import { byRank } from '@rondo/core/rank'
import { labelColors } from '@rondo/types/vocabulary'
import { v7 } from 'uuid'
import { useMay, useRows } from '../../live/use-board.ts'
import { useCommand } from '../../live/use-command.ts'
import { PickList } from '../../parts/pickers/pick-list.tsx'
import { share, useCards } from '../../parts/pickers/use-cards.ts'
import { LabelChip } from '../../ui/label-chip.tsx'
import { NO_EPIC } from './lists.ts'

/** The epic of some cards; one that is not there yet is made by naming it. */
export function PickEpic({ cardIds }: { cardIds: readonly string[] }) {
  const give = useCommand()
  const cards = useCards(cardIds)
  const epics = useRows('epics').toSorted(byRank)
  const mayMake = useMay('epic.add')
  const put = (epicId: string | null) => {
    for (const card of cards) if (card.epicId !== epicId) give({ type: 'card.epic', id: card.id, epicId })
  }
  const make = (name: string) => {
    const id = v7()
    const color = labelColors[1 + (epics.length % (labelColors.length - 1))] ?? 'grey'
    if (give({ type: 'epic.add', id, name: name.slice(0, 100), color })) put(id)
  }
  return (
    <PickList
      label="Epic"
      makes="Make the epic"
      {...(mayMake && { onMake: make })}
      choices={[
        ...epics.map(({ id, name, color }) => ({ id, name, mark: <LabelChip name={' '} color={color} />, isOn: share(cards, (card) => card.epicId === id) })),
        { id: NO_EPIC, name: 'no epic', isOn: share(cards, (card) => card.epicId === null) },
      ]}
      onPick={({ id }) => put(id === NO_EPIC ? null : id)}
    />
  )
}
